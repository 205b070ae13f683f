import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@app/platform';

/** How one brand stands to one creator. */
export interface Standing {
  /** Opted in, with a passed account, and not hidden from the organisation. */
  inNetwork: boolean;
  /** Applied to this brand before, follows it, or signed up with its code and does not hide from it: visible to it. */
  contact: boolean;
  blockedAt: Date | null;
}

/** Who sees whom (CRE-7). The caller has been checked. */
@Injectable()
export class NetworkAccessRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async standing(brand: { id: string; organisationId: string }, creatorId: string): Promise<Standing> {
    const [row] = await this.database.query<Standing>(
      `select exists (select 1 from creators.network n where n.creator_id = $1) and not exists (
           select 1 from creators.hidden_organisations h where h.organisation_id = $2 and h.creator_id = $1) as "inNetwork",
         exists (select 1 from creators.brand_contacts c where c.brand_id = $3 and c.creator_id = $1) or exists (
           select 1 from creators.followed_brands f where f.brand_id = $3 and f.creator_id = $1) or (exists (
           select 1 from creators.referrals r where r.brand_id = $3 and r.creator_id = $1) and not exists (
           select 1 from creators.hidden_organisations h where h.organisation_id = $2 and h.creator_id = $1)) as contact,
         (select b.created_at from creators.blocked_creators b where b.brand_id = $3 and b.creator_id = $1) as "blockedAt"`,
      [creatorId, brand.organisationId, brand.id],
    );
    return row!;
  }

  /** Those of the creators whom the brand has blocked. */
  async blockedBy(brandId: string, creatorIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select creator_id as id from creators.blocked_creators where brand_id = $1 and creator_id = any($2::uuid[])`,
      [brandId, [...creatorIds]],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the creators who may stand in the brand's lists, in the order given: visible or known to it, not blocked. */
  async seenBy(brand: { id: string; organisationId: string }, creatorIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select given.id from unnest($3::uuid[]) with ordinality given(id, place)
       where not exists (select 1 from creators.blocked_creators b where b.brand_id = $1 and b.creator_id = given.id)
         and (exists (select 1 from creators.brand_contacts c where c.brand_id = $1 and c.creator_id = given.id)
           or exists (select 1 from creators.followed_brands f where f.brand_id = $1 and f.creator_id = given.id)
           or ((exists (select 1 from creators.network n where n.creator_id = given.id)
               or exists (select 1 from creators.referrals r where r.brand_id = $1 and r.creator_id = given.id))
             and not exists (select 1 from creators.hidden_organisations h where h.organisation_id = $2 and h.creator_id = given.id)))
       order by given.place`,
      [brand.id, brand.organisationId, [...creatorIds]],
    );
    return rows.map(({ id }) => id);
  }

  /** Remembers that the creator applied to the brand. Needs a transaction; repeats change nothing. */
  async noteContact(brandId: string, creatorId: string): Promise<void> {
    await this.database.execute(
      `insert into creators.brand_contacts (brand_id, creator_id, first_at) values ($1, $2, $3) on conflict do nothing`,
      [brandId, creatorId, this.clock.now()],
    );
  }
}

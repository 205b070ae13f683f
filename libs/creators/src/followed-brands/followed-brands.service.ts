import { Injectable } from '@nestjs/common';
import { IdentityApi, type BrandFacts } from '@app/identity';
import {
  Clock,
  Database,
  DEFAULT_LIMIT,
  Events,
  keysetByTime,
  newId,
  NotFoundError,
  toPage,
  Transactions,
  withTotal,
  type Page,
  type Scope,
} from '@app/platform';
import { brandFollowed, brandUnfollowed } from '../contract/creators.events.js';
import { limitReached } from '../network/network.errors.js';
import { ProfileService } from '../profile.service.js';
import { FollowedBrand } from './followed-brand.entity.js';
import { FollowedBrandDto, FollowedBrandsQuery } from './followed-brands.dto.js';

const MOST = 500;

type Followed = Pick<FollowedBrand, 'brandId' | 'createdAt'>;

/** Following brands (CRE-7): the brand finds its followers in a group of their own (GRP-1) and sees them while they follow. */
@Injectable()
export class FollowedBrandsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly identity: IdentityApi,
    private readonly profiles: ProfileService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(scope: Scope, query: FollowedBrandsQuery): Promise<Page<FollowedBrandDto>> {
    const parameters: unknown[] = [scope.requireCreator(), query.brandId ?? null];
    const which = `creators.followed_brands f where f.creator_id = $1 and ($2::uuid is null or f.brand_id = $2)`;
    const counted = [...parameters];
    const limit = query.limit ?? DEFAULT_LIMIT;
    const keyset = keysetByTime({ at: 'f.created_at', id: 'f.id' }, query.cursor, parameters);
    const rows = await this.database.query<Followed & { id: string; position: string }>(
      `select f.id, f.brand_id as "brandId", f.created_at as "createdAt",
         to_char(f.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
       from ${which} and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const brands = new Map((await this.identity.brands(rows.map(({ brandId }) => brandId))).map((brand) => [brand.id, brand]));
    const page = toPage(
      rows,
      limit,
      ({ position, id }) => [position, id],
      (row) => row,
    );
    const items = page.items.flatMap((row) => {
      const brand = brands.get(row.brandId);
      return brand ? [present(row, brand)] : [];
    });
    return withTotal({ ...page, items }, query, () => this.database.count(which, counted));
  }

  /** A second time changes nothing. Errors: 404 unknown brand, 422 `creators.limit-reached`. */
  async follow(scope: Scope, brandId: string): Promise<FollowedBrandDto> {
    const creator = await this.profiles.ensure(scope);
    const [brand] = await this.identity.brands([brandId]);
    if (!brand) throw new NotFoundError();
    return this.transactions.run(async () => {
      await this.database.execute(`select 1 from creators.creators where id = $1 for update`, [creator.id]);
      const already = await this.database.writer.findOneBy(FollowedBrand, { creatorId: creator.id, brandId: brand.id });
      if (already) return present(already, brand);
      const used = await this.database.writer.countBy(FollowedBrand, { creatorId: creator.id });
      if (used >= MOST) throw limitReached('followed brands', MOST, used);
      const row = Object.assign(new FollowedBrand(), {
        id: newId(),
        creatorId: creator.id,
        brandId: brand.id,
        createdAt: this.clock.now(),
      });
      await this.database.writer.save(row);
      await this.events.publish(brandFollowed, { brandId: brand.id, creatorId: creator.id });
      return present(row, brand);
    });
  }

  /** 404 when the creator does not follow it. */
  async unfollow(scope: Scope, brandId: string): Promise<void> {
    const creatorId = scope.requireCreator();
    await this.transactions.run(async () => {
      const row = await this.database.writer.findOneBy(FollowedBrand, { creatorId, brandId });
      if (!row) throw new NotFoundError();
      await this.database.writer.remove(row);
      await this.events.publish(brandUnfollowed, { brandId: row.brandId, creatorId });
    });
  }

  /** Those of the creators who follow the brand now. */
  async followersAmong(brandId: string, creatorIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select creator_id as id from creators.followed_brands where brand_id = $1 and creator_id = any($2::uuid[])`,
      [brandId, [...creatorIds]],
    );
    return rows.map(({ id }) => id);
  }
}

function present({ brandId, createdAt }: Followed, brand: BrandFacts): FollowedBrandDto {
  return {
    brandId,
    brandName: brand.name,
    organisationName: brand.organisationName,
    logoUrl: brand.logoUrl,
    followedAt: createdAt.toISOString(),
  };
}

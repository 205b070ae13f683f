import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@app/platform';

/** Who signed up through which brand (CRE-10). The caller has been checked. */
@Injectable()
export class ReferralsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The first brand counts; answers whether it is this one since now. Needs a transaction. */
  async record(creatorId: string, brandId: string): Promise<boolean> {
    const rows = await this.database.execute(
      `insert into creators.referrals (creator_id, brand_id, created_at) values ($1, $2, $3) on conflict do nothing returning creator_id`,
      [creatorId, brandId, this.clock.now()],
    );
    return rows.length > 0;
  }

  async count(brandId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from creators.referrals where brand_id = $1`,
      [brandId],
    );
    return row?.count ?? 0;
  }

  /** Those of the creators whom the brand referred. */
  async referredAmong(brandId: string, creatorIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select creator_id as id from creators.referrals where brand_id = $1 and creator_id = any($2::uuid[])`,
      [brandId, [...creatorIds]],
    );
    return rows.map(({ id }) => id);
  }
}

import { Injectable } from '@nestjs/common';
import type { BrandRating } from '@app/identity';
import { Database, DEFAULT_LIMIT, keysetByTime, NotFoundError, toPage, type Page, type PageQuery, withTotal } from '@app/platform';
import { Rating } from './rating.entity.js';

export interface ShownRating {
  id: string;
  brandId: string;
  hundredths: number;
  communication: number;
  content: number | null;
  punctuality: number | null;
  text: string;
  shownAt: Date;
  reply: string | null;
}

/** Ratings; callers hold the collaboration's lock when they write, and have checked their scope. */
@Injectable()
export class RatingsRepository {
  constructor(private readonly database: Database) {}

  async of(collaborationId: string): Promise<Rating[]> {
    return this.database.reader.findBy(Rating, { collaborationId });
  }

  async get(collaborationId: string, id: string): Promise<Rating> {
    const rating = await this.database.reader.findOneBy(Rating, { id: id.toLowerCase(), collaborationId });
    if (!rating) throw new NotFoundError();
    return rating;
  }

  async save(rating: Rating): Promise<void> {
    rating.version += 1;
    await this.database.writer.save(rating);
  }

  /** Shown ratings of brands by creators (CAM-14); brands without one are left out. */
  async ofBrands(brandIds: readonly string[]): Promise<ReadonlyMap<string, BrandRating>> {
    const rows = await this.database.query<{ id: string; average: number; count: number }>(
      `select brand_id as id, round(avg(hundredths) / 100, 2)::float8 as average, count(*)::int as count from collaborations.ratings
       where brand_id = any($1::uuid[]) and side = 'creator' and shown_at is not null group by brand_id`,
      [[...brandIds]],
    );
    return new Map(rows.map(({ id, average, count }) => [id, { average, count }]));
  }

  /** Shown ratings of a creator, newest first. */
  async ofCreator(creatorId: string, query: PageQuery): Promise<Page<ShownRating>> {
    const parameters: unknown[] = [creatorId];
    const after = keysetByTime({ at: 'r.shown_at', id: 'r.id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<ShownRating & { cursor: string }>(
      `select r.id, r.brand_id as "brandId", r.hundredths, r.communication, r.content, r.punctuality, r.text, r.shown_at as "shownAt", r.reply,
         to_char(r.shown_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor
       from collaborations.ratings r
       where r.creator_id = $1 and r.side = 'brand' and r.shown_at is not null and ${after.where} ${after.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      ({ cursor, id }) => [cursor, id],
      (row): ShownRating => row,
    );
    return withTotal(page, query, () =>
      this.database.count(`collaborations.ratings r where r.creator_id = $1 and r.side = 'brand' and r.shown_at is not null`, [creatorId]),
    );
  }
}

import { Injectable } from '@nestjs/common';
import {
  Clock,
  Database,
  DEFAULT_LIMIT,
  FileLinks,
  keysetByTime,
  newId,
  NotFoundError,
  toPage,
  Transactions,
  type Page,
  type PageQuery,
  type Scope,
} from '@app/platform';
import { BlockedCreator } from './blocked-creator.entity.js';
import { BlockBody, BlockedCreatorDto } from './blocked-creators.dto.js';
import { BrandAccess } from './brand-access.js';
import { NetworkAccessRepository } from './network-access.repository.js';
import { alreadyBlocked, limitReached, unknownCreator } from './network.errors.js';

const MOST = 10_000;

interface Row {
  id: string;
  creatorId: string;
  displayName: string;
  avatarKey: string | null;
  note: string | null;
  blockedBy: string | null;
  blockedAt: Date;
  position: string;
}

/** Creators whom a brand does not want to see (CRE-7). */
@Injectable()
export class BlockedCreatorsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly brands: BrandAccess,
    private readonly access: NetworkAccessRepository,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(scope: Scope, brandId: string, query: PageQuery): Promise<Page<BlockedCreatorDto>> {
    await this.brands.check(scope, brandId);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const parameters: unknown[] = [brandId];
    const keyset = keysetByTime({ at: 'b.created_at', id: 'b.id' }, query.cursor, parameters);
    const rows = await this.database.query<Row>(
      `select b.id, b.creator_id as "creatorId", c.display_name as "displayName", c.avatar_key as "avatarKey", b.note,
         b.blocked_by as "blockedBy", b.created_at as "blockedAt",
         to_char(b.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position
       from creators.blocked_creators b join creators.creators c on c.id = b.creator_id
       where b.brand_id = $1 and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.position, row.id],
      (row) => this.present(row),
    );
    return query.include?.includes('total') ? { ...page, total: await this.count(brandId) } : page;
  }

  /** Errors: 409 `creators.already-blocked`, 422 `creators.unknown-creator` for those the brand cannot see, `creators.limit-reached`. */
  async block(scope: Scope, brandId: string, body: BlockBody): Promise<BlockedCreatorDto> {
    const brand = await this.brands.check(scope, brandId);
    const creatorId = body.creatorId.toLowerCase();
    return this.transactions.run(async () => {
      const standing = await this.access.standing(brand, creatorId);
      if (standing.blockedAt) throw alreadyBlocked();
      if (!standing.inNetwork && !standing.contact) throw unknownCreator();
      const used = await this.count(brandId);
      if (used >= MOST) throw limitReached('blocked creators', MOST, used);
      const row = await this.database.writer.save(
        Object.assign(new BlockedCreator(), {
          id: newId(),
          organisationId: brand.organisationId,
          brandId,
          creatorId,
          note: body.note || null,
          blockedBy: scope.userId,
          createdAt: this.clock.now(),
        }),
      );
      const [creator] = await this.database.query<{ displayName: string; avatarKey: string | null }>(
        `select display_name as "displayName", avatar_key as "avatarKey" from creators.creators where id = $1`,
        [creatorId],
      );
      return this.present({
        ...row,
        displayName: creator?.displayName ?? '',
        avatarKey: creator?.avatarKey ?? null,
        blockedAt: row.createdAt,
      });
    });
  }

  /** 404 when the creator is not blocked. */
  async unblock(scope: Scope, brandId: string, creatorId: string): Promise<void> {
    await this.brands.check(scope, brandId);
    await this.transactions.run(async () => {
      const row = await this.database.writer.findOneBy(BlockedCreator, { brandId, creatorId });
      if (!row) throw new NotFoundError();
      await this.database.writer.remove(row);
    });
  }

  private async count(brandId: string): Promise<number> {
    const [row] = await this.database.query<{ used: number }>(
      `select count(*)::int as used from creators.blocked_creators where brand_id = $1`,
      [brandId],
    );
    return row?.used ?? 0;
  }

  private present(row: Omit<Row, 'id' | 'position'>): BlockedCreatorDto {
    const { creatorId, displayName, avatarKey, note, blockedBy, blockedAt } = row;
    return {
      creatorId,
      displayName,
      avatarUrl: avatarKey && this.links.url(avatarKey, 'image/webp', { permanent: true }),
      note,
      blockedBy,
      blockedAt: blockedAt.toISOString(),
    };
  }
}

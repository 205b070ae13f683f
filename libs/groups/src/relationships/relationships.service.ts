import { Injectable } from '@nestjs/common';
import { CreatorsApi, type CreatorFacts, type SocialAccountFacts } from '@app/creators';
import type { BrandFacts } from '@app/identity';
import {
  checkVersion,
  Clock,
  Database,
  DEFAULT_LIMIT,
  encodeCursor,
  newId,
  Transactions,
  type Page,
  type Scope,
  withTotal,
} from '@app/platform';
import { RELATION_STAGES } from '../contract/relations.js';
import { RelationAccess } from './relation-access.js';
import { RelationFactsService } from './relation-facts.service.js';
import { Relationship } from './relationship.entity.js';
import {
  RelationAccountDto,
  RelationshipBody,
  RelationshipDto,
  RelationshipsQuery,
  RelationSummaryDto,
  RelationSummaryQuery,
} from './relationships.dto.js';
import { tidyTags } from './relationships.policy.js';
import { RelationshipsRepository, type RelationRow } from './relationships.repository.js';

/** Rows looked at in one go. */
const BATCH = 500;
/** Counts look at so many relationships; a brand with more sees counts of the latest. */
const COUNTED = 20_000;

type Shown = Pick<RelationRow, 'creatorId' | 'stage' | 'ownerId' | 'tags' | 'version'> & { stageAt: Date | null };

/** Stage, owner and tags of creators, and the board of them (GRP-4). */
@Injectable()
export class RelationshipsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly access: RelationAccess,
    private readonly repository: RelationshipsRepository,
    private readonly facts: RelationFactsService,
    private readonly creators: CreatorsApi,
    private readonly clock: Clock,
  ) {}

  /** Latest in their stage first; hidden and blocked creators are left out (CRE-7). */
  async list(scope: Scope, brandId: string, query: RelationshipsQuery): Promise<Page<RelationshipDto>> {
    const brand = await this.access.brand(scope, brandId);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const found: RelationRow[] = [];
    let cursor = query.cursor;
    while (found.length <= limit) {
      const rows = await this.repository.page(brandId, query, cursor, BATCH);
      const seen = await this.seen(
        brand,
        rows.map(({ creatorId }) => creatorId),
        query.q,
      );
      found.push(...rows.filter(({ creatorId }) => seen.has(creatorId)));
      const last = rows.at(-1);
      if (rows.length < BATCH || !last) break;
      cursor = encodeCursor([last.position, last.id]);
    }
    const kept = found.slice(0, limit);
    const last = kept.at(-1);
    const page = {
      items: await this.present(scope, brand, kept),
      nextCursor: found.length > limit && last ? encodeCursor([last.position, last.id]) : null,
    };
    return withTotal(page, query, async () => {
      const all = await this.repository.stages(brandId, query, COUNTED);
      const ids = all.map(({ creatorId }) => creatorId);
      return (await this.seen(brand, ids, query.q)).size;
    });
  }

  /** Counts of the board's columns, the brand's tags, and who can be owner. */
  async summary(scope: Scope, brandId: string, query: RelationSummaryQuery): Promise<RelationSummaryDto> {
    const brand = await this.access.brand(scope, brandId);
    const rows = await this.repository.stages(brandId, query, COUNTED);
    const seen = await this.seen(
      brand,
      rows.map(({ creatorId }) => creatorId),
      query.q,
    );
    const counts = Map.groupBy(
      rows.filter(({ creatorId }) => seen.has(creatorId)),
      ({ stage }) => stage,
    );
    return {
      stages: RELATION_STAGES.map((stage) => ({ stage, count: counts.get(stage)?.length ?? 0 })),
      tags: await this.repository.tags(brandId),
      team: await this.access.team(brand),
    };
  }

  /** Without a row: no stage, nobody, no tags, version 0. */
  async get(scope: Scope, brandId: string, creatorId: string): Promise<RelationshipDto> {
    const { brand, creator } = await this.access.relation(scope, brandId, creatorId);
    return this.one(scope, brand, (await this.repository.find(brandId, creatorId)) ?? nothing(creator.id));
  }

  /** Errors: 404, 403, 412 stale version (0 while nothing was kept), 422 `groups.unknown-member`. */
  async put(scope: Scope, brandId: string, creatorId: string, body: RelationshipBody, expected: number | null): Promise<RelationshipDto> {
    const { brand, creator } = await this.access.relation(scope, brandId, creatorId);
    const ownerId = body.ownerId?.toLowerCase() ?? null;
    const known = (await this.repository.tags(brandId)).map(({ tag }) => tag);
    return this.transactions.run(async () => {
      // two first changes at once must not both make the row
      await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 26))`, [`${brandId}:${creatorId}`]);
      const existing = await this.repository.findForUpdate(brandId, creatorId);
      checkVersion(expected, existing?.version ?? 0);
      // an owner who left the team stays until somebody chooses another
      if (ownerId !== existing?.ownerId) await this.access.checkMember(brand, ownerId, '/ownerId');
      const now = this.clock.now();
      const from = existing?.stage ?? 'none';
      const relationship = existing ?? fresh(brand, creator.id, now);
      relationship.ownerId = ownerId;
      relationship.tags = tidyTags(body.tags, known);
      relationship.updatedAt = now;
      if (existing) relationship.version += 1;
      if (body.stage !== from) {
        relationship.stage = body.stage;
        relationship.stageAt = now;
      }
      await this.repository.save(relationship);
      if (body.stage !== from) await this.facts.stageSet(brandId, creator.id, from, body.stage, scope.userId);
      this.facts.tell(brand);
      return this.one(scope, brand, relationship);
    });
  }

  private async seen(brand: BrandFacts, creatorIds: readonly string[], q: string | undefined): Promise<Set<string>> {
    const seen = await this.creators.seenBy(brand, creatorIds);
    return new Set(q === undefined ? seen : await this.creators.namedAmong(seen, q));
  }

  private async one(scope: Scope, brand: BrandFacts, row: Shown): Promise<RelationshipDto> {
    const [dto] = await this.present(scope, brand, [row]);
    return dto!;
  }

  private async present(scope: Scope, brand: BrandFacts, rows: readonly Shown[]): Promise<RelationshipDto[]> {
    const ids = rows.map(({ creatorId }) => creatorId);
    const creators = new Map<string, CreatorFacts>((await this.creators.creators(ids)).map((creator) => [creator.id, creator]));
    const accounts = Map.groupBy(await this.creators.socialAccountsOf(ids), ({ creatorId }) => creatorId);
    const people = await this.access.people(rows.map(({ ownerId }) => ownerId));
    const tasks = await this.repository.openTasks(brand.id, ids);
    const change = scope.may('groups.write', { organisationId: brand.organisationId, brandId: brand.id });
    return rows.flatMap(({ creatorId, stage, stageAt, ownerId, tags, version }) => {
      const creator = creators.get(creatorId);
      if (!creator) return [];
      const open = tasks.get(creatorId);
      return [
        {
          brandId: brand.id,
          creatorId,
          displayName: creator.displayName,
          avatarUrl: creator.avatarUrl,
          account: largest(accounts.get(creatorId) ?? []),
          stage,
          stageAt: stageAt?.toISOString() ?? null,
          owner: (ownerId && people.get(ownerId)) || null,
          tags,
          openTasks: open?.count ?? 0,
          nextDueOn: open?.nextDueOn ?? null,
          version,
          can: { change },
        },
      ];
    });
  }
}

const nothing = (creatorId: string): Shown => ({ creatorId, stage: 'none', stageAt: null, ownerId: null, tags: [], version: 0 });

function fresh(brand: BrandFacts, creatorId: string, now: Date): Relationship {
  return Object.assign(new Relationship(), {
    id: newId(),
    organisationId: brand.organisationId,
    brandId: brand.id,
    creatorId,
    stage: 'none' as const,
    stageAt: now,
    ownerId: null,
    tags: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
}

function largest(accounts: readonly SocialAccountFacts[]): RelationAccountDto | null {
  const [account] = accounts
    .filter(({ eligibility, state }) => eligibility === 'pass' && state !== 'unlinked')
    .toSorted((a, b) => b.followers - a.followers);
  return account ? { platform: account.platform, handle: account.handle, followers: account.followers } : null;
}

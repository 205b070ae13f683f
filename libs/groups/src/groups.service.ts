import { Injectable } from '@nestjs/common';
import { CreatorsApi } from '@app/creators';
import { IdentityApi, type BrandFacts } from '@app/identity';
import {
  checkVersion,
  Clock,
  currentContext,
  Database,
  DEFAULT_LIMIT,
  encodeCursor,
  newId,
  NotFoundError,
  Transactions,
  type Page,
  type Scope,
  metadataFault,
  withTotal,
} from '@app/platform';
import { AUTOMATIC_NAMES, AutomaticGroups } from './automatic-groups.js';
import { Group } from './group.entity.js';
import { GroupLive } from './group-live.js';
import { GroupMembersRepository } from './group-members.repository.js';
import { ChangeGroupBody, GroupDto, GroupFaceDto, GroupsQuery, MembershipsDto, NewGroupBody } from './groups.dto.js';
import { automatic, invalidMetadata, limitReached, unknownCreators } from './groups.errors.js';
import { GROUP_LIMITS, groupCan } from './groups.policy.js';
import { GroupsRepository } from './groups.repository.js';

/** Beyond so many creators in the groups of one page, sizes count everybody instead of those who can be seen. */
const COUNTED = 20_000;

/** Groups of a brand (GRP-1, GRP-2). */
@Injectable()
export class GroupsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly repository: GroupsRepository,
    private readonly members: GroupMembersRepository,
    private readonly automatic: AutomaticGroups,
    private readonly live: GroupLive,
    private readonly identity: IdentityApi,
    private readonly creators: CreatorsApi,
    private readonly clock: Clock,
  ) {}

  /** Automatic ones first, then own ones by name. */
  async list(scope: Scope, brandId: string, query: GroupsQuery): Promise<Page<GroupDto>> {
    const brand = await this.brand(scope, brandId);
    if (!(await this.automatic.complete(brandId))) await this.transactions.run(() => this.automatic.ensure(brand));
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.repository.page(brandId, { ...query, limit });
    const kept = rows.slice(0, limit);
    const last = kept.at(-1);
    const page = {
      items: await this.present(
        scope,
        brand,
        kept.map(({ group }) => group),
      ),
      nextCursor: rows.length > limit && last ? encodeCursor(last.key) : null,
    };
    return withTotal(page, query, () => this.repository.countOf(brandId, query.externalId));
  }

  async get(scope: Scope, id: string): Promise<GroupDto> {
    return this.one(scope, await this.repository.get(scope, id));
  }

  /** Errors: 409 `groups.name-taken`, 422 `groups.limit-reached`, `groups.invalid-metadata`, `groups.unknown-creator`. */
  async create(scope: Scope, brandId: string, body: NewGroupBody): Promise<GroupDto> {
    const brand = await this.brand(scope, brandId);
    checkMetadata(body.metadata);
    const first = body.creatorIds?.map((id) => id.toLowerCase()) ?? [];
    return this.transactions.run(async () => {
      // two at once must count each other
      await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 25))`, [brandId]);
      const used = await this.repository.countOf(brandId);
      if (used >= GROUP_LIMITS.groupsPerBrand) throw limitReached('groups', GROUP_LIMITS.groupsPerBrand, used + 1);
      const now = this.clock.now();
      const group = await this.repository.save(
        Object.assign(new Group(), {
          id: newId(),
          organisationId: brand.organisationId,
          brandId: brand.id,
          kind: 'own' as const,
          name: body.name,
          description: body.description ?? '',
          colour: body.colour ?? ('grey' as const),
          externalId: body.externalId || null,
          metadata: body.metadata ?? {},
          createdBy: scope.userId,
          version: 1,
          createdAt: now,
          updatedAt: now,
        }),
      );
      if (first.length > 0) {
        const seen = await this.creators.seenBy(brand, first);
        if (seen.length < first.length) throw unknownCreators();
        await this.members.addByHand(group.id, seen, scope.userId);
      }
      this.live.tell(group);
      return this.one(scope, group);
    });
  }

  /** Errors: 409 `groups.automatic` (rename), `groups.name-taken`, 412 stale version, 422 `groups.invalid-metadata`. */
  async change(scope: Scope, id: string, body: ChangeGroupBody, expected: number | null): Promise<GroupDto> {
    checkMetadata(body.metadata);
    return this.transactions.run(async () => {
      const group = await this.repository.getForUpdate(scope, id);
      checkVersion(expected, group.version);
      if (body.name !== undefined) {
        if (group.kind !== 'own') throw automatic('rename');
        group.name = body.name;
      }
      if (body.description !== undefined) group.description = body.description;
      if (body.colour !== undefined) group.colour = body.colour;
      if (body.externalId !== undefined) group.externalId = body.externalId || null;
      if (body.metadata !== undefined) group.metadata = body.metadata;
      group.version += 1;
      group.updatedAt = this.clock.now();
      this.live.tell(group);
      return this.one(scope, await this.repository.save(group));
    });
  }

  /** Errors: 409 `groups.automatic`, 412 stale version. */
  async remove(scope: Scope, id: string, expected: number | null): Promise<void> {
    await this.transactions.run(async () => {
      const group = await this.repository.getForUpdate(scope, id);
      checkVersion(expected, group.version);
      if (group.kind !== 'own') throw automatic('delete');
      this.live.tell(group);
      await this.repository.remove(group);
    });
  }

  /** In which groups of the brand these creators are. */
  async memberships(scope: Scope, brandId: string, creatorIds: readonly string[]): Promise<MembershipsDto> {
    await this.brand(scope, brandId);
    return { items: await this.members.memberships(brandId, creatorIds) };
  }

  private async brand(scope: Scope, brandId: string): Promise<BrandFacts> {
    const [brand] = await this.identity.brands([brandId]);
    if (!brand) {
      scope.consulted = true;
      throw new NotFoundError();
    }
    scope.check({ organisationId: brand.organisationId, brandId });
    return brand;
  }

  private async one(scope: Scope, group: Group): Promise<GroupDto> {
    const [dto] = await this.present(scope, { id: group.brandId, organisationId: group.organisationId }, [group]);
    return dto!;
  }

  private async present(scope: Scope, brand: { id: string; organisationId: string }, groups: readonly Group[]): Promise<GroupDto[]> {
    const ids = groups.map(({ id }) => id);
    const creators = await this.members.creatorsOf(ids, COUNTED + 1);
    const seen = creators.length > COUNTED ? null : await this.creators.seenBy(brand, creators);
    const sizes = await this.members.sizes(ids, seen);
    const faces = await this.faces([...sizes.values()].flatMap(({ newest }) => newest));
    const mayWrite = scope.may('groups.write', { organisationId: brand.organisationId, brandId: brand.id });
    return groups.map((group) => ({
      id: group.id,
      organisationId: group.organisationId,
      brandId: group.brandId,
      kind: group.kind,
      name: nameOf(group, currentContext()?.locale ?? 'en'),
      description: group.description,
      colour: group.colour,
      memberCount: sizes.get(group.id)?.count ?? 0,
      faces: (sizes.get(group.id)?.newest ?? []).flatMap((id) => faces.get(id) ?? []),
      externalId: group.externalId,
      metadata: group.metadata,
      createdAt: group.createdAt.toISOString(),
      updatedAt: group.updatedAt.toISOString(),
      version: group.version,
      can: groupCan(group.kind, mayWrite),
    }));
  }

  private async faces(ids: readonly string[]): Promise<Map<string, GroupFaceDto>> {
    const creators = await this.creators.creators([...new Set(ids)]);
    return new Map(creators.map(({ id, displayName, avatarUrl }) => [id, { creatorId: id, displayName, avatarUrl }]));
  }
}

/** Automatic groups are named in the reader's language. */
export function nameOf({ kind, name }: Pick<Group, 'kind' | 'name'>, locale: 'en' | 'de'): string {
  return kind === 'own' ? name : AUTOMATIC_NAMES[kind][locale];
}

function checkMetadata(metadata: Record<string, string> | undefined): void {
  const fault = metadata && metadataFault(metadata);
  if (fault) throw invalidMetadata(fault);
}

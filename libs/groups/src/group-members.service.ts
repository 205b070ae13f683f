import { Injectable } from '@nestjs/common';
import { CreatorsApi, type NetworkFilter, type SocialAccountFacts } from '@app/creators';
import {
  Audit,
  decodeCursor,
  DEFAULT_LIMIT,
  encodeCursor,
  NotFoundError,
  Transactions,
  type Page,
  type PageQuery,
  type Scope,
} from '@app/platform';
import { AutomaticGroups } from './automatic-groups.js';
import { GroupsApi, type AddedMembers, type GroupFacts } from './contract/groups.api.js';
import type { AutomaticKind } from './contract/vocabulary.js';
import type { Group } from './group.entity.js';
import { GroupLive } from './group-live.js';
import { GroupMembersRepository, type MemberRow } from './group-members.repository.js';
import { AddedFromSearchDto, GroupMemberDto } from './groups.dto.js';
import { limitReached, unknownCreators } from './groups.errors.js';
import { GROUP_LIMITS, remembersRemovals } from './groups.policy.js';
import { GroupsRepository } from './groups.repository.js';
import type { RelationFact } from './contract/relations.js';
import { RelationFactsService } from './relationships/index.js';

/** Rows of members looked at in one go. */
const BATCH = 500;

/** Who is in which group (GRP-1, GRP-2), also for other modules. */
@Injectable()
export class GroupMembersService extends GroupsApi {
  constructor(
    private readonly transactions: Transactions,
    private readonly groupsRepository: GroupsRepository,
    private readonly repository: GroupMembersRepository,
    private readonly automatic: AutomaticGroups,
    private readonly live: GroupLive,
    private readonly creators: CreatorsApi,
    private readonly audit: Audit,
    private readonly relations: RelationFactsService,
  ) {
    super();
  }

  async keepAutomatic(kind: AutomaticKind, brandId: string, creatorIds: readonly string[]): Promise<void> {
    if (creatorIds.length === 0) return;
    const group = await this.automatic.lock(kind, brandId);
    if (!group) return;
    await this.repository.addBySystem(group.id, creatorIds);
    this.live.tell(group);
  }

  async noteRelations(brandId: string, facts: readonly RelationFact[]): Promise<void> {
    await this.relations.note(brandId, facts);
  }

  /** The creator follows the brand, or not any more: asked, because events may come in another order. Needs a transaction. */
  async followFollowers(brandId: string, creatorId: string): Promise<void> {
    const group = await this.automatic.lock('followers', brandId);
    if (!group) return;
    const [follows] = await this.creators.followersAmong(brandId, [creatorId]);
    if (follows) await this.repository.addBySystem(group.id, [creatorId]);
    else await this.repository.endBySystem(group.id, creatorId);
    this.live.tell(group);
  }

  async groups(ids: readonly string[]): Promise<GroupFacts[]> {
    return (await this.groupsRepository.find(ids)).map(({ id, organisationId, brandId, kind, name }) => ({
      id,
      organisationId,
      brandId,
      kind,
      name,
    }));
  }

  async members(groupIds: readonly string[]): Promise<string[]> {
    return this.repository.inOrder(groupIds);
  }

  /** In the group's order: those added first come first. Hidden and blocked creators are left out (CRE-7). */
  async list(scope: Scope, groupId: string, query: PageQuery): Promise<Page<GroupMemberDto>> {
    const group = await this.groupsRepository.get(scope, groupId);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.seen(group, positionOf(query.cursor), limit + 1);
    const kept = rows.slice(0, limit);
    const page = {
      items: await this.present(kept),
      nextCursor: rows.length > limit ? encodeCursor([kept.at(-1)!.seq]) : null,
    };
    if (!query.include?.includes('total')) return page;
    const all = await this.repository.inOrder([groupId]);
    return { ...page, total: (await this.creators.seenBy(brandOf(group), all)).length };
  }

  /** All members the brand can see, in order, batch by batch. */
  async *all(group: Group): AsyncGenerator<GroupMemberDto> {
    let after = '0';
    for (;;) {
      const rows = await this.seen(group, after, BATCH);
      yield* await this.present(rows);
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.seq;
    }
  }

  async add(scope: Scope, groupId: string, creatorIds: readonly string[]): Promise<AddedMembers> {
    const wanted = [...new Set(creatorIds.map((id) => id.toLowerCase()))];
    return this.transactions.run(async () => {
      const group = await this.groupsRepository.getForUpdate(scope, groupId);
      const seen = await this.creators.seenBy(brandOf(group), wanted);
      if (seen.length === 0 && wanted.length > 0) throw unknownCreators();
      const living = await this.repository.living(groupId, seen);
      const fresh = seen.length - living.size;
      const used = (await this.repository.count(groupId)) + fresh;
      if (fresh > 0 && used > GROUP_LIMITS.membersPerGroup) throw limitReached('members', GROUP_LIMITS.membersPerGroup, used);
      await this.repository.addByHand(groupId, seen, scope.userId);
      await this.log('members-added', group, seen);
      if (fresh > 0) this.live.tell(group);
      const known = new Set(seen);
      return { added: fresh, already: living.size, refused: wanted.filter((id) => !known.has(id)) };
    });
  }

  /** The first hits of a search, at most `limit`. Errors: like the search and `add`; no hit at all adds nobody. */
  async addFromSearch(scope: Scope, groupId: string, filter: NetworkFilter, limit: number): Promise<AddedFromSearchDto> {
    const group = await this.groupsRepository.get(scope, groupId);
    // before the transaction: the search sets up its own
    const { ids, more } = await this.creators.search(scope, group.brandId, filter, limit);
    const result = ids.length > 0 ? await this.add(scope, groupId, ids) : { added: 0, already: 0, refused: [] };
    return { ...result, more };
  }

  /** Takes one out; 404 when not a member. */
  async removeOne(scope: Scope, groupId: string, creatorId: string): Promise<void> {
    if ((await this.remove(scope, groupId, [creatorId])) === 0) throw new NotFoundError();
  }

  /** Takes them out and answers how many were members. From an automatic group they stay removed (GRP-1). */
  async remove(scope: Scope, groupId: string, creatorIds: readonly string[]): Promise<number> {
    return this.transactions.run(async () => {
      const group = await this.groupsRepository.getForUpdate(scope, groupId);
      const ids = creatorIds.map((id) => id.toLowerCase());
      const removed = await this.repository.remove(groupId, ids, remembersRemovals(group.kind));
      if (removed === 0) return 0;
      await this.log('members-removed', group, ids);
      this.live.tell(group);
      return removed;
    });
  }

  private log(action: string, group: Group, creatorIds: readonly string[]): Promise<void> {
    return this.audit.record({
      action,
      objectType: 'groups.group',
      objectId: group.id,
      organisationId: group.organisationId,
      details: { count: creatorIds.length, creatorIds: creatorIds.slice(0, 200) },
    });
  }

  private async seen(group: Group, after: string, limit: number): Promise<MemberRow[]> {
    const found: MemberRow[] = [];
    let position = after;
    while (found.length < limit) {
      const rows = await this.repository.page(group.id, position, BATCH);
      const seen = new Set(
        await this.creators.seenBy(
          brandOf(group),
          rows.map(({ creatorId }) => creatorId),
        ),
      );
      found.push(...rows.filter(({ creatorId }) => seen.has(creatorId)));
      if (rows.length < BATCH) break;
      position = rows.at(-1)!.seq;
    }
    return found.slice(0, limit);
  }

  private async present(rows: readonly MemberRow[]): Promise<GroupMemberDto[]> {
    const ids = rows.map(({ creatorId }) => creatorId);
    const creators = new Map((await this.creators.creators(ids)).map((creator) => [creator.id, creator]));
    const accounts = Map.groupBy(await this.creators.socialAccountsOf(ids), ({ creatorId }) => creatorId);
    return rows.flatMap(({ creatorId, byHand, addedAt }) => {
      const creator = creators.get(creatorId);
      if (!creator) return [];
      const { displayName, handle, avatarUrl, country, city } = creator;
      return [
        {
          creatorId,
          displayName,
          handle,
          avatarUrl,
          country,
          city,
          accounts: cardAccounts(accounts.get(creatorId) ?? []),
          byHand,
          addedAt: addedAt.toISOString(),
        },
      ];
    });
  }
}

const brandOf = ({ brandId, organisationId }: Group) => ({ id: brandId, organisationId });

function cardAccounts(accounts: readonly SocialAccountFacts[]) {
  return accounts
    .filter(({ eligibility, state }) => eligibility === 'pass' && state !== 'unlinked')
    .sort((a, b) => b.followers - a.followers)
    .map(({ platform, handle, followers, engagementRate }) => ({ platform, handle, followers, engagementRate }));
}

function positionOf(cursor: string | undefined): string {
  const values = decodeCursor(cursor, 1);
  if (!values) return '0';
  const [seq] = values;
  if (typeof seq !== 'string' || !/^\d{1,18}$/.test(seq)) decodeCursor('', 1);
  return seq as string;
}

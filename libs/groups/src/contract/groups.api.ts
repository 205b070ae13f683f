import type { Scope } from '@app/platform';
import type { RelationFact } from './relations.js';
import type { AutomaticKind, GroupKind } from './vocabulary.js';

export interface GroupFacts {
  id: string;
  organisationId: string;
  brandId: string;
  kind: GroupKind;
  /** Empty for automatic ones. */
  name: string;
}

/** What became of creators who should join a group. */
export interface AddedMembers {
  added: number;
  /** Were members before. */
  already: number;
  /** Unknown, or not to be seen by the brand. */
  refused: string[];
}

/** What other modules may ask groups. */
export abstract class GroupsApi {
  /**
   * The creators belong to this automatic group of the brand from now on (GRP-1); those removed by hand stay removed. Needs a
   * transaction; repeats change nothing.
   */
  abstract keepAutomatic(kind: AutomaticKind, brandId: string, creatorIds: readonly string[]): Promise<void>;
  /**
   * Something happened between the brand and creators: it stands in their timeline and may move their stage forward (GRP-4). Needs the
   * transaction of what happened; several at once lock their rows in one order.
   */
  abstract noteRelations(brandId: string, facts: readonly RelationFact[]): Promise<void>;
  /** Groups by id, unchecked; unknown ids are left out. */
  abstract groups(ids: readonly string[]): Promise<GroupFacts[]>;
  /** Members of the groups, each creator once: group after group as given, each in its own order. The caller has checked the groups. */
  abstract members(groupIds: readonly string[]): Promise<string[]>;
  /**
   * Adds by hand, checked: 404 foreign group, 403 without the route's permission, 422 `groups.limit-reached`, `groups.unknown-creator`
   * when none of them is known.
   */
  abstract add(scope: Scope, groupId: string, creatorIds: readonly string[]): Promise<AddedMembers>;
}

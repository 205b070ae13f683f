import { Group } from './group.entity.js';
import { RELATIONSHIPS_ENTITIES } from './relationships/index.js';

export { GroupsModule } from './groups.module.js';
export { GroupsApi, type AddedMembers, type GroupFacts } from './contract/groups.api.js';
export {
  AUTOMATIC_KINDS,
  GROUP_COLOURS,
  GROUP_KINDS,
  type AutomaticKind,
  type GroupColour,
  type GroupKind,
} from './contract/vocabulary.js';
export { RelationTitles, type RelationFact, type RelationKind, type RelationTitlesOf } from './contract/relations.js';
export { AddedMembersDto } from './groups.dto.js';

export const GROUPS_ENTITIES = [Group, ...RELATIONSHIPS_ENTITIES];

import { Group } from './group.entity.js';

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
export { AddedMembersDto } from './groups.dto.js';

export const GROUPS_ENTITIES = [Group];

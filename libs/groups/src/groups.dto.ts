import { Bool, Id, Ids, Instant, Int, isId, MapOf, Nested, NestedList, OneOf, PageQuery, Ratio, Text } from '@app/platform';
import { NetworkFilter } from '@app/creators';
import { GROUP_COLOURS, GROUP_KINDS } from './contract/vocabulary.js';
import { GROUP_LIMITS } from './groups.policy.js';

const METADATA = 'At most 20 pairs, keys up to 40 and values up to 500 characters.';

export class GroupFaceDto {
  @Id()
  creatorId!: string;

  @Text({ max: 80 })
  displayName!: string;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;
}

export class GroupCanDto {
  @Bool()
  change!: boolean;

  @Bool({ description: 'never for automatic ones' })
  rename!: boolean;

  @Bool({ description: 'never for automatic ones' })
  remove!: boolean;

  @Bool()
  addMembers!: boolean;

  @Bool()
  removeMembers!: boolean;
}

/** A group of creators (GRP-1, GRP-2). */
export class GroupDto {
  @Id()
  id!: string;

  @Id()
  organisationId!: string;

  @Id()
  brandId!: string;

  @OneOf(GROUP_KINDS, { description: 'all but own: kept by the system' })
  kind!: string;

  @Text({ max: 80, description: "automatic ones are named in the reader's language" })
  name!: string;

  @Text({ max: 500 })
  description!: string;

  @OneOf(GROUP_COLOURS)
  colour!: string;

  @Int({ min: 0, description: 'whom the brand can see; hidden and blocked creators do not count' })
  memberCount!: number;

  @NestedList(() => GroupFaceDto, { description: 'the newest members, at most 5' })
  faces!: GroupFaceDto[];

  @Text({ max: 200, nullable: true })
  externalId!: string | null;

  @MapOf('string', { description: METADATA })
  metadata!: Record<string, string>;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => GroupCanDto)
  can!: GroupCanDto;
}

export class GroupsQuery extends PageQuery {
  @Text({ max: 200, optional: true })
  externalId?: string;
}

export class NewGroupBody {
  @Text({ min: 1, max: 80 })
  name!: string;

  @Text({ max: 500, optional: true })
  description?: string;

  @OneOf(GROUP_COLOURS, { optional: true })
  colour?: (typeof GROUP_COLOURS)[number];

  @Text({ max: 200, optional: true, nullable: true })
  externalId?: string | null;

  @MapOf('string', { optional: true, description: METADATA })
  metadata?: Record<string, string>;

  @Ids({ optional: true, maxItems: 200, description: 'first members' })
  creatorIds?: string[];
}

export class ChangeGroupBody {
  @Text({ min: 1, max: 80, optional: true, description: 'not for automatic ones' })
  name?: string;

  @Text({ max: 500, optional: true })
  description?: string;

  @OneOf(GROUP_COLOURS, { optional: true })
  colour?: (typeof GROUP_COLOURS)[number];

  @Text({ max: 200, optional: true, nullable: true })
  externalId?: string | null;

  @MapOf('string', { optional: true, description: METADATA })
  metadata?: Record<string, string>;
}

export class GroupMemberAccountDto {
  @OneOf(['instagram', 'tiktok'])
  platform!: string;

  @Text({ max: 60 })
  handle!: string;

  @Int({ min: 0 })
  followers!: number;

  @Ratio({ nullable: true, description: '0..1; null = unknown' })
  engagementRate!: number | null;
}

export class GroupMemberDto {
  @Id()
  creatorId!: string;

  @Text({ max: 80 })
  displayName!: string;

  @Text({ max: 30, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;

  @Text({ max: 2, nullable: true })
  country!: string | null;

  @Text({ max: 80, nullable: true })
  city!: string | null;

  @NestedList(() => GroupMemberAccountDto, { description: 'that passed the check, the largest first' })
  accounts!: GroupMemberAccountDto[];

  @Bool({ description: 'added by somebody of the brand, not by the system' })
  byHand!: boolean;

  @Instant()
  addedAt!: string;
}

export class MembersBody {
  @Ids({ minItems: 1, maxItems: 200 })
  creatorIds!: string[];
}

export class MembersFromSearchBody {
  @Nested(() => NetworkFilter)
  query!: NetworkFilter;

  @Int({
    min: 1,
    max: GROUP_LIMITS.fromSearch,
    optional: true,
    description: `the first hits in the search's order; default ${GROUP_LIMITS.fromSearch}`,
  })
  limit?: number;
}

export class AddedMembersDto {
  @Int({ min: 0 })
  added!: number;

  @Int({ min: 0, description: 'were members before' })
  already!: number;

  @Ids({ maxItems: 10_000, description: 'unknown, or not to be seen by the brand' })
  refused!: string[];
}

export class AddedFromSearchDto extends AddedMembersDto {
  @Bool({ description: 'the search has more hits than were taken' })
  more!: boolean;
}

export class RemovedMembersDto {
  @Int({ min: 0 })
  removed!: number;
}

const IDS = /^[0-9A-Fa-f-]{36}(,[0-9A-Fa-f-]{36}){0,199}$/;

export class MembershipsQuery {
  @Text({ min: 36, max: 200 * 37, pattern: IDS, description: 'creators, at most 200, comma-separated' })
  creatorIds!: string;

  /** Those that are ids; others name nobody. */
  get ids(): string[] {
    return this.creatorIds.split(',').filter(isId);
  }
}

export class MembershipDto {
  @Id()
  creatorId!: string;

  @Ids({ maxItems: 1000 })
  groupIds!: string[];
}

export class MembershipsDto {
  @NestedList(() => MembershipDto, { description: 'creators in no group are left out' })
  items!: MembershipDto[];
}

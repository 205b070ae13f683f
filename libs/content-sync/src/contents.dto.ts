import { AnyOf, Bool, Id, Ids, Instant, Int, MapOf, Nested, NestedList, OneOf, PageQuery, Text, WebAddress } from '@app/platform';

export const STATES = ['matched', 'incomplete', 'offered', 'too_early', 'extra', 'waived', 'removed'] as const;
export const KINDS = ['story', 'post', 'reel', 'video'] as const;
const REQUIREMENTS = ['hashtag', 'mention', 'link', 'disclosure', 'draft'] as const;

/** Values and, for what is missing, the reason (SYN-4): missing is never 0. */
export class SnapshotDto {
  @Id()
  id!: string;

  @Instant({ description: 'as of' })
  takenAt!: string;

  @Instant({ nullable: true, description: 'the instant of the plan; null when asked for by a person' })
  plannedAt!: string | null;

  @OneOf(['api', 'webhook', 'manual', 'screenshot'])
  source!: string;

  @Bool({ description: 'counts for ever: the figures of the collaboration are final' })
  frozen!: boolean;

  @MapOf('number', { description: 'by metric: views, reach, likes, comments, saves, shares, replies, linkClicks, …' })
  values!: Record<string, number>;

  @MapOf('string', { description: 'by metric: not_supported, below_threshold, not_yet_available, permission' })
  missing!: Record<string, string>;
}

export class SnapshotsDto {
  @NestedList(() => SnapshotDto)
  items!: SnapshotDto[];

  @Instant({ nullable: true, description: 'next planned reading' })
  nextAt!: string | null;
}

/** One requirement of the brief and how it was found (SYN-2). */
export class RequirementDto {
  @OneOf(REQUIREMENTS)
  kind!: string;

  @Text({ max: 2000, description: 'as the brief has it; for the disclosure the country, for a draft `approved`' })
  wanted!: string;

  @OneOf(['ok', 'missing', 'unreadable'])
  result!: string;

  @Text({ max: 2000, nullable: true })
  found!: string | null;

  @Instant({ nullable: true, description: 'when the creator confirmed what cannot be read' })
  confirmedAt!: string | null;

  @Instant({ nullable: true, description: 'when the brand objected to that' })
  objectedAt!: string | null;
}

export class ContentCreatorDto {
  @Id()
  id!: string;

  @Text({ max: 80 })
  displayName!: string;

  @Text({ max: 60, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;
}

export class ContentCanDto {
  @Bool()
  recheck!: boolean;

  @Bool()
  assign!: boolean;

  @Bool()
  confirmUnreadable!: boolean;

  @Bool()
  object!: boolean;

  @Bool()
  waive!: boolean;

  @Bool()
  takeSnapshot!: boolean;
}

/** A content as it stands towards its collaboration. */
export class ContentDto {
  @Id()
  id!: string;

  @Id()
  collaborationId!: string;

  @Id()
  campaignId!: string;

  @Nested(() => ContentCreatorDto)
  creator!: ContentCreatorDto;

  @OneOf(['instagram'])
  platform!: string;

  @OneOf(KINDS)
  kind!: string;

  @OneOf(STATES)
  state!: string;

  @Bool({ description: 'beyond the owed number: counts in report sums, not in fulfilment' })
  extra!: boolean;

  @Id({ nullable: true })
  deliverableId!: string | null;

  @Text({ max: 2000, nullable: true })
  permalink!: string | null;

  @Text({ max: 10_000 })
  caption!: string;

  @Instant()
  publishedAt!: string;

  @Text({ max: 2000, nullable: true })
  thumbnailUrl!: string | null;

  @OneOf(['pending', 'kept', 'unavailable', 'deleted'], { description: 'the private copy of the original' })
  copyState!: string;

  @NestedList(() => RequirementDto)
  requirements!: RequirementDto[];

  @OneOf(['missing', 'unconfirmed', 'copy'], { nullable: true, description: 'what stands between this content and its deliverable' })
  obstacle!: string | null;

  @Instant({ nullable: true })
  confirmedAt!: string | null;

  @Instant({ nullable: true, description: 'until then the brand can object to what the creator confirmed' })
  objectionUntil!: string | null;

  @Instant({ nullable: true })
  waivedAt!: string | null;

  @Instant({ nullable: true })
  removedAt!: string | null;

  @Instant({ nullable: true, description: 'removed early: until then it can be repaired' })
  repairUntil!: string | null;

  @Instant({ nullable: true })
  frozenAt!: string | null;

  @Int({ min: 0, nullable: true })
  followersAtPublication!: number | null;

  @Instant({ nullable: true })
  followersAsOf!: string | null;

  @Nested(() => SnapshotDto, { nullable: true, description: 'the snapshot that counts' })
  snapshot!: SnapshotDto | null;

  @Nested(() => ContentCanDto)
  can!: ContentCanDto;

  @Int({ min: 1 })
  version!: number;
}

export class ContentsDto {
  @NestedList(() => ContentDto)
  items!: ContentDto[];
}

export class ContentsQuery extends PageQuery {
  @AnyOf(STATES)
  state?: string[];

  @AnyOf(KINDS)
  kind?: string[];

  @Id({ optional: true })
  creatorId?: string;

  @Id({ optional: true })
  collaborationId?: string;
}

export class AssignBody {
  @Id({ optional: true, description: 'the deliverable it shall fulfil; left out: the next open one of its kind' })
  deliverableId?: string;
}

export class PasteLinkBody {
  @WebAddress({ description: 'address of the post, reel or story' })
  url!: string;
}

/** How fresh what is shown is. */
export class SyncStateDto {
  @Instant({ nullable: true })
  syncedAt!: string | null;

  @Instant({ nullable: true, description: 'the next look at the account' })
  nextAt!: string | null;

  @OneOf(['reconnect', 'busy', 'not_offered'], {
    nullable: true,
    description:
      'reconnect: the creator links the account again; busy: the platform asked to wait; not_offered: contents of campaigns of this type are not collected in this release',
  })
  problem!: string | null;
}

export class SyncStartedDto {
  @Ids({ maxItems: 10 })
  socialAccountIds!: string[];
}

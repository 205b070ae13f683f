import { AnyOf, Bool, Id, Ids, Instant, Int, Nested, NestedList, OneOf, PageQuery, Text, Texts } from '@app/platform';
import { INVITATION_STATES, type InvitationState } from '@app/rules';

const STATES = INVITATION_STATES.states;
export const INVITING_MESSAGE = 1000;
export const SKIPPED = [
  'already-invited',
  'already-applied',
  'declined-before',
  'not-eligible',
  'hidden',
  'blocked',
  'limit-reached',
] as const;
export type SkippedCode = (typeof SKIPPED)[number];

export class InviteBody {
  @Ids({ optional: true, maxItems: 200 })
  creatorIds?: string[];

  @Ids({ optional: true, maxItems: 20, description: 'groups of the brand; their members after the single creators, group after group' })
  groupIds?: string[];

  @Text({ max: INVITING_MESSAGE, optional: true, description: 'to the creators' })
  message?: string;
}

export class InvitedDto {
  @Id()
  creatorId!: string;

  @Text({ max: 80, nullable: true, description: 'null where the brand may not know' })
  displayName!: string | null;

  @OneOf(['sent', 'planned', 'skipped'], { description: 'planned: sent when the campaign is launched' })
  outcome!: 'sent' | 'planned' | 'skipped';

  @OneOf(SKIPPED, { nullable: true })
  code!: SkippedCode | null;

  @Texts({ maxItems: 20, max: 60, description: 'why not eligible, as in applications' })
  reasons!: string[];
}

export class InvitationLimitsDto {
  @Int({ min: 0, nullable: true, description: 'of the plan per campaign; null = unlimited' })
  limit!: number | null;

  @Int({ min: 0, description: 'sent and planned ones, also those withdrawn or declined' })
  used!: number;

  @Bool({ description: 'the campaign takes invitations and the caller may send them' })
  canInvite!: boolean;
}

export class InviteResultDto {
  @Int({ min: 0, description: 'sent or planned' })
  sent!: number;

  @Nested(() => InvitationLimitsDto)
  limits!: InvitationLimitsDto;

  @NestedList(() => InvitedDto, { description: 'one per creator, in the order in which they were looked at' })
  results!: InvitedDto[];
}

export class InvitationsQuery extends PageQuery {
  @AnyOf(STATES)
  state?: InvitationState[];
}

export class InvitationCanDto {
  @Bool()
  withdraw!: boolean;
}

export class InvitationDto {
  @Id()
  id!: string;

  @Id()
  campaignId!: string;

  @Id()
  creatorId!: string;

  @Text({ max: 80, nullable: true, description: 'null when the creator hides from the brand' })
  displayName!: string | null;

  @Text({ max: 60, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;

  @OneOf(STATES)
  state!: InvitationState;

  @Text({ max: INVITING_MESSAGE })
  message!: string;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true, description: 'null: sent at launch' })
  sentAt!: string | null;

  @Instant({ nullable: true, description: 'null: with the application phase' })
  expiresAt!: string | null;

  @Instant({ nullable: true })
  endedAt!: string | null;

  @Nested(() => InvitationCanDto)
  can!: InvitationCanDto;
}

export class InvitingCampaignDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(['instagram', 'tiktok', 'ugc'])
  type!: string;

  @Text({ max: 2000, nullable: true })
  coverUrl!: string | null;

  @Instant({ nullable: true })
  applicationEndsAt!: string | null;
}

export class InvitingBrandDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 2000, nullable: true })
  logoUrl!: string | null;
}

export class OwnInvitationCanDto {
  @Bool()
  decline!: boolean;

  @Bool({ description: 'the campaign takes applications now' })
  apply!: boolean;
}

export class OwnInvitationDto {
  @Id()
  id!: string;

  @OneOf(STATES)
  state!: InvitationState;

  @Text({ max: INVITING_MESSAGE })
  message!: string;

  @Instant()
  sentAt!: string;

  @Instant({ nullable: true })
  expiresAt!: string | null;

  @Nested(() => InvitingCampaignDto)
  campaign!: InvitingCampaignDto;

  @Nested(() => InvitingBrandDto)
  brand!: InvitingBrandDto;

  @Nested(() => OwnInvitationCanDto)
  can!: OwnInvitationCanDto;
}

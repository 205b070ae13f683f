import type { CampaignState, CampaignType } from '@app/campaigns';
import { AnyOf, Bool, Id, Instant, Int, MapOf, Nested, NestedList, OneOf, PageQuery, Text, MoneyField, type MoneyDto } from '@app/platform';
import { CAMPAIGN_STATES } from '@app/rules';
import { STATES, CollaborationRowDto } from './collaboration-row.dto.js';
import { NEXT_STEPS, type NextStepCode } from './collaborations.policy.js';
import type { CollaborationState, DeliverableFacts, Fault } from './contract/collaborations.api.js';
import { ExtensionDto } from './extensions.dto.js';
import { BrandFactsDto, FrozenTermsDto, TermsEventDto } from './terms.dto.js';

export class CollaborationsQuery extends PageQuery {
  @AnyOf(STATES)
  state?: CollaborationState[];

  @Text({ max: 200, optional: true })
  externalId?: string;
}

export class CreatorCollaborationsQuery extends PageQuery {
  @AnyOf(STATES)
  state?: CollaborationState[];
}

export class DeliverableDto {
  @Id()
  id!: string;

  @OneOf(['story', 'post', 'reel', 'post_or_reel', 'video'])
  kind!: DeliverableFacts['kind'];

  @OneOf(['owed', 'met', 'waived'])
  state!: DeliverableFacts['state'];

  @Id({ nullable: true })
  contentId!: string | null;

  @Instant({ nullable: true })
  metAt!: string | null;
}

export class CollaborationHistoryDto {
  @Instant()
  at!: string;

  @Text({ max: 50 })
  event!: string;

  @OneOf(STATES, { nullable: true })
  from!: string | null;

  @OneOf(STATES)
  to!: string;

  @Text({ max: 500, nullable: true })
  reason!: string | null;

  @OneOf(['user', 'key', 'staff', 'system'])
  by!: string;
}

export class CollaborationCampaignDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(['instagram', 'tiktok', 'ugc'])
  type!: CampaignType;

  @OneOf(CAMPAIGN_STATES.states)
  state!: CampaignState;

  @Text({ max: 2000, nullable: true })
  coverUrl!: string | null;
}

/** The event a confirmed creator goes to; only here with its address (CAM-6). */
export class CollaborationEventDto extends TermsEventDto {
  @Text({ max: 500 })
  address!: string;
}

export class NextStepDto {
  @OneOf(NEXT_STEPS)
  code!: NextStepCode;

  @Instant({ nullable: true, description: 'until when, or when it begins' })
  at!: string | null;
}

export class CollaborationCanDto {
  @Bool()
  extend!: boolean;

  @Bool()
  reopen!: boolean;

  @Bool({ description: 'the creator may leave without fault (SHP-7)' })
  leave!: boolean;

  @Bool({ description: 'mark deliverables as delivered by hand: TikTok and UGC, whose contents are not collected' })
  deliver!: boolean;

  @Bool({ description: 'take back what was marked by hand' })
  undoDelivery!: boolean;
}

/** How a removal by staff was settled (rules.md 3). */
export class RemovalDto {
  @OneOf(['creator', 'brand', 'nobody'], { description: 'whose fault it was' })
  fault!: Fault;

  @MoneyField({ description: 'what the creator gets' })
  compensation!: MoneyDto;
}

/** The brand's own id and pairs (api.md 1). */
export class PatchCollaborationDto {
  @Text({ min: 1, max: 200, optional: true, nullable: true })
  externalId?: string | null;

  @MapOf('string', { optional: true, description: 'Replaces all. At most 20 pairs, keys up to 40 and values up to 500 characters.' })
  metadata?: Record<string, string>;
}

/** One collaboration, for both sides. */
export class CollaborationDto extends CollaborationRowDto {
  @Nested(() => RemovalDto, { nullable: true, description: 'of removed ones' })
  removal!: RemovalDto | null;

  @MapOf('string', { optional: true, description: 'the brand’s own pairs; creators do not see them' })
  metadata?: Record<string, string>;

  @Nested(() => CollaborationCampaignDto)
  campaign!: CollaborationCampaignDto;

  @Nested(() => BrandFactsDto)
  brand!: BrandFactsDto;

  @Id({ nullable: true })
  socialAccountId!: string | null;

  @Nested(() => FrozenTermsDto)
  terms!: FrozenTermsDto;

  @Nested(() => CollaborationEventDto, { nullable: true })
  event!: CollaborationEventDto | null;

  @NestedList(() => DeliverableDto)
  deliverableList!: DeliverableDto[];

  @NestedList(() => CollaborationHistoryDto)
  history!: CollaborationHistoryDto[];

  @NestedList(() => ExtensionDto)
  extensions!: ExtensionDto[];

  @Instant({ nullable: true, description: 'from then on the creator may leave when nothing is handed over' })
  leavingPossibleFrom!: string | null;

  @Nested(() => NextStepDto, { description: "the creator's one next step" })
  nextStep!: NextStepDto;

  @Nested(() => CollaborationCanDto)
  can!: CollaborationCanDto;
}

/** A collaboration in the creator's list. */
export class CreatorCollaborationDto extends CollaborationRowDto {
  @Nested(() => CollaborationCampaignDto)
  campaign!: CollaborationCampaignDto;

  @Nested(() => BrandFactsDto)
  brand!: BrandFactsDto;

  @Text({ max: 200, nullable: true })
  productName!: string | null;

  @Int({ min: 0 })
  productValueMinor!: number;

  @Int({ min: 0 })
  cashMinor!: number;

  @Text({ max: 3 })
  currency!: string;

  @Nested(() => NextStepDto)
  nextStep!: NextStepDto;

  @Bool()
  mayLeave!: boolean;
}

export class ReopenDto {
  @Text({ min: 1, max: 500 })
  reason!: string;

  @Int({ min: 1, max: 90, optional: true, description: 'days to deliver, default 7' })
  days?: number;
}

export class LeaveDto {
  @Text({ min: 1, max: 500, optional: true })
  reason?: string;
}

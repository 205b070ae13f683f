import { ApiProperty } from '@nestjs/swagger';
import { AnyOf, Bool, Id, Instant, Int, MoneyDto, MoneyField, Nested, NestedList, OneOf, PageQuery, Text, Texts } from '@app/platform';
import type { CampaignState, CampaignType } from '@app/campaigns';
import { CAMPAIGN_STATES } from '@app/rules';
import { AcceptedTermsDto, AnswerDto, STATES } from './applications.dto.js';
import { CashDto } from './cash/cash.dto.js';
import { OfferDto } from './offers/offers.dto.js';
import type { ApplicationState } from './contract/applications.api.js';

/** What applying needs; accepting the shown terms is part of it (APP-1). */
export class ApplyDto {
  @Text({ min: 1, max: 2000 })
  message!: string;

  @Text({ min: 1, max: 100, optional: true, description: 'needed when the product has variants' })
  variant?: string;

  @Texts({ maxItems: 3, max: 1000, optional: true, description: 'one per question of the campaign, in its order' })
  answers?: string[];

  @Id({ optional: true, description: 'needed with several accounts on the platform' })
  socialAccountId?: string;

  @MoneyField({ optional: true, description: 'other cash, asked once, where the campaign allows it (APP-9)' })
  askedCash?: MoneyDto;

  @Int({ min: 1, max: 1_000_000 })
  termsVersion!: number;

  @Text({ min: 1, max: 128 })
  termsHash!: string;

  @Text({ min: 1, max: 200, optional: true })
  externalId?: string;
}

export class CreatorApplicationsQuery extends PageQuery {
  @AnyOf(STATES)
  state?: ApplicationState[];
}

export class AppliedCampaignDto {
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

  @Instant({ nullable: true })
  applicationEndsAt!: string | null;

  @Text({ max: 200 })
  brandName!: string;

  @Text({ max: 2000, nullable: true })
  brandLogoUrl!: string | null;
}

export class CreatorApplicationCanDto {
  @Bool()
  withdraw!: boolean;

  @Bool()
  applyAgain!: boolean;

  @Bool({ description: 'say yes or no to the offer' })
  answerOffer!: boolean;

  @Bool({ description: "say yes or no to the brand's number" })
  answerCash!: boolean;
}

/** An application for its creator. */
export class CreatorApplicationDto {
  @Id()
  id!: string;

  @Nested(() => AppliedCampaignDto)
  campaign!: AppliedCampaignDto;

  @OneOf(STATES)
  state!: ApplicationState;

  @Text({ max: 100, nullable: true })
  stateReason!: string | null;

  @Text({ max: 2000 })
  message!: string;

  @Text({ max: 100, nullable: true })
  variant!: string | null;

  @NestedList(() => AnswerDto)
  answers!: AnswerDto[];

  @Id({ nullable: true })
  socialAccountId!: string | null;

  @Nested(() => AcceptedTermsDto)
  terms!: AcceptedTermsDto;

  @Bool({ description: 'counts against the credits (APP-8)' })
  withoutCash!: boolean;

  @Int({ min: 0, nullable: true, description: 'place on the waiting list' })
  waitlistPosition!: number | null;

  @Nested(() => OfferDto, { nullable: true, description: 'the current or last offer (APP-7, COL-5)' })
  offer!: OfferDto | null;

  @Nested(() => CashDto, { nullable: true, description: 'other cash (APP-9); null: none was asked' })
  cash!: CashDto | null;

  @Id({ nullable: true, description: 'what became of it once confirmed' })
  collaborationId!: string | null;

  @Instant()
  appliedAt!: string;

  @Text({ max: 200, nullable: true })
  externalId!: string | null;

  @Int({ min: 0 })
  version!: number;

  @Nested(() => CreatorApplicationCanDto)
  can!: CreatorApplicationCanDto;
}

/** What holds one of the credits, and until when (APP-8). */
export class CreditUseDto {
  @Id()
  applicationId!: string;

  @Id()
  campaignId!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(['application', 'collaboration', 'no_show'], { description: 'open application, open collaboration, or nothing was delivered' })
  reason!: 'application' | 'collaboration' | 'no_show';

  @Instant({ nullable: true, description: 'when it comes back, where that is known' })
  backAt!: string | null;
}

export class CreditsDto {
  @Int({ min: 0, description: 'open applications and collaborations without cash at a time' })
  limit!: number;

  @Int({ min: 0 })
  used!: number;

  @NestedList(() => CreditUseDto, { description: 'what holds them, the longest first' })
  uses!: CreditUseDto[];
}

const NUMBER_OR_TEXTS = { oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'array', items: { type: 'string' } }] };

export class EligibilityReasonDto {
  @Text({ max: 100 })
  code!: string;

  @Text({ max: 500 })
  message!: string;

  @ApiProperty({ required: false, description: 'what is asked for', ...NUMBER_OR_TEXTS })
  limit?: number | string[];

  @ApiProperty({ required: false, nullable: true, description: 'what the creator has', ...NUMBER_OR_TEXTS })
  value?: number | string | string[] | null;
}

export class ApplicationCheckQuery {
  @Id({ optional: true })
  socialAccountId?: string;
}

/** Whether the creator could apply now, and every reason against it. */
export class ApplicationCheckDto {
  @Bool()
  canApply!: boolean;

  @OneOf(CAMPAIGN_STATES.states)
  campaignState!: CampaignState;

  @NestedList(() => EligibilityReasonDto)
  reasons!: EligibilityReasonDto[];

  @Nested(() => CreditsDto)
  credits!: CreditsDto;
}

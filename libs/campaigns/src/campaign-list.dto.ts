import { AnyOf, Bool, Id, Instant, Int, MoneyDto, MoneyField, Nested, OneOf, PageQuery, Text } from '@app/platform';
import { CAMPAIGN_STATES, type CampaignState, type HandOver } from '@app/rules';
import { FORMATS, HAND_OVERS, TIMINGS, TYPES } from './campaign-input.dto.js';
import { CollaborationCountsDto, NextStepDto } from './campaign.dto.js';
import type { Format, Timing } from './campaign.documents.js';
import type { CampaignType } from './contract/campaigns.api.js';

export class CampaignListQuery extends PageQuery {
  @AnyOf(CAMPAIGN_STATES.states)
  state?: CampaignState[];

  @AnyOf(TYPES)
  type?: CampaignType[];

  @AnyOf(TIMINGS)
  timing?: Timing[];

  @AnyOf(FORMATS)
  format?: Format[];

  @Text({ max: 120, optional: true, description: 'Words of the title.' })
  q?: string;

  @Text({ max: 200, optional: true })
  externalId?: string;

  @Bool({ optional: true, query: true, description: 'True: archived ones only. Default: those not archived.' })
  archived?: boolean;

  @OneOf(['-createdAt', '-launchedAt'], { optional: true, description: 'default -createdAt' })
  sort?: '-createdAt' | '-launchedAt';
}

export class CampaignRowDto {
  @Id()
  id!: string;

  @Id()
  organisationId!: string;

  @Id()
  brandId!: string;

  @Text({ max: 120 })
  title!: string;

  @OneOf(TYPES)
  type!: CampaignType;

  @OneOf(TIMINGS)
  timing!: Timing;

  @OneOf(FORMATS)
  format!: Format;

  @OneOf(CAMPAIGN_STATES.states)
  state!: CampaignState;

  @Text({ max: 1000, nullable: true })
  stateReason!: string | null;

  @OneOf(HAND_OVERS, { description: '`none` without a product, and while a draft has not chosen.' })
  handOver!: HandOver;

  @Text({ max: 2000, nullable: true })
  coverUrl!: string | null;

  @Int({ min: 1, nullable: true })
  places!: number | null;

  @MoneyField({ nullable: true })
  retailValue!: MoneyDto | null;

  @MoneyField({ nullable: true })
  cash!: MoneyDto | null;

  @Nested(() => CollaborationCountsDto)
  collaborations!: CollaborationCountsDto;

  @Int({ min: 0, description: 'public questions that wait for an answer (CHT-1)' })
  openQuestions!: number;

  @Bool({ description: 'asks for drafts before posting (CAM-7)' })
  drafts!: boolean;

  @Instant({ nullable: true })
  launchAt!: string | null;

  @Instant({ nullable: true })
  launchedAt!: string | null;

  @Instant({ nullable: true })
  applicationEndsAt!: string | null;

  @Instant({ nullable: true })
  confirmedAt!: string | null;

  @Instant({ nullable: true })
  preparationEndsAt!: string | null;

  @Instant({ nullable: true })
  activeEndsAt!: string | null;

  @Instant({ nullable: true })
  endedAt!: string | null;

  @Nested(() => NextStepDto)
  next!: NextStepDto;

  @Text({ max: 60, description: 'IANA time zone in which the dates are meant' })
  timeZone!: string;

  @Text({ max: 200, nullable: true })
  externalId!: string | null;

  @Id()
  ownerId!: string;

  @Instant()
  createdAt!: string;
}

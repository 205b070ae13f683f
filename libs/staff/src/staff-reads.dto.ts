import { AnyOf, Bool, Id, Instant, Int, MoneyField, Nested, NestedList, OneOf, Ratio, Text, Texts, type MoneyDto } from '@app/platform';
import { APPLICATION_STATES, CAMPAIGN_STATES, COLLABORATION_STATES } from '@app/rules';
import { FAULTS } from './staff-actions.dto.js';

const nullable = { nullable: true } as const;

export const SEARCH_KINDS = ['organisation', 'brand', 'creator', 'campaign'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Paged like every list, but never counted: nobody knows how much a part of a name would find in four modules. */
export class StaffSearchQuery {
  @Int({ min: 1, max: 200, optional: true, query: true, description: 'default 50' })
  limit?: number;

  @Text({ max: 500, optional: true })
  cursor?: string;

  @Text({ min: 2, max: 200, description: 'A part of a name, title, handle or e-mail address, or a whole id.' })
  q!: string;

  @AnyOf(SEARCH_KINDS)
  kind?: SearchKind[];
}

/** Something found; `detail` tells namesakes apart (organisation, brand, handle). */
export class FoundDto {
  @OneOf(SEARCH_KINDS)
  kind!: SearchKind;

  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ ...nullable, max: 300 })
  detail!: string | null;

  @OneOf(CAMPAIGN_STATES.states, { ...nullable, description: 'Of campaigns.' })
  state!: string | null;

  @Id({ ...nullable, description: 'The page it is on: of a brand its organisation.' })
  organisationId!: string | null;
}

export class NamedDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;
}

export class StaffCampaignRowDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(['instagram', 'tiktok', 'ugc'])
  type!: string;

  @OneOf(CAMPAIGN_STATES.states)
  state!: string;

  @Nested(() => NamedDto)
  brand!: NamedDto;
}

export class StaffMemberDto {
  @Id()
  userId!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 254 })
  email!: string;

  @Text({ max: 50 })
  role!: string;

  @Instant()
  since!: string;
}

export class StaffOrganisationDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @OneOf(['brand', 'agency'])
  kind!: string;

  @Instant()
  createdAt!: string;

  @Instant(nullable)
  closedAt!: string | null;

  @Instant()
  trialEndsAt!: string;

  @NestedList(() => NamedDto)
  brands!: NamedDto[];

  @NestedList(() => StaffMemberDto)
  members!: StaffMemberDto[];

  @NestedList(() => StaffCampaignRowDto, { description: 'The newest 100.' })
  campaigns!: StaffCampaignRowDto[];
}

/** By the states of application and campaign, and by the caller's role. */
export class StaffApplicationCanDto {
  @Bool()
  decline!: boolean;

  @Bool({ description: 'Back to applied, out of the selection or after a decline.' })
  reset!: boolean;

  @Bool({ description: 'On the creator’s behalf.' })
  withdraw!: boolean;
}

export class StaffApplicationDto {
  @Id()
  id!: string;

  @Nested(() => NamedDto)
  creator!: NamedDto;

  @Text({ ...nullable, max: 100 })
  handle!: string | null;

  @Nested(() => NamedDto)
  campaign!: NamedDto;

  @OneOf(APPLICATION_STATES.states)
  state!: string;

  @Text({ ...nullable, max: 1000 })
  stateReason!: string | null;

  @Instant()
  appliedAt!: string;

  @Nested(() => StaffApplicationCanDto)
  can!: StaffApplicationCanDto;
}

/** By the state and by the caller's role. */
export class StaffCollaborationCanDto {
  @Bool()
  extend!: boolean;

  @Bool()
  reopen!: boolean;

  @Bool()
  remove!: boolean;

  @Bool()
  remind!: boolean;
}

export class StaffCollaborationRowDto {
  @Id()
  id!: string;

  @Nested(() => NamedDto)
  creator!: NamedDto;

  @Text({ ...nullable, max: 100 })
  handle!: string | null;

  @Nested(() => NamedDto)
  campaign!: NamedDto;

  @Nested(() => NamedDto)
  brand!: NamedDto;

  @OneOf(COLLABORATION_STATES.states)
  state!: string;

  @Text({ ...nullable, max: 1000 })
  stateReason!: string | null;

  @Int({ min: 0 })
  deliverablesTotal!: number;

  @Int({ min: 0 })
  deliverablesDone!: number;

  @Instant()
  confirmedAt!: string;

  @Instant(nullable)
  deadlineAt!: string | null;

  @Instant({ ...nullable, description: 'End of the 7 days while overdue content counts.' })
  graceEndsAt!: string | null;

  @Int({ min: 0, ...nullable, description: 'Whole days since the deadline, of overdue ones.' })
  overdueDays!: number | null;

  @OneOf(FAULTS, nullable)
  fault!: string | null;

  @MoneyField(nullable)
  compensation!: MoneyDto | null;

  @MoneyField({ description: 'The most a removal can give: the whole value of the terms.' })
  compensationLimit!: MoneyDto;

  @Nested(() => StaffCollaborationCanDto)
  can!: StaffCollaborationCanDto;
}

export class StaffHistoryDto {
  @Instant()
  at!: string;

  @Text({ max: 60 })
  event!: string;

  @Text({ ...nullable, max: 40 })
  from!: string | null;

  @Text({ max: 40 })
  to!: string;

  @Text({ ...nullable, max: 1000 })
  reason!: string | null;

  @OneOf(['user', 'key', 'staff', 'system'])
  by!: string;

  @Text({ ...nullable, max: 200, description: 'Null: the platform, an API key or a deleted account.' })
  name!: string | null;
}

export class StaffDeadlineDto {
  @Text({ max: 100 })
  kind!: string;

  @Instant()
  at!: string;

  @OneOf(['pending', 'done'])
  state!: string;
}

export class StaffDueDto extends StaffDeadlineDto {
  @Text({ max: 500, description: 'What happens then, in the reader’s language.' })
  text!: string;
}

export class StaffExtensionDto {
  @Instant()
  at!: string;

  @Instant()
  fromDeadline!: string;

  @Instant()
  toDeadline!: string;

  @Text({ max: 500 })
  reason!: string;

  @OneOf(['user', 'key', 'staff', 'system'])
  by!: string;

  @Text({ ...nullable, max: 200 })
  name!: string | null;
}

export class StaffCollaborationDto extends StaffCollaborationRowDto {
  @Nested(() => NamedDto)
  organisation!: NamedDto;

  @Text({ max: 60, description: 'The campaign’s.' })
  timeZone!: string;

  @NestedList(() => StaffHistoryDto)
  history!: StaffHistoryDto[];

  @NestedList(() => StaffExtensionDto)
  extensions!: StaffExtensionDto[];

  @NestedList(() => StaffDueDto, { description: 'In time order; without what concerns nobody.' })
  deadlines!: StaffDueDto[];
}

export class StaffCampaignCanDto {
  @Bool()
  cancel!: boolean;

  @Bool()
  unschedule!: boolean;

  @Bool()
  reactivate!: boolean;

  @Bool()
  close!: boolean;

  @Bool({ description: 'The application phase can get more days.' })
  extendApplication!: boolean;

  @Bool()
  extendPreparation!: boolean;

  @Bool()
  extendActive!: boolean;
}

export class StaffCampaignDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(['instagram', 'tiktok', 'ugc'])
  type!: string;

  @OneOf(['time_limited', 'ongoing'])
  timing!: string;

  @OneOf(['standard', 'speedy', 'event'])
  format!: string;

  @OneOf(CAMPAIGN_STATES.states)
  state!: string;

  @Text({ ...nullable, max: 1000 })
  stateReason!: string | null;

  @Text({ max: 60 })
  timeZone!: string;

  @Nested(() => NamedDto)
  brand!: NamedDto;

  @Nested(() => NamedDto)
  organisation!: NamedDto;

  @Instant(nullable)
  launchedAt!: string | null;

  @Instant(nullable)
  applicationEndsAt!: string | null;

  @Instant(nullable)
  preparationEndsAt!: string | null;

  @Instant(nullable)
  activeEndsAt!: string | null;

  @Instant(nullable)
  endedAt!: string | null;

  @NestedList(() => StaffHistoryDto)
  history!: StaffHistoryDto[];

  @NestedList(() => StaffDeadlineDto)
  deadlines!: StaffDeadlineDto[];

  @NestedList(() => StaffApplicationDto, { description: 'The newest 200.' })
  applications!: StaffApplicationDto[];

  @NestedList(() => StaffCollaborationRowDto, { description: 'Every open one, then the newest 200 others.' })
  collaborations!: StaffCollaborationRowDto[];

  @Nested(() => StaffCampaignCanDto)
  can!: StaffCampaignCanDto;
}

export class StaffAccountFactsDto {
  @Id()
  id!: string;

  @OneOf(['instagram', 'tiktok'])
  platform!: string;

  @Text({ max: 100 })
  handle!: string;

  @Int({ min: 0 })
  followers!: number;

  @Ratio(nullable)
  engagementRate!: number | null;

  @OneOf(['connected', 'reconnect', 'unlinked'])
  state!: string;

  @OneOf(['pass', 'review', 'fail', 'pending'])
  eligibility!: string;
}

export class StaffCreatorDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  displayName!: string;

  @Text({ max: 200 })
  fullName!: string;

  @Text({ max: 254, ...nullable })
  email!: string | null;

  @Text({ ...nullable, max: 100 })
  handle!: string | null;

  @Text({ ...nullable, max: 2000 })
  avatarUrl!: string | null;

  @Text({ ...nullable, max: 2 })
  country!: string | null;

  @Text({ ...nullable, max: 200 })
  city!: string | null;

  @Texts({ maxItems: 100, max: 100 })
  niches!: string[];

  @Bool({ description: 'Approved for campaigns of type `ugc` (CRE-4).' })
  ugcApproved!: boolean;

  @NestedList(() => StaffAccountFactsDto)
  accounts!: StaffAccountFactsDto[];

  @NestedList(() => StaffApplicationDto, { description: 'The newest 100.' })
  applications!: StaffApplicationDto[];

  @NestedList(() => StaffCollaborationRowDto, { description: 'The newest 100.' })
  collaborations!: StaffCollaborationRowDto[];
}

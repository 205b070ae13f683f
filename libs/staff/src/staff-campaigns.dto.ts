import { Bool, Id, Instant, Nested, NestedList, OneOf, Text } from '@app/platform';
import { CAMPAIGN_STATES } from '@app/rules';
import { StaffApplicationDto } from './staff-applications.dto.js';
import { StaffCollaborationRowDto } from './staff-collaborations.dto.js';
import { NamedDto, StaffHistoryDto, StaffDeadlineDto } from './staff-reads.dto.js';

const nullable = { nullable: true } as const;

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

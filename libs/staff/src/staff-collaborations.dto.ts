import { Bool, Id, Instant, Int, MoneyField, Nested, NestedList, OneOf, Text, Texts, type MoneyDto } from '@app/platform';
import { CLOCK_CAUSES, type ClockCause } from '@app/collaborations';
import { COLLABORATION_STATES, DRAFT_STATES } from '@app/rules';
import { FAULTS } from './staff-actions.dto.js';
import { NamedDto, StaffHistoryDto, StaffDeadlineDto } from './staff-reads.dto.js';

const nullable = { nullable: true } as const;

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

export class StaffDueDto extends StaffDeadlineDto {
  @Text({ max: 500, description: 'What happens then, in the reader’s language.' })
  text!: string;
}

export class StaffExtensionDto {
  @Instant()
  at!: string;

  @Instant({ ...nullable, description: 'Null before the hand-over: see days.' })
  fromDeadline!: string | null;

  @Instant(nullable)
  toDeadline!: string | null;

  @Int({ min: 1, ...nullable, description: 'Before the hand-over: days more, counted from it.' })
  days!: number | null;

  @OneOf(CLOCK_CAUSES, { ...nullable, description: 'The clock stood for it.' })
  cause!: ClockCause | null;

  @Text({ max: 500 })
  reason!: string;

  @OneOf(['user', 'key', 'staff', 'system'])
  by!: string;

  @Text({ ...nullable, max: 200 })
  name!: string | null;
}

/** The clock of a collaboration stands (COL-2). */
export class StaffClockStoppedDto {
  @Instant()
  since!: string;

  @Texts({ maxItems: 10, max: 40 })
  causes!: ClockCause[];
}

export class StaffDraftRoundDto {
  @Int({ min: 1, max: 2 })
  round!: number;

  @Instant()
  submittedAt!: string;

  @Instant({ description: 'No answer until then is a yes.' })
  answerDueAt!: string;

  @Instant(nullable)
  answeredAt!: string | null;

  @OneOf(['brand', 'silence'], nullable)
  answeredBy!: string | null;

  @OneOf(['approved', 'changes'], nullable)
  verdict!: string | null;
}

/** A draft before posting (CAM-7), without its words and files: those are between brand and creator. */
export class StaffDraftDto {
  @Id()
  id!: string;

  @OneOf(['story', 'post', 'reel', 'post_or_reel', 'video'])
  kind!: string;

  @Int({ min: 1 })
  position!: number;

  @Int({ min: 1, description: 'Pieces of this kind.' })
  of!: number;

  @OneOf(DRAFT_STATES.states)
  state!: string;

  @NestedList(() => StaffDraftRoundDto)
  rounds!: StaffDraftRoundDto[];
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

  @Nested(() => StaffClockStoppedDto, { ...nullable, description: 'Null: the clock runs.' })
  clockStopped!: StaffClockStoppedDto | null;

  @Int({ min: 0, description: 'Days given to this creator alone before the hand-over.' })
  ownDays!: number;

  @NestedList(() => StaffDraftDto)
  drafts!: StaffDraftDto[];

  @NestedList(() => StaffDueDto, { description: 'In time order; without what concerns nobody.' })
  deadlines!: StaffDueDto[];
}

import { Bool, Id, Instant, Int, MoneyField, Nested, NestedList, OneOf, Text, type MoneyDto } from '@app/platform';
import { COLLABORATION_STATES } from '@app/rules';
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

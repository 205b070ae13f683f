import { Bool, Id, Ids, Instant, Int, Nested, NestedList, OneOf, Text } from '@app/platform';
import { POLICY } from '@app/rules';
import { CLOCK_CAUSES, type ClockCause } from './contract/collaborations.api.js';

export class ExtensionDto {
  @Instant()
  at!: string;

  @Instant({ nullable: true, description: 'null before the hand-over: see days' })
  fromDeadline!: string | null;

  @Instant({ nullable: true })
  toDeadline!: string | null;

  @Int({ min: 1, nullable: true, description: 'before the hand-over: days more, counted from it' })
  days!: number | null;

  @OneOf(CLOCK_CAUSES, { nullable: true, description: 'the clock stood for it; null: somebody gave this time' })
  cause!: ClockCause | null;

  @Text({ max: 500 })
  reason!: string;
}

export class ExtendDto {
  @Instant({ optional: true, description: 'the end of the local day of this instant; or days. Not before the hand-over' })
  until?: string;

  @Int({
    min: 1,
    max: POLICY.campaigns.phaseDaysMaximum,
    optional: true,
    description: 'more days from the deadline, or from now when it is over; before the hand-over from that on',
  })
  days?: number;

  @Text({ min: 1, max: 500 })
  reason!: string;
}

export class ExtendManyDto extends ExtendDto {
  @Ids({ minItems: 1, maxItems: 200, optional: true, description: 'left out: all running ones' })
  collaborationIds?: string[];
}

export class ExtensionErrorDto {
  @Text({ max: 100 })
  code!: string;

  @Text({ max: 1000 })
  detail!: string;
}

export class ExtensionResultDto {
  @Id()
  collaborationId!: string;

  @Bool()
  ok!: boolean;

  @Instant({ nullable: true })
  deadlineAt!: string | null;

  @Int({ min: 0, nullable: true, description: 'days of their own in all; without a deadline they count from the hand-over' })
  ownDays!: number | null;

  @Nested(() => ExtensionErrorDto, { nullable: true })
  error!: ExtensionErrorDto | null;
}

export class ExtensionResultsDto {
  @NestedList(() => ExtensionResultDto)
  results!: ExtensionResultDto[];
}

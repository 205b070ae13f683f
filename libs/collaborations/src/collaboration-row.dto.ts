import type { HandOver } from '@app/campaigns';
import { Id, Instant, Int, Nested, OneOf, Text, Texts } from '@app/platform';
import { COLLABORATION_STATES } from '@app/rules';
import type { ClockCause, CollaborationState } from './contract/collaborations.api.js';
import { HAND_OVERS } from './terms.dto.js';

export const STATES = COLLABORATION_STATES.states;

export class RowCreatorDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  pictureUrl!: string | null;

  @Int({ min: 0 })
  followers!: number;
}

export class DeliverableCountDto {
  @Int({ min: 0 })
  total!: number;

  @Int({ min: 0, description: 'met or waived' })
  done!: number;
}

/** The clock stands (COL-2): nothing becomes due until it runs again, and the deadlines move by that time. */
export class ClockStoppedDto {
  @Instant()
  since!: string;

  @Texts({ maxItems: 10, max: 40, description: '`draft`: a draft is being looked at or changed' })
  causes!: ClockCause[];
}

/** One row of the brand's list. */
export class CollaborationRowDto {
  @Id()
  id!: string;

  @Id()
  applicationId!: string;

  @OneOf(STATES)
  state!: CollaborationState;

  @Text({ max: 500, nullable: true })
  stateReason!: string | null;

  @Nested(() => RowCreatorDto)
  creator!: RowCreatorDto;

  @Text({ max: 100, nullable: true })
  variant!: string | null;

  @OneOf(HAND_OVERS)
  handOver!: HandOver;

  @Nested(() => DeliverableCountDto)
  deliverables!: DeliverableCountDto;

  @Instant()
  confirmedAt!: string;

  @Instant({ description: 'the active window never begins before' })
  preparationEndsAt!: string;

  @Instant({ nullable: true })
  handedOverAt!: string | null;

  @Instant({ nullable: true })
  windowStartsAt!: string | null;

  @Instant({ nullable: true, description: 'exclusive, shown as 23:59 of the day before' })
  deadlineAt!: string | null;

  @Instant({ nullable: true, description: 'until then overdue content counts' })
  graceEndsAt!: string | null;

  @Nested(() => ClockStoppedDto, { nullable: true, description: 'null: the clock runs' })
  clockStopped!: ClockStoppedDto | null;

  @Int({ min: 0, description: 'days given to this creator alone before the hand-over, on top of the active phase' })
  ownDays!: number;

  @Instant({ nullable: true })
  fulfilledAt!: string | null;

  @Instant({ nullable: true, description: 'the End; may lie ahead' })
  endedAt!: string | null;

  @Instant({ nullable: true })
  frozenAt!: string | null;

  @Text({ max: 200, nullable: true })
  externalId!: string | null;

  @Int({ min: 1 })
  version!: number;
}

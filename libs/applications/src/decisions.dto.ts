import { Bool, Id, Nested, NestedList, OneOf, Text } from '@app/platform';
import { STATES } from './applications.dto.js';
import { DECLINE_REASONS, type ApplicationState, type DeclineReason } from './contract/applications.api.js';

export class DeclineDto {
  @OneOf(DECLINE_REASONS, { description: 'told to the creator' })
  reason!: DeclineReason;
}

export class BulkDecisionDto {
  @Id()
  id!: string;

  @OneOf(['accept', 'decline', 'reset'])
  decision!: 'accept' | 'decline' | 'reset';

  @OneOf(DECLINE_REASONS, { optional: true, description: 'needed to decline' })
  reason?: DeclineReason;
}

export class BulkDecisionsDto {
  @NestedList(() => BulkDecisionDto, { minItems: 1, maxItems: 200 })
  decisions!: BulkDecisionDto[];
}

export class RowErrorDto {
  @Text({ max: 100 })
  code!: string;

  @Text({ max: 1000 })
  detail!: string;
}

export class BulkDecisionResultDto {
  @Id()
  id!: string;

  @Bool()
  ok!: boolean;

  @OneOf(STATES, { nullable: true })
  state!: ApplicationState | null;

  @Nested(() => RowErrorDto, { nullable: true })
  error!: RowErrorDto | null;
}

export class BulkDecisionsResultDto {
  @NestedList(() => BulkDecisionResultDto)
  results!: BulkDecisionResultDto[];
}

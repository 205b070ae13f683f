import { Bool, Id, Ids, Int, Nested, NestedList, Text, Texts } from '@app/platform';
import { COLLABORATION_STATES } from '@app/rules';
import { MESSAGE_LIMIT } from './message-text.js';

export class BroadcastFilterDto {
  @Texts({ maxItems: 20, max: 30, optional: true, pattern: new RegExp(`^(${COLLABORATION_STATES.states.join('|')})$`) })
  states?: string[];

  @Bool({ optional: true, description: 'true: something is still owed; false: everything was delivered or waived' })
  notPosted?: boolean;
}

export class NewBroadcastDto {
  @Text({ min: 1, max: MESSAGE_LIMIT, description: 'may contain {{firstName}}, {{campaign}}, {{brand}}' })
  text!: string;

  @Nested(() => BroadcastFilterDto, { optional: true })
  filter?: BroadcastFilterDto;

  @Ids({ minItems: 1, maxItems: 1000, optional: true, description: 'only these of the campaign (e.g. whose parcel was not sent)' })
  collaborationIds?: string[];
}

export class SkippedDto {
  @Id()
  collaborationId!: string;

  @Text({ max: 100 })
  code!: string;
}

export class BroadcastDto {
  @Id()
  id!: string;

  @Int({ min: 0 })
  count!: number;

  @Ids({ maxItems: 1000, description: 'collaborations whose thread got the message' })
  recipients!: string[];

  @NestedList(() => SkippedDto, { description: 'matching ones whose thread is closed' })
  skipped!: SkippedDto[];
}

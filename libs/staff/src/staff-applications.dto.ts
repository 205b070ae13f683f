import { Bool, Id, Instant, Nested, OneOf, Text } from '@app/platform';
import { APPLICATION_STATES } from '@app/rules';
import { NamedDto } from './staff-reads.dto.js';

const nullable = { nullable: true } as const;

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

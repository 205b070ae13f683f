import { Bool, Instant, Int, NestedList, Text } from '@app/platform';

export class MoveClockDto {
  @Instant({ optional: true, description: 'the instant to go to' })
  to?: string;

  @Text({
    max: 20,
    optional: true,
    pattern: /^P(?=\d|T\d)(\d{1,3}D)?(T(?=\d)(\d{1,5}H)?(\d{1,5}M)?)?$/,
    description: 'ISO 8601 duration of days, hours and minutes',
    example: 'P1D',
  })
  by?: string;

  @Bool({ optional: true })
  toNextDeadline?: boolean;
}

export class ClockDto {
  @Instant()
  now!: string;

  @Instant({ nullable: true })
  nextDeadline!: string | null;

  @Int({ description: 'due instants visited by this move' })
  stops!: number;
}

export class DemoPersonDto {
  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 100 })
  role!: string;

  @Text({ max: 100 })
  name!: string;

  @Text({ max: 254 })
  email!: string;

  @Text({ max: 100 })
  password!: string;
}

export class DemoPeopleDto {
  @NestedList(() => DemoPersonDto)
  items!: DemoPersonDto[];
}

export class OutboxMailDto {
  @Text({ max: 36 })
  id!: string;

  @Text({ max: 254 })
  to!: string;

  @Text({ max: 300 })
  subject!: string;

  @Text({ max: 100_000 })
  text!: string;

  @Text({ max: 200_000 })
  html!: string;

  @Instant()
  createdAt!: string;
}

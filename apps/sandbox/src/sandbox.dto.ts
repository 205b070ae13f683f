import { Bool, Email, Instant, Int, NestedList, OneOf, Text, Texts } from '@app/platform';

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

/** Somebody one can sign in as. */
export class NewDemoPersonDto {
  @OneOf(['brand', 'creator', 'staff'])
  kind!: string;

  @Text({ min: 1, max: 100 })
  role!: string;

  @Text({ min: 1, max: 100 })
  name!: string;

  @Email()
  email!: string;

  @Text({ min: 1, max: 100 })
  password!: string;

  @Text({ max: 100, nullable: true, optional: true, pattern: /^[A-Z2-7]{16,100}$/, description: 'of their authenticator app, base32' })
  totpSecret?: string | null;
}

export class DemoPersonDto extends NewDemoPersonDto {
  @Texts({ maxItems: 2, max: 6, description: 'what the authenticator app shows now, and what next (each counts once); empty without one' })
  codes!: string[];
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

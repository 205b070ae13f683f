import { Bool, Instant, Int, MoneyDto, MoneyField, Nested, OneOf } from '@app/platform';
import type { CashState } from '../contract/applications.api.js';

export const CASH_STATES = ['asked', 'countered', 'agreed', 'refused'] as const;

/** What is owed for the cash in question (rules.md 1). */
export class CashDeliverablesDto {
  @Int({ min: 0 })
  stories!: number;

  @Int({ min: 0 })
  posts!: number;

  @Int({ min: 0 })
  videos!: number;
}

/** Other cash (APP-9): what the creator asked, and where the talk stands. */
export class CashDto {
  @OneOf(CASH_STATES, { description: 'asked: the brand answers; countered: the creator does' })
  state!: CashState;

  @MoneyField({ description: 'what the campaign pays' })
  campaign!: MoneyDto;

  @MoneyField()
  asked!: MoneyDto;

  @MoneyField({ nullable: true, description: "the brand's own number" })
  countered!: MoneyDto | null;

  @MoneyField({ nullable: true })
  agreed!: MoneyDto | null;

  @Instant({ nullable: true })
  answeredAt!: string | null;

  @Nested(() => CashDeliverablesDto, { description: 'owed for the amount that is agreed, else named last' })
  deliverables!: CashDeliverablesDto;
}

export class CashAnswerDto {
  @OneOf(['yes', 'no', 'counter'])
  answer!: 'yes' | 'no' | 'counter';

  @MoneyField({ optional: true, description: 'needed for a counter-offer' })
  amount?: MoneyDto;
}

export class CashReplyDto {
  @Bool()
  agree!: boolean;
}

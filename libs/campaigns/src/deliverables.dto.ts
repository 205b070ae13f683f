import { Bool, Int, MoneyDto, MoneyField, Nested, NestedList, OneOf, Text } from '@app/platform';
import { POST_KINDS } from './campaign-input.dto.js';
import type { PostKind } from './campaign.documents.js';

const nullable = { nullable: true } as const;

export class MixDto {
  @Int({ min: 0 })
  stories!: number;

  @Int({ min: 0, description: 'posts or reels' })
  posts!: number;

  @Int({ min: 0 })
  videos!: number;
}

export class ChosenMixDto extends MixDto {
  @OneOf(POST_KINDS)
  postKind!: PostKind;
}

export class DeliverablesReasonDto {
  @OneOf(['row', 'total-too-low', 'ugc-fixed'])
  code!: 'row' | 'total-too-low' | 'ugc-fixed';

  @MoneyField({ description: 'Retail value and cash, in EUR.' })
  total!: MoneyDto;

  @MoneyField({ description: 'Lowest total that can be launched.' })
  minimum!: MoneyDto;

  @MoneyField({ ...nullable, description: 'Total from which creators owe more; null in the last row.' })
  nextRowFrom!: MoneyDto | null;
}

export class RateDto {
  @Int({ min: 1 })
  version!: number;

  @Text({ max: 3 })
  currency!: string;

  @Text({ max: 30, description: 'EUR per whole unit' })
  rate!: string;
}

/** CAM-4: owed by the table, chosen within its bounds. */
export class DeliverablesDto {
  @Nested(() => MixDto)
  owed!: MixDto;

  @Nested(() => ChosenMixDto)
  chosen!: ChosenMixDto;

  @Bool()
  launchable!: boolean;

  @Nested(() => DeliverablesReasonDto)
  reason!: DeliverablesReasonDto;

  @NestedList(() => MixDto, { description: 'Every mix the brand may ask for, the most first.' })
  allowed!: MixDto[];

  @Int({ min: 1 })
  tableVersion!: number;

  @Nested(() => RateDto, { ...nullable, description: 'The rate used; null for EUR.' })
  rate!: RateDto | null;
}

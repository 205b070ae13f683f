import { Instant, NestedList, OneOf, Text } from '@app/platform';

/** One line of "what happens when". */
export class DeadlineDto {
  @Text({ max: 100 })
  kind!: string;

  @Instant({ description: 'exclusive; a day-based one is shown as 23:59 of the day before' })
  at!: string;

  @OneOf(['pending', 'done'])
  state!: 'pending' | 'done';

  @Instant({ nullable: true })
  tookEffectAt!: string | null;

  @OneOf(['brand', 'creator', 'both'], { description: 'whom it concerns' })
  concerns!: 'brand' | 'creator' | 'both';

  @Text({ max: 500, description: 'in plain words, in the language asked for' })
  text!: string;
}

/** Something that will happen, but nobody can say when: it waits for the hand-over, or the clock stands. */
export class UndatedDeadlineDto {
  @Text({ max: 100 })
  kind!: string;

  @OneOf(['brand', 'creator', 'both'], { description: 'whom it concerns' })
  concerns!: 'brand' | 'creator' | 'both';

  @Text({ max: 500, description: 'in plain words, in the language asked for' })
  text!: string;
}

export class DeadlinesDto {
  @NestedList(() => DeadlineDto)
  items!: DeadlineDto[];

  @NestedList(() => UndatedDeadlineDto, { description: 'ahead without a date: before the hand-over, or while the clock stands' })
  undated!: UndatedDeadlineDto[];
}

import { Bool, Id, Ids, Int, MoneyDto, MoneyField, Nested, NestedList, Text } from '@app/platform';

export class SelectionBlockerDto {
  @Text({ max: 100 })
  code!: string;

  @Int({ optional: true })
  limit?: number;

  @Int({ optional: true })
  used?: number;

  @Int({ optional: true, description: 'creators the plan does not count, beside `used` (APP-6)' })
  referred?: number;

  @Ids({ optional: true, maxItems: 10_000 })
  applicationIds?: string[];
}

export class SelectionCanDto {
  @Bool()
  decide!: boolean;

  @Bool()
  confirmSelection!: boolean;
}

/** BIL-3: what UGC videos cost. */
export class SelectionPriceDto {
  @MoneyField({ description: 'per video and creator' })
  perVideo!: MoneyDto;

  @Int({ min: 1 })
  videosPerCreator!: number;

  @MoneyField({ description: 'of all accepted creators; charged per video on approval' })
  total!: MoneyDto;
}

/** How the campaign selects (APP-7, APP-9). */
export class SelectionOptionsOfDto {
  @Bool()
  offers!: boolean;

  @Bool()
  otherCash!: boolean;
}

/** "Your selection" (APP-2): what it is, costs, reaches, and what keeps it from being confirmed. */
export class SelectionDto {
  @Id()
  campaignId!: string;

  @Int({ min: 0 })
  accepted!: number;

  @Int({ min: 0 })
  undecided!: number;

  @Int({ min: 0 })
  declined!: number;

  @Int({ min: 0 })
  waitlisted!: number;

  @Int({ min: 0 })
  confirmed!: number;

  @Int({ min: 0, description: 'confirmed ones whose collaboration is not over' })
  openCollaborations!: number;

  @Int({ min: 0 })
  places!: number;

  @Int({ min: 0, nullable: true, description: 'creators per campaign in the plan; null: unlimited' })
  planLimit!: number | null;

  @Int({
    min: 0,
    description:
      'creators the plan counts when this selection is confirmed: open collaborations and confirmable ones without `referred` (APP-6)',
  })
  planUsed!: number;

  @Int({ min: 0, description: 'those of them who signed up with the brand’s code: places count them, the plan does not' })
  referred!: number;

  @MoneyField()
  productCost!: MoneyDto;

  @Bool({ description: 'the purchase cost is unknown: the retail value stands in' })
  productCostIsRetailValue!: boolean;

  @MoneyField({ description: 'of the confirmable ones, with what was agreed with single creators (APP-9)' })
  cash!: MoneyDto;

  @Int({ min: 0, description: 'accepted ones whose offer is open (APP-7)' })
  offersOpen!: number;

  @Int({ min: 0, description: 'accepted ones with whom no cash is agreed yet (APP-9)' })
  cashOpen!: number;

  @Int({ min: 0, description: 'confirmable ones with a cash of their own' })
  otherCash!: number;

  @Int({ min: 0, description: 'accepted ones a confirmation now would take' })
  confirmable!: number;

  @Nested(() => SelectionOptionsOfDto)
  options!: SelectionOptionsOfDto;

  @Nested(() => SelectionPriceDto, { nullable: true, description: 'ugc only' })
  price!: SelectionPriceDto | null;

  @Int({ min: 0, description: 'sum of the accepted ones\u2019 followers' })
  expectedReach!: number;

  @NestedList(() => SelectionBlockerDto)
  blockers!: SelectionBlockerDto[];

  @Nested(() => SelectionCanDto)
  can!: SelectionCanDto;
}

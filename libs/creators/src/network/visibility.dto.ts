import { Bool, Id, Instant, Int, LocalDate, NestedList, Text } from '@app/platform';

export class AwayDto {
  @LocalDate({ description: 'first day' })
  from!: string;

  @LocalDate({ description: 'last day, included' })
  until!: string;
}

/** Version 0 and `network: false` before the creator chose. */
export class VisibilityDto {
  @Bool({ description: 'brands can find this creator (CRE-7)' })
  network!: boolean;

  @NestedList(() => AwayDto, { maxItems: 20 })
  away!: AwayDto[];

  @Bool({ description: 'some linked account has passed the check (CRE-3), so that the network shows this creator once it is on' })
  eligible!: boolean;

  @Int({ min: 0 })
  version!: number;
}

export class VisibilityBody {
  @Bool()
  network!: boolean;

  @NestedList(() => AwayDto, { maxItems: 20, description: 'at most 20, of at most a year each, not overlapping; past ones are dropped' })
  away!: AwayDto[];
}

export class HiddenOrganisationDto {
  @Id()
  organisationId!: string;

  @Text({ max: 200, nullable: true, description: 'null when it is gone' })
  organisationName!: string | null;

  @Text({ max: 200, nullable: true, description: 'the brand by which it was named' })
  brandName!: string | null;

  @Instant()
  hiddenAt!: string;
}

export class HideBody {
  @Id({ description: 'any brand of the organisation' })
  brandId!: string;
}

import { Bool, Id, Instant, Int, Nested, NestedList, Ratio } from '@app/platform';

/** Figures over contents; null: missing, never 0. */
export class ResultFiguresDto {
  @Int({ min: 0, description: 'contents that count: matched, waived and extra ones' })
  contents!: number;

  @Int({ min: 0, nullable: true })
  views!: number | null;

  @Int({ min: 0, nullable: true, description: 'summed reach: people may be counted more than once' })
  reach!: number | null;

  @Int({ min: 0, nullable: true, description: 'likes + comments + saves + shares (+ replies of stories)' })
  engagements!: number | null;

  @Ratio({ nullable: true, description: 'Σ engagements / Σ reach over contents with both' })
  engagementRateByReach!: number | null;

  @Ratio({ nullable: true, description: 'Σ engagements / Σ views over contents with both' })
  engagementRateByViews!: number | null;

  @Instant({ nullable: true, description: 'the newest reading; null: nothing read yet' })
  asOf!: string | null;

  @Bool({ description: 'frozen: these figures do not move any more' })
  final!: boolean;
}

export class CreatorResultDto extends ResultFiguresDto {
  @Id()
  collaborationId!: string;
}

/** What a creator brought a brand. */
export class CreatorResultsDto {
  @NestedList(() => CreatorResultDto, { maxItems: 200, description: 'collaborations with contents, the newest first' })
  items!: CreatorResultDto[];

  @Nested(() => ResultFiguresDto, { description: 'over all of them' })
  total!: ResultFiguresDto;
}

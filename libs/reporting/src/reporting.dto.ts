import {
  Bool,
  Id,
  Instant,
  Int,
  LocalDate,
  MapOf,
  MoneyDto,
  MoneyField,
  Nested,
  NestedList,
  OneOf,
  PageQuery,
  Ratio,
  Text,
} from '@app/platform';

export class SumDto {
  @Int({ nullable: true, description: 'null: missing, never 0' })
  value!: number | null;

  @Int({ description: 'contents with a value' })
  known!: number;

  @Int({ description: 'contents in all' })
  total!: number;

  @OneOf(['not_supported', 'below_threshold', 'not_yet_available', 'permission'], { nullable: true })
  reason!: string | null;
}

export class SumsDto {
  @Nested(() => SumDto)
  views!: SumDto;

  @Nested(() => SumDto, { description: 'summed reach: people may be counted more than once' })
  reach!: SumDto;

  @Nested(() => SumDto)
  likes!: SumDto;

  @Nested(() => SumDto)
  comments!: SumDto;

  @Nested(() => SumDto)
  saves!: SumDto;

  @Nested(() => SumDto)
  shares!: SumDto;

  @Nested(() => SumDto)
  replies!: SumDto;

  @Nested(() => SumDto)
  linkClicks!: SumDto;

  @Nested(() => SumDto)
  profileVisits!: SumDto;

  @Nested(() => SumDto)
  follows!: SumDto;
}

export class ContentCountsDto {
  @Int()
  story!: number;

  @Int()
  post!: number;

  @Int()
  reel!: number;

  @Int()
  video!: number;
}

export class FiguresDto {
  @Int({ description: 'contents that count: matched, waived and extra ones' })
  contents!: number;

  @Nested(() => ContentCountsDto)
  byKind!: ContentCountsDto;

  @Int({ description: 'of them beyond what was owed' })
  extra!: number;

  @Nested(() => SumsDto)
  sums!: SumsDto;

  @Nested(() => SumDto, { description: 'likes + comments + saves + shares (+ replies of stories)' })
  engagements!: SumDto;

  @Ratio({ nullable: true, description: 'Σ engagements / Σ reach over contents with both' })
  engagementRateByReach!: number | null;

  @Ratio({ nullable: true })
  engagementRateByViews!: number | null;

  @Ratio({ nullable: true })
  engagementRateByFollowers!: number | null;

  @Ratio({ nullable: true })
  clickThroughRate!: number | null;

  @MoneyField({ description: 'cash + product + shipping' })
  cost!: MoneyDto;

  @Bool({ description: 'the retail value stood in for an unknown purchase cost' })
  retailValueUsed!: boolean;

  @Ratio({ nullable: true, description: 'cost per 1,000 views in minor units' })
  cpmMinor!: number | null;

  @Ratio({ nullable: true })
  cpvMinor!: number | null;

  @Ratio({ nullable: true })
  cpeMinor!: number | null;
}

export class ReportCreatorsDto {
  @Int()
  confirmed!: number;

  @Int()
  open!: number;

  @Int()
  fulfilled!: number;
}

export class ReportDto {
  @Id()
  campaignId!: string;

  @Text({ max: 200 })
  title!: string;

  @Text({ max: 30 })
  state!: string;

  @Instant({ nullable: true, description: 'time of the newest snapshot in it' })
  asOf!: string | null;

  @Bool({ description: 'every collaboration is frozen: totals change no more' })
  final!: boolean;

  @Nested(() => FiguresDto)
  figures!: FiguresDto;

  @Ratio({ nullable: true })
  publicationRate!: number | null;

  @Ratio({ nullable: true })
  onTimeRate!: number | null;

  @Nested(() => ReportCreatorsDto)
  creators!: ReportCreatorsDto;
}

export class CreatorReportDto {
  @Id()
  collaborationId!: string;

  @Id()
  creatorId!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;

  @Int({ nullable: true })
  followers!: number | null;

  @Text({ max: 30 })
  state!: string;

  @Nested(() => FiguresDto)
  figures!: FiguresDto;
}

export class CreatorReportsDto {
  @NestedList(() => CreatorReportDto)
  items!: CreatorReportDto[];
}

export class ContentReportQuery extends PageQuery {
  @OneOf(['-publishedAt', '-views', '-engagements'], { optional: true })
  sort?: string;

  @Id({ optional: true })
  collaborationId?: string;
}

export class ContentReportDto {
  @Id()
  contentId!: string;

  @Id()
  collaborationId!: string;

  @Text({ max: 200 })
  creatorName!: string;

  @Text({ max: 20 })
  kind!: string;

  @Text({ max: 20 })
  state!: string;

  @Bool()
  extra!: boolean;

  @Bool({ description: 'it counts in the sums' })
  counted!: boolean;

  @Text({ max: 2000, nullable: true })
  permalink!: string | null;

  @Text({ max: 5000, nullable: true })
  caption!: string | null;

  @Text({ max: 2000, nullable: true })
  thumbnailUrl!: string | null;

  @Instant()
  publishedAt!: string;

  @Instant({ nullable: true })
  asOf!: string | null;

  @Bool()
  frozen!: boolean;

  @MapOf('number', { description: 'metrics with a value' })
  metrics!: Record<string, number>;

  @MapOf('string', { description: 'metrics without one, and why' })
  missing!: Record<string, string>;

  @Int({ nullable: true })
  engagements!: number | null;

  @Ratio({ nullable: true })
  engagementRateByReach!: number | null;

  @Ratio({ nullable: true })
  engagementRateByViews!: number | null;

  @Ratio({ nullable: true })
  engagementRateByFollowers!: number | null;

  @Int({ nullable: true })
  followersAtPublication!: number | null;
}

export class SeriesPointDto {
  @LocalDate()
  day!: string;

  @Int({ nullable: true })
  views!: number | null;

  @Int({ nullable: true })
  reach!: number | null;

  @Int({ nullable: true })
  engagements!: number | null;

  @Int({ description: 'contents measured by then' })
  contents!: number;
}

export class SeriesDto {
  @NestedList(() => SeriesPointDto)
  items!: SeriesPointDto[];
}

export class RequestExportDto {
  @OneOf(['xlsx'])
  format!: 'xlsx';
}

export class LongJobDto {
  @Id()
  id!: string;

  @OneOf(['waiting', 'running', 'done', 'failed', 'cancelled'])
  state!: string;

  @Int({ min: 0, max: 100, description: 'percent' })
  progress!: number;

  @Text({ max: 300, nullable: true })
  fileName!: string | null;

  @Text({ max: 2000, nullable: true, description: 'signed address of the result, valid for one to two hours' })
  resultUrl!: string | null;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  finishedAt!: string | null;
}

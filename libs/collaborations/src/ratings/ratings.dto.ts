import { Bool, Id, Instant, Int, Nested, OneOf, Ratio, Text, Texts } from '@app/platform';

const stars = { min: 1, max: 5 } as const;

export class RateBody {
  @Int(stars)
  communication!: number;

  @Int({ ...stars, optional: true, description: 'of creators' })
  content?: number;

  @Int({ ...stars, optional: true, description: 'of creators' })
  punctuality?: number;

  @Int({ ...stars, optional: true, description: 'of brands, where there was a product' })
  product?: number;

  @Int({ ...stars, optional: true, description: 'of brands, where cash was agreed' })
  payment?: number;

  @Text({ max: 2000, optional: true })
  text?: string;
}

export class ReplyBody {
  @Text({ min: 1, max: 2000 })
  text!: string;
}

export class RatingCanDto {
  @Bool({ description: 'once, by the rated side' })
  reply!: boolean;
}

export class RatingDto {
  @Id()
  id!: string;

  @OneOf(['brand', 'creator'], { description: 'who rates' })
  by!: 'brand' | 'creator';

  @Int(stars)
  communication!: number;

  @Int({ ...stars, nullable: true })
  content!: number | null;

  @Int({ ...stars, nullable: true })
  punctuality!: number | null;

  @Int({ ...stars, nullable: true })
  product!: number | null;

  @Int({ ...stars, nullable: true })
  payment!: number | null;

  @Ratio({ description: 'of its criteria, 1..5' })
  average!: number;

  @Text({ max: 2000 })
  text!: string;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true, description: 'null: only the own side sees it' })
  shownAt!: string | null;

  @Text({ max: 2000, nullable: true })
  reply!: string | null;

  @Instant({ nullable: true })
  repliedAt!: string | null;

  @Nested(() => RatingCanDto)
  can!: RatingCanDto;
}

export class RatingsCanDto {
  @Bool()
  rate!: boolean;
}

/** Ratings of one collaboration as one side sees them (CRE-8). */
export class RatingsDto {
  @Instant({ nullable: true, description: 'the End; null while it runs' })
  opensAt!: string | null;

  @Instant({ nullable: true, description: 'exclusive' })
  closesAt!: string | null;

  @Instant({ nullable: true, description: 'from here on a rating is shown even if the other side has not rated' })
  shownFrom!: string | null;

  @Texts({ maxItems: 5, max: 20, description: 'what this side rates' })
  criteria!: string[];

  @Nested(() => RatingDto, { nullable: true })
  own!: RatingDto | null;

  @Nested(() => RatingDto, { nullable: true, description: 'null until it is shown' })
  other!: RatingDto | null;

  @Nested(() => RatingsCanDto)
  can!: RatingsCanDto;
}

/** A shown rating of a creator, for brands that look at their page (CRE-6). */
export class CreatorRatingDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  brandName!: string;

  @Ratio({ description: '1..5' })
  average!: number;

  @Int(stars)
  communication!: number;

  @Int({ ...stars, nullable: true })
  content!: number | null;

  @Int({ ...stars, nullable: true })
  punctuality!: number | null;

  @Text({ max: 2000 })
  text!: string;

  @Instant()
  shownAt!: string;

  @Text({ max: 2000, nullable: true })
  reply!: string | null;
}

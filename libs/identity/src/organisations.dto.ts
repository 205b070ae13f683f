import { Bool, Id, Ids, Instant, Int, Nested, OneOf, Ratio, Text, Texts, WebAddress } from '@app/platform';
import { INDUSTRIES, type Industry } from './contract/vocabulary.js';
import { ORGANISATION_KINDS, type OrganisationKind } from './organisation.entity.js';

const NAME = { min: 1, max: 120 } as const;

/** Social profiles, shops and the like: https addresses. */
const Links = (optional: boolean) =>
  Texts({
    maxItems: 10,
    max: 500,
    pattern: /^https:\/\/[^\s/?#]+\.[^\s]+$/,
    description: 'https addresses',
    ...(optional ? { optional } : {}),
  });

export class NewOrganisationDto {
  @OneOf(ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @Text(NAME)
  name!: string;

  @Text({ ...NAME, optional: true, description: 'name of the first brand; the name of the organisation when left out' })
  brandName?: string;

  @Ids({ maxItems: 20, optional: true, description: 'documents in force that were not accepted before' })
  acceptedDocumentIds?: string[];
}

export class ChangeOrganisationDto {
  @Text({ ...NAME, optional: true })
  name?: string;

  @Bool({ optional: true, description: 'members need a second factor here; switched on in a session that has one (ACC-3)' })
  secondFactorRequired?: boolean;
}

export class OrganisationCanDto {
  @Bool()
  edit!: boolean;

  @Bool()
  createBrands!: boolean;

  @Bool()
  seeMembers!: boolean;
}

export class OrganisationDto {
  @Id()
  id!: string;

  @OneOf(ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @Text(NAME)
  name!: string;

  @Instant()
  trialEndsAt!: string;

  @Bool({ description: 'members need a second factor here (ACC-3)' })
  secondFactorRequired!: boolean;

  @Int({ min: 1 })
  version!: number;

  @Instant()
  createdAt!: string;

  @Nested(() => OrganisationCanDto)
  can!: OrganisationCanDto;
}

export class NewBrandDto {
  @Text(NAME)
  name!: string;

  @OneOf(INDUSTRIES, { optional: true, nullable: true })
  industry?: Industry | null;

  @Text({ min: 1, max: 2000, optional: true, nullable: true })
  description?: string | null;

  @WebAddress({ optional: true, nullable: true })
  website?: string | null;

  @Links(true)
  links?: string[];
}

export class ChangeBrandDto {
  @Text({ ...NAME, optional: true })
  name?: string;

  @OneOf(INDUSTRIES, { optional: true, nullable: true })
  industry?: Industry | null;

  @Text({ min: 1, max: 2000, optional: true, nullable: true })
  description?: string | null;

  @WebAddress({ optional: true, nullable: true })
  website?: string | null;

  @Links(true)
  links?: string[];
}

export class BrandCanDto {
  @Bool()
  edit!: boolean;
}

export class BrandDto {
  @Id()
  id!: string;

  @Id()
  organisationId!: string;

  @Text(NAME)
  name!: string;

  @OneOf(INDUSTRIES, { nullable: true })
  industry!: Industry | null;

  @Text({ max: 2000, nullable: true })
  description!: string | null;

  @Text({ max: 2000, nullable: true, format: 'uri' })
  website!: string | null;

  @Links(false)
  links!: string[];

  @Text({ max: 2000, nullable: true })
  logoUrl!: string | null;

  @Int({ min: 1 })
  version!: number;

  @Instant()
  createdAt!: string;

  @Nested(() => BrandCanDto)
  can!: BrandCanDto;
}

export class BrandFiguresDto {
  @Int({ min: 0 })
  followers!: number;

  @Int({ min: 0, description: 'creators who signed up by the brand’s code (CRE-10)' })
  referredCreators!: number;

  @Int({ min: 0, description: 'groups the brand made itself' })
  groups!: number;
}

/** How creators who worked with a brand rated it (CRE-8). */
export class BrandRatingDto {
  @Ratio({ description: '1..5' })
  average!: number;

  @Int({ min: 1 })
  count!: number;
}

/** A brand with what its profile counts (BRA-1). */
export class BrandProfileDto extends BrandDto {
  @Nested(() => BrandFiguresDto, { nullable: true, description: 'null without `creators.read`' })
  figures!: BrandFiguresDto | null;

  @Nested(() => BrandRatingDto, { nullable: true, description: 'by creators; null: none yet, or without `creators.read`' })
  rating!: BrandRatingDto | null;
}

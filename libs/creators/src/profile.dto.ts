import { Id, Int, LocalDate, Nested, OneOf, Text, Texts } from '@app/platform';
import { LEGAL_FORMS, NICHES, TAX_STATUSES } from './contract/vocabulary.js';

/** Where payouts go; the IBAN is never shown whole again. */
export class PayoutDto {
  @Text({ max: 140 })
  holder!: string;

  @Text({ max: 40, description: 'country and last four signs', example: 'DE•• •••• 3000' })
  ibanMasked!: string;
}

export class PayoutBody {
  @Text({ min: 1, max: 70, description: 'account holder as the bank knows it' })
  holder!: string;

  @Text({
    min: 15,
    max: 50,
    description: 'IBAN of a SEPA country, with or without spaces; the checksum is verified',
    example: 'DE89 3704 0044 0532 0130 00',
  })
  iban!: string;
}

/** The own profile (CRE-1). */
export class ProfileDto {
  @Id()
  id!: string;

  @Text({ max: 80 })
  displayName!: string;

  @Text({ max: 80 })
  firstName!: string;

  @Text({ max: 80 })
  lastName!: string;

  @Text({ max: 30, nullable: true })
  handle!: string | null;

  @Text({ max: 1000 })
  bio!: string;

  @Texts({ maxItems: 10, max: 2 })
  languages!: string[];

  @LocalDate({ nullable: true })
  birthDate!: string | null;

  @Text({ max: 2, nullable: true })
  country!: string | null;

  @Text({ max: 80, nullable: true })
  city!: string | null;

  @Texts({ maxItems: 8, max: 20 })
  niches!: string[];

  @OneOf(LEGAL_FORMS, { nullable: true })
  legalForm!: string | null;

  @OneOf(TAX_STATUSES, { nullable: true })
  taxStatus!: string | null;

  @Text({ max: 2000, nullable: true, description: 'path of the picture, 512 × 512 WebP' })
  avatarUrl!: string | null;

  @Nested(() => PayoutDto, { nullable: true })
  payout!: PayoutDto | null;

  @Texts({ maxItems: 20, max: 40, description: 'fields that still want an answer before applying' })
  missing!: string[];

  @Int({ min: 1 })
  version!: number;
}

export class UpdateProfileBody {
  @Text({ min: 1, max: 80, optional: true })
  displayName?: string;

  @Text({ min: 1, max: 80, optional: true })
  firstName?: string;

  @Text({ min: 1, max: 80, optional: true })
  lastName?: string;

  @Text({
    min: 2,
    max: 30,
    optional: true,
    nullable: true,
    pattern: /^[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?$/,
    example: 'ana.glow',
  })
  handle?: string | null;

  @Text({ max: 1000, optional: true })
  bio?: string;

  @Texts({ maxItems: 10, min: 2, max: 2, optional: true, description: 'ISO 639-1', example: ['de', 'en'] })
  languages?: string[];

  @LocalDate({ optional: true, nullable: true, description: 'creators are at least 18 years old' })
  birthDate?: string | null;

  @Text({ min: 2, max: 2, optional: true, nullable: true, description: 'ISO 3166-1 alpha-2', example: 'DE' })
  country?: string | null;

  @Text({ max: 80, optional: true, nullable: true })
  city?: string | null;

  @Texts({ maxItems: 8, max: 20, optional: true, description: `any of ${NICHES.join(', ')}` })
  niches?: string[];

  @OneOf(LEGAL_FORMS, { optional: true, nullable: true })
  legalForm?: string | null;

  @OneOf(TAX_STATUSES, { optional: true, nullable: true })
  taxStatus?: string | null;

  @Nested(() => PayoutBody, { optional: true, nullable: true, description: 'null removes the payout details' })
  payout?: PayoutBody | null;
}

/** The shipping address; empty texts and version 0 before one was saved. */
export class AddressDto {
  @Text({ max: 120 })
  name!: string;

  @Text({ max: 120 })
  line1!: string;

  @Text({ max: 120, nullable: true })
  line2!: string | null;

  @Text({ max: 16 })
  postalCode!: string;

  @Text({ max: 80 })
  city!: string;

  @Text({ max: 2 })
  country!: string;

  @Text({ max: 30, nullable: true })
  phone!: string | null;

  @Int({ min: 0 })
  version!: number;
}

export class AddressBody {
  @Text({ min: 1, max: 120 })
  name!: string;

  @Text({ min: 1, max: 120 })
  line1!: string;

  @Text({ max: 120, optional: true, nullable: true })
  line2?: string | null;

  @Text({ min: 1, max: 16, pattern: /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u })
  postalCode!: string;

  @Text({ min: 1, max: 80 })
  city!: string;

  @Text({ min: 2, max: 2, description: 'ISO 3166-1 alpha-2', example: 'DE' })
  country!: string;

  @Text({ min: 5, max: 30, optional: true, nullable: true, pattern: /^\+?[0-9 ()/.-]+$/ })
  phone?: string | null;
}

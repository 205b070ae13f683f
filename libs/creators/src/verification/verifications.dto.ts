import { AnyOf, Bool, Id, Instant, Int, MapOf, Nested, NestedList, OneOf, PageQuery, Ratio, Text, Texts, WebAddress } from '@app/platform';
import { AudienceDto, CheckDto } from '../social-accounts.dto.js';
import { VERIFICATION_KINDS, VERIFICATION_REASONS, type VerificationKind } from './verification.policy.js';

const PLATFORMS = ['instagram', 'tiktok'] as const;
const RESULTS = ['pass', 'review', 'fail', 'pending'] as const;
const STATES = ['open', 'approved', 'declined', 'withdrawn'] as const;

export class VerificationQuery extends PageQuery {
  @AnyOf(VERIFICATION_KINDS)
  kind?: VerificationKind[];

  @OneOf(['open', 'decided'], { optional: true, description: 'default open, oldest first; decided: newest first' })
  state?: 'open' | 'decided';
}

export class DeclineVerificationBody {
  @OneOf(VERIFICATION_REASONS, { description: 'those of the kind: `reasons` of the verification' })
  reason!: string;

  @Text({ max: 1000, optional: true, nullable: true, description: 'own words, shown to the creator; required with `other`' })
  note?: string | null;
}

export class VerifierDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  name!: string;

  @Bool({ description: 'you' })
  own!: boolean;
}

export class VerificationCanDto {
  @Bool()
  claim!: boolean;

  @Bool()
  release!: boolean;

  @Bool()
  approve!: boolean;

  @Bool()
  decline!: boolean;
}

/** A question in the verifiers' queue (CRE-3, CRE-4). */
export class VerificationItemDto {
  @Id()
  id!: string;

  @OneOf(VERIFICATION_KINDS)
  kind!: VerificationKind;

  @OneOf(STATES)
  state!: string;

  @Instant({ description: 'waits since' })
  openedAt!: string;

  @Id()
  creatorId!: string;

  @Text({ max: 200 })
  creatorName!: string;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;

  @Text({ max: 2, nullable: true })
  country!: string | null;

  @OneOf(PLATFORMS, { nullable: true })
  platform!: string | null;

  @Text({ max: 60, nullable: true })
  handle!: string | null;

  @Int({ min: 0, nullable: true })
  followers!: number | null;

  @Ratio({ nullable: true, description: 'length of the video' })
  seconds!: number | null;

  @Nested(() => VerifierDto, { nullable: true, description: 'who has it open now; lapses after 30 minutes' })
  owner!: VerifierDto | null;

  @Nested(() => VerifierDto, { nullable: true })
  decidedBy!: VerifierDto | null;

  @Instant({ nullable: true })
  decidedAt!: string | null;

  @Text({ max: 60, nullable: true })
  reason!: string | null;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => VerificationCanDto)
  can!: VerificationCanDto;
}

export class VerifiedAccountDto {
  @Id()
  id!: string;

  @OneOf(PLATFORMS)
  platform!: string;

  @Text({ max: 60 })
  handle!: string;

  @Text({ max: 200 })
  name!: string;

  @WebAddress()
  profileUrl!: string;

  @Text({ max: 2000, nullable: true })
  pictureUrl!: string | null;

  @Int({ min: 0 })
  followers!: number;

  @Int({ min: 0 })
  following!: number;

  @Int({ min: 0 })
  mediaCount!: number;

  @Ratio({ nullable: true })
  engagementRate!: number | null;

  @Nested(() => AudienceDto)
  audience!: AudienceDto;

  @OneOf(RESULTS)
  eligibility!: string;

  @Instant({ description: 'as of' })
  refreshedAt!: string;
}

export class EarlierDecisionDto {
  @OneOf(['pass', 'review', 'fail', 'approved', 'declined'])
  result!: string;

  @OneOf(['automatic', 'second_look', 'staff'])
  decidedBy!: string;

  @Text({ max: 60, nullable: true })
  reason!: string | null;

  @Text({ max: 2000, nullable: true })
  note!: string | null;

  @Instant()
  at!: string;
}

export class ApplicationVideoDto {
  @Text({ max: 2000, nullable: true, description: 'signed, for one to two hours; null: a newer video took its place' })
  url!: string | null;

  @OneOf(['video/mp4', 'video/quicktime'])
  type!: string;

  @Ratio()
  seconds!: number;

  @Int({ min: 1 })
  width!: number;

  @Int({ min: 1 })
  height!: number;

  @Int({ min: 1 })
  sizeBytes!: number;
}

/** Everything a verifier decides by, with the numbers the automatic check used. */
export class VerificationDto extends VerificationItemDto {
  @Text({ max: 500 })
  bio!: string;

  @Text({ max: 100, nullable: true })
  city!: string | null;

  @Texts({ maxItems: 20, max: 20 })
  languages!: string[];

  @Texts({ maxItems: 40, max: 40 })
  niches!: string[];

  @Nested(() => VerifiedAccountDto, { nullable: true })
  account!: VerifiedAccountDto | null;

  @Nested(() => ApplicationVideoDto, { nullable: true })
  video!: ApplicationVideoDto | null;

  @NestedList(() => CheckDto, { description: 'the numbers used, with their limits' })
  checks!: CheckDto[];

  @MapOf('any', { description: 'limits of the account check (rules.md 9)' })
  criteria!: Record<string, unknown>;

  @NestedList(() => EarlierDecisionDto, { description: 'newest first' })
  earlier!: EarlierDecisionDto[];

  @Text({ max: 1000, nullable: true })
  note!: string | null;

  @Texts({ maxItems: 20, max: 60, description: 'reasons a decline of this kind can have' })
  reasons!: string[];
}

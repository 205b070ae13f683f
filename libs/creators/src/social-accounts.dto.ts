import { Bool, Id, Instant, Int, MapOf, Nested, NestedList, OneOf, Ratio, Text, Texts, WebAddress } from '@app/platform';

const PLATFORMS = ['instagram', 'tiktok'] as const;
const RESULTS = ['pass', 'review', 'fail', 'pending'] as const;

export class ConnectDto {
  @WebAddress({ description: 'consent page of the platform; open it in this browser within 10 minutes' })
  url!: string;
}

export class AudienceDto {
  @MapOf('number', { nullable: true, description: 'share of the followers by ISO country, 0..1' })
  countries!: Record<string, number> | null;

  @MapOf('number', { nullable: true })
  ages!: Record<string, number> | null;

  @MapOf('number', { nullable: true, description: 'F, M, U' })
  genders!: Record<string, number> | null;
}

export class SocialAccountCanDto {
  @Bool()
  refresh!: boolean;

  @Bool()
  reconnect!: boolean;

  @Bool()
  unlink!: boolean;

  @Bool()
  askSecondLook!: boolean;
}

/** A linked account (CRE-2); tokens are never shown. */
export class SocialAccountDto {
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

  @Ratio({ nullable: true, description: 'median by followers of the last 12 posts older than 48 h, 0..1' })
  engagementRate!: number | null;

  @Nested(() => AudienceDto)
  audience!: AudienceDto;

  @OneOf(['connected', 'reconnect'])
  state!: string;

  @OneOf(RESULTS)
  eligibility!: string;

  @Bool({ description: 'false: figures of contents cannot be read; link again and allow insights' })
  insightsAllowed!: boolean;

  @Instant()
  linkedAt!: string;

  @Instant({ description: 'as of' })
  refreshedAt!: string;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => SocialAccountCanDto)
  can!: SocialAccountCanDto;
}

export class SocialAccountsDto {
  @NestedList(() => SocialAccountDto)
  items!: SocialAccountDto[];

  @Texts({ maxItems: 2, max: 20, description: 'instagram, tiktok: those that can be linked here' })
  platforms!: string[];
}

export class CheckDto {
  @OneOf(['followers', 'engagement-rate', 'posts-in-90-days', 'first-post', 'follower-countries'])
  code!: string;

  @OneOf(['pass', 'review', 'fail'])
  result!: string;

  @Ratio({ nullable: true, description: 'own value; null = unknown' })
  value!: number | null;

  @MapOf('number')
  limits!: Record<string, number>;
}

export class AccountEligibilityDto {
  @Id()
  socialAccountId!: string;

  @OneOf(PLATFORMS)
  platform!: string;

  @Text({ max: 60 })
  handle!: string;

  @OneOf(RESULTS)
  result!: string;

  @OneOf(['automatic', 'second_look', 'staff'], { nullable: true })
  decidedBy!: string | null;

  @Instant({ nullable: true })
  decidedAt!: string | null;

  @Text({ max: 2000, nullable: true, description: "the verifier's words; the automatic decision's reason is the checks that did not pass" })
  reason!: string | null;

  @Text({ max: 60, nullable: true, description: "the verifier's reason, a word for translation" })
  reasonCode!: string | null;

  @NestedList(() => CheckDto)
  checks!: CheckDto[];

  @Instant({ nullable: true })
  secondLookAt!: string | null;

  @Nested(() => SocialAccountCanDto)
  can!: SocialAccountCanDto;
}

export class EligibilityDto {
  @MapOf('any', { description: 'limits of the account check by platform (rules.md 9)' })
  criteria!: Record<string, unknown>;

  @NestedList(() => AccountEligibilityDto)
  accounts!: AccountEligibilityDto[];
}

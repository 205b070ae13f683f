import { Id, Instant, Int, MapOf, Nested, OneOf, Ratio, Text, Texts } from '@app/platform';

/** The creator as on the card: a copy made when applying. */
export class CardCreatorDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  pictureUrl!: string | null;

  @Int({ min: 0 })
  followers!: number;

  @Ratio({ nullable: true, description: 'median by followers, 0 to 1' })
  engagementRate!: number | null;

  @Text({ max: 2, nullable: true })
  country!: string | null;

  @Text({ max: 200, nullable: true })
  city!: string | null;
}

/** The public part of the creator's profile, as it is now. */
export class ApplicantDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 100, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;

  @Text({ max: 2, nullable: true })
  country!: string | null;

  @Text({ max: 200, nullable: true })
  city!: string | null;

  @Texts({ maxItems: 50, max: 50 })
  languages!: string[];

  @Texts({ maxItems: 50, max: 50 })
  niches!: string[];

  @Text({ max: 2000 })
  bio!: string;
}

export class AudienceDto {
  @MapOf('number', { nullable: true, description: 'share by country' })
  countries!: Record<string, number> | null;

  @MapOf('number', { nullable: true })
  ages!: Record<string, number> | null;

  @MapOf('number', { nullable: true })
  genders!: Record<string, number> | null;
}

/** The account the application is for, with its figures now. */
export class ApplicantAccountDto {
  @Id()
  id!: string;

  @OneOf(['instagram', 'tiktok'])
  platform!: 'instagram' | 'tiktok';

  @Text({ max: 100 })
  handle!: string;

  @Text({ max: 2000 })
  profileUrl!: string;

  @Text({ max: 2000, nullable: true })
  pictureUrl!: string | null;

  @Int({ min: 0 })
  followers!: number;

  @Int({ min: 0 })
  following!: number;

  @Int({ min: 0 })
  mediaCount!: number;

  @Ratio({ nullable: true, description: 'median of engagements by followers of the last posts, 0 to 1' })
  engagementRate!: number | null;

  @Nested(() => AudienceDto)
  audience!: AudienceDto;

  @Instant({ description: 'figures as of' })
  refreshedAt!: string;

  @OneOf(['connected', 'reconnect', 'unlinked'])
  state!: 'connected' | 'reconnect' | 'unlinked';

  @OneOf(['pass', 'review', 'fail', 'pending'])
  eligibility!: 'pass' | 'review' | 'fail' | 'pending';
}

import { Bool, Id, Instant, Int, Nested, NestedList, OneOf, Ratio, Text, Texts, WebAddress } from '@app/platform';
import { AudienceDto } from '../social-accounts.dto.js';
import { StandingDto } from '../record/record.dto.js';
import { AwayDto } from './visibility.dto.js';

const PLATFORMS = ['instagram', 'tiktok'] as const;

export class NetworkAccountDto {
  @OneOf(PLATFORMS)
  platform!: string;

  @Text({ max: 60 })
  handle!: string;

  @WebAddress()
  profileUrl!: string;

  @Text({ max: 2000, nullable: true })
  pictureUrl!: string | null;

  @Int({ min: 0 })
  followers!: number;

  @Ratio({ nullable: true, description: '0..1; null = unknown' })
  engagementRate!: number | null;
}

/** The public part of a profile (CRE-1). */
export class NetworkPersonDto {
  @Id()
  id!: string;

  @Text({ max: 80 })
  displayName!: string;

  @Text({ max: 30, nullable: true })
  handle!: string | null;

  @Text({ max: 1000 })
  bio!: string;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;

  @Text({ max: 2, nullable: true })
  country!: string | null;

  @Text({ max: 80, nullable: true })
  city!: string | null;

  @Texts({ maxItems: 10, max: 2 })
  languages!: string[];

  @Texts({ maxItems: 8, max: 20 })
  niches!: string[];

  @NestedList(() => AwayDto, { description: 'when they take no work, from today on' })
  away!: AwayDto[];

  @Instant({ description: 'joined' })
  createdAt!: string;
}

/** A creator in lists, with the accounts that passed the check. */
export class NetworkCreatorDto extends NetworkPersonDto {
  @NestedList(() => NetworkAccountDto, { description: 'the largest first' })
  accounts!: NetworkAccountDto[];

  @Nested(() => StandingDto, { description: 'level, rating and reliability' })
  standing!: StandingDto;
}

export class FollowersPointDto {
  @Instant()
  at!: string;

  @Int({ min: 0 })
  followers!: number;
}

/** A mean over the posts of an account that are shown, as far as they are older than 48 hours and have the figure. */
export class PostAverageDto {
  @Int({ min: 0, description: 'rounded' })
  value!: number;

  @Int({ min: 1, description: 'how many posts it is made of' })
  posts!: number;
}

/** One of the account's newest posts; figures are null where the platform gives none. */
export class RecentPostDto {
  @Id()
  id!: string;

  @OneOf(['post', 'reel', 'video'])
  kind!: string;

  @Text({ max: 300, description: 'its beginning' })
  caption!: string;

  @WebAddress({ nullable: true })
  permalink!: string | null;

  @Text({ max: 2000, nullable: true, description: 'a small copy' })
  pictureUrl!: string | null;

  @Instant()
  takenAt!: string;

  @Int({ min: 0, nullable: true, description: 'null: hidden or unknown' })
  likes!: number | null;

  @Int({ min: 0, nullable: true })
  comments!: number | null;

  @Int({ min: 0, nullable: true })
  views!: number | null;

  @Int({ min: 0, nullable: true, description: 'TikTok tells none' })
  reach!: number | null;
}

/** An account with its insights (CRE-6). */
export class NetworkAccountInsightsDto extends NetworkAccountDto {
  @Int({ min: 0 })
  following!: number;

  @Int({ min: 0 })
  mediaCount!: number;

  @Nested(() => AudienceDto, { description: 'shares 0..1, as far as the platform tells' })
  audience!: AudienceDto;

  @NestedList(() => FollowersPointDto, { description: 'the last known of each day, oldest first, at most 400 days' })
  followersOverTime!: FollowersPointDto[];

  @Nested(() => PostAverageDto, { nullable: true })
  averageViews!: PostAverageDto | null;

  @Nested(() => PostAverageDto, { nullable: true })
  averageReach!: PostAverageDto | null;

  @NestedList(() => RecentPostDto, { maxItems: 12, description: 'the newest first; empty: none, or the creator does not show them to us' })
  recentPosts!: RecentPostDto[];

  @Instant({ nullable: true, description: 'posts and averages as of; null: not read yet, they are read when somebody looks, once a day' })
  postsAt!: string | null;

  @Bool({ description: 'posts or their pictures are being read: ask again in some seconds' })
  postsReading!: boolean;

  @Instant({ description: 'as of' })
  refreshedAt!: string;
}

export class CreatorPageCanDto {
  @Bool()
  block!: boolean;

  @Bool()
  unblock!: boolean;
}

/** The page of a creator for one brand (CRE-6). */
export class CreatorPageDto extends NetworkPersonDto {
  @NestedList(() => NetworkAccountInsightsDto, { description: 'the largest first' })
  accounts!: NetworkAccountInsightsDto[];

  @Nested(() => StandingDto, { description: 'level, rating and reliability' })
  standing!: StandingDto;

  @Text({ max: 300, description: 'how the engagement rate is computed' })
  engagementFormula!: string;

  @Text({ max: 300, description: 'how average views and reach are computed' })
  averageFormula!: string;

  @Bool({ description: 'false: seen only because they applied to this brand' })
  inNetwork!: boolean;

  @Bool({ description: 'applied to this brand before' })
  contact!: boolean;

  @Bool({ description: 'by this brand; the creator is never told' })
  blocked!: boolean;

  @Nested(() => CreatorPageCanDto)
  can!: CreatorPageCanDto;
}

import { Id, Instant, NestedList, Text } from '@app/platform';

export class FollowedBrandDto {
  @Id()
  brandId!: string;

  @Text({ max: 200 })
  brandName!: string;

  @Text({ max: 200 })
  organisationName!: string;

  @Text({ max: 2000, nullable: true })
  logoUrl!: string | null;

  @Instant()
  followedAt!: string;
}

export class FollowedBrandsDto {
  @NestedList(() => FollowedBrandDto, { description: 'newest first, at most 500' })
  items!: FollowedBrandDto[];
}

import { Id, Instant, PageQuery, Text } from '@app/platform';

export class FollowedBrandsQuery extends PageQuery {
  @Id({ optional: true, description: 'only this brand: whether it is followed' })
  brandId?: string;
}

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

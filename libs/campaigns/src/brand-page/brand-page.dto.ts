import { Bool, Id, Nested, NestedList, OneOf, Text, Texts } from '@app/platform';
import { BrandRatingDto, INDUSTRIES, type Industry } from '@app/identity';
import { CreatorCampaignRowDto } from '../creator-campaigns.dto.js';

/** A brand as creators see it (BRA-1). */
export class CreatorBrandPageDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  name!: string;

  @Text({ max: 2000, nullable: true })
  logoUrl!: string | null;

  @Text({ max: 2000, nullable: true })
  description!: string | null;

  @OneOf(INDUSTRIES, { nullable: true })
  industry!: Industry | null;

  @Text({ max: 2000, nullable: true, format: 'uri' })
  website!: string | null;

  @Texts({ maxItems: 10, max: 500 })
  links!: string[];

  @Nested(() => BrandRatingDto, { nullable: true, description: 'by creators who worked with it; null: none yet' })
  rating!: BrandRatingDto | null;

  @Bool({ description: 'you follow the brand' })
  followed!: boolean;

  @Bool({ description: 'you signed up by the brand’s invitation' })
  invitedYou!: boolean;

  @NestedList(() => CreatorCampaignRowDto, { maxItems: 50, description: 'open ones, in the order of the feed' })
  openCampaigns!: CreatorCampaignRowDto[];
}

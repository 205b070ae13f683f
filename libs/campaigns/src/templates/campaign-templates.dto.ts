import { Bool, Id, Instant, Int, MapOf, OneOf, PageQuery, Text } from '@app/platform';
import { FORMATS, TIMINGS, TYPES } from '../campaign-input.dto.js';
import type { Format, Timing } from '../campaign.documents.js';
import type { CampaignType } from '../contract/campaigns.api.js';

export class CreateTemplateDto {
  @Id({ description: 'Any campaign of the organisation; its content and copies of its pictures are kept as they are now.' })
  campaignId!: string;

  @Text({ min: 1, max: 120 })
  name!: string;
}

export class RenameTemplateDto {
  @Text({ min: 1, max: 120 })
  name!: string;
}

export class UseTemplateDto {
  @Id({ description: 'A brand of the organisation.' })
  brandId!: string;

  @OneOf(TYPES, { optional: true, description: 'Left out: the type of the template.' })
  type?: CampaignType;
}

export class TemplateListQuery extends PageQuery {
  @OneOf(TYPES, { optional: true })
  type?: CampaignType;
}

export class TemplateDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  name!: string;

  @OneOf(TYPES)
  type!: CampaignType;

  @OneOf(TIMINGS)
  timing!: Timing;

  @OneOf(FORMATS)
  format!: Format;

  @Bool({ description: 'False: it comes from a brand the caller may not see; only its general parts come along.' })
  complete!: boolean;

  @Id({ optional: true, description: 'Where it comes from; left out when the caller may not see that brand.' })
  brandId?: string;

  @Text({ optional: true, max: 120, description: 'Of the campaign; left out like the brand.' })
  title?: string;

  @Text({ optional: true, nullable: true, max: 2000 })
  coverUrl?: string | null;

  @MapOf('boolean', { description: 'rename, delete' })
  can!: { rename: boolean; delete: boolean };

  @Int({ min: 1 })
  version!: number;

  @Instant()
  createdAt!: Date;

  @Instant()
  updatedAt!: Date;
}

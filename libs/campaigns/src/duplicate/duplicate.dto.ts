import { Id, Nested, NestedList, OneOf, Text } from '@app/platform';
import { TYPES } from '../campaign-input.dto.js';
import { CampaignDto } from '../campaign.dto.js';
import type { CampaignType } from '../contract/campaigns.api.js';
import { DROP_REASONS, type DropReason } from './content.js';

export class DuplicateDto {
  @OneOf(TYPES, { optional: true, description: 'Left out: the type of the original.' })
  type?: CampaignType;

  @Id({ optional: true, description: 'A brand of the same organisation; left out: that of the original.' })
  brandId?: string;
}

export class DroppedDto {
  @Text({ max: 200, description: 'JSON pointer into the campaign' })
  field!: string;

  @OneOf(DROP_REASONS)
  reason!: DropReason;
}

/** A new draft and what of its original did not come along. */
export class CopiedCampaignDto {
  @Nested(() => CampaignDto)
  campaign!: CampaignDto;

  @NestedList(() => DroppedDto)
  dropped!: DroppedDto[];
}

import { AnyOf, NestedList, OneOf, Text } from '@app/platform';
import { TYPES } from '../campaign-input.dto.js';
import type { CampaignType } from '../contract/campaigns.api.js';
import { TEXT_FIELDS, TEXT_INDUSTRIES, type TextField, type TextIndustry } from './campaign-texts.types.js';

export class CampaignTextsQuery {
  @OneOf(TYPES)
  type!: CampaignType;

  @AnyOf(TEXT_INDUSTRIES)
  industry?: TextIndustry[];

  @AnyOf(TEXT_FIELDS)
  field?: TextField[];
}

/** A sentence to begin with (CAM-2). */
export class CampaignTextDto {
  @OneOf(TEXT_FIELDS)
  field!: TextField;

  @OneOf(TEXT_INDUSTRIES)
  industry!: TextIndustry;

  @Text({ max: 3000, description: 'of scenes: a line each' })
  text!: string;
}

export class CampaignTextsDto {
  @NestedList(() => CampaignTextDto)
  items!: CampaignTextDto[];
}

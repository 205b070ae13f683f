import { Id, Int, MoneyDto, MoneyField, Nested, OneOf, Text, Texts } from '@app/platform';
import {
  AdsInput,
  CriteriaInput,
  EventInput,
  ExclusivityInput,
  GOALS,
  HAND_OVERS,
  ScheduleInput,
  SelectionOptionsInput,
  UgcInput,
} from './campaign-input.dto.js';
import type { Goal } from './campaign.documents.js';
import type { HandOver } from './contract/campaigns.api.js';

const nullable = { nullable: true } as const;

export class ProductDto {
  @Text({ max: 120 })
  name!: string;

  @Text({ max: 4000 })
  description!: string;

  @Text({ ...nullable, max: 2000 })
  link!: string | null;

  @MoneyField(nullable)
  retailValue!: MoneyDto | null;

  @MoneyField(nullable)
  purchaseCost!: MoneyDto | null;

  @OneOf(HAND_OVERS, nullable)
  handOver!: HandOver | null;

  @Texts({ maxItems: 250, max: 2 })
  shipCountries!: string[];
}

export class CompensationDto {
  @MoneyField(nullable)
  cash!: MoneyDto | null;
}

export class BriefDto {
  @OneOf(GOALS, nullable)
  goal!: Goal | null;

  @Text({ max: 500 })
  measure!: string;

  @Text({ max: 1000 })
  audience!: string;

  @Text({ max: 500 })
  tone!: string;

  @Text({ max: 5000 })
  task!: string;

  @Text({ max: 3000 })
  message!: string;

  @Texts({ maxItems: 20, max: 500 })
  dos!: string[];

  @Texts({ maxItems: 20, max: 500 })
  donts!: string[];

  @Texts({ maxItems: 10, max: 2000 })
  inspiration!: string[];

  @Text({ max: 1000 })
  postingWishes!: string;
}

export class RequirementsDto {
  @Texts({ maxItems: 20, max: 100 })
  hashtags!: string[];

  @Texts({ maxItems: 20, max: 100 })
  mentions!: string[];

  @Texts({ maxItems: 10, max: 2000 })
  links!: string[];

  @Text({ ...nullable, max: 2 })
  disclosureCountry!: string | null;
}

export class CriteriaDto extends CriteriaInput {}
export class ScheduleDto extends ScheduleInput {}
export class AdsDto extends AdsInput {}
export class ExclusivityDto extends ExclusivityInput {}
export class EventDto extends EventInput {}
export class UgcDto extends UgcInput {}
export class SelectionOptionsDto extends SelectionOptionsInput {}

export class ImageUrlsDto {
  @Text({ max: 2000, description: '1600 pixels on the long side' })
  large!: string;

  @Text({ max: 2000, description: '800' })
  medium!: string;

  @Text({ max: 2000, description: '320' })
  small!: string;
}

export class ImageDto {
  @Id()
  id!: string;

  @Int({ min: 0 })
  position!: number;

  @Int({ min: 1 })
  width!: number;

  @Int({ min: 1 })
  height!: number;

  @Nested(() => ImageUrlsDto)
  urls!: ImageUrlsDto;
}

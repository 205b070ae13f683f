import { Id, Instant, Int, MapOf, Nested, NestedList, OneOf, Text } from '@app/platform';
import { CAMPAIGN_STATES } from '@app/rules';
import { TermsChangeDto } from './amendments/terms-change.dto.js';

const nullable = { nullable: true } as const;

export class HistoryActorDto {
  @Text({ max: 20 })
  kind!: string;

  @Id(nullable)
  id!: string | null;

  @Text({ ...nullable, max: 200, description: 'Null: the platform, staff or a deleted account.' })
  name!: string | null;
}

export class HistoryDto {
  @Id()
  id!: string;

  @Instant({ description: 'When it took effect.' })
  at!: Date;

  @OneOf(CAMPAIGN_STATES.states, nullable)
  from!: string | null;

  @OneOf(CAMPAIGN_STATES.states)
  to!: string;

  @Text({ max: 60 })
  event!: string;

  @Text({ ...nullable, max: 1000 })
  reason!: string | null;

  @Nested(() => HistoryActorDto)
  actor!: HistoryActorDto;
}

export class HistoryListDto {
  @NestedList(() => HistoryDto)
  items!: HistoryDto[];
}

export class VersionDto {
  @Int({ min: 1 })
  version!: number;

  @Text({ max: 64, description: 'SHA-256 over the canonical JSON (sorted keys, no spaces) of the terms without their hash.' })
  hash!: string;

  @MapOf('any')
  terms!: object;

  @Instant()
  createdAt!: Date;

  @Id(nullable)
  createdBy!: string | null;

  @Text({ ...nullable, max: 200 })
  createdByName!: string | null;

  @NestedList(() => TermsChangeDto, { description: 'To the version before, as a creator sees it; empty for the first.' })
  changes!: TermsChangeDto[];
}

export class VersionListDto {
  @NestedList(() => VersionDto)
  items!: VersionDto[];
}

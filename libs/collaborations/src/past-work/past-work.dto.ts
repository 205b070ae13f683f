import { Bool, Id, Instant, Nested, OneOf, Ratio, Text } from '@app/platform';
import type { CampaignType } from '@app/campaigns';
import type { CollaborationState } from '../contract/collaborations.api.js';
import { DeliverableCountDto, STATES } from '../collaboration-row.dto.js';

export class PastCampaignDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  title!: string;

  @OneOf(['instagram', 'tiktok', 'ugc'])
  type!: CampaignType;
}

export class PastRatingDto {
  @Ratio({ description: '1..5' })
  average!: number;

  @Text({ max: 2000 })
  text!: string;

  @Bool({ description: 'false: hidden from the other side still' })
  shown!: boolean;
}

/** One collaboration of a creator with this brand, on the creator's page (CRE-6). */
export class PastCollaborationDto {
  @Id()
  id!: string;

  @Nested(() => PastCampaignDto)
  campaign!: PastCampaignDto;

  @OneOf(STATES)
  state!: CollaborationState;

  @Nested(() => DeliverableCountDto)
  deliverables!: DeliverableCountDto;

  @Instant()
  confirmedAt!: string;

  @Instant({ nullable: true })
  fulfilledAt!: string | null;

  @Instant({ nullable: true, description: 'the End; null while it runs' })
  endedAt!: string | null;

  @Bool({ nullable: true, description: 'fulfilled before the deadline; null: not fulfilled, or not known' })
  onTime!: boolean | null;

  @Nested(() => PastRatingDto, { nullable: true, description: "the brand's of the creator" })
  ratingGiven!: PastRatingDto | null;

  @Nested(() => PastRatingDto, { nullable: true, description: "the creator's of the brand; null until it is shown" })
  ratingReceived!: PastRatingDto | null;
}

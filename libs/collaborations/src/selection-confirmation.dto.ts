import type { CampaignState } from '@app/campaigns';
import { Id, Ids, Instant, Int, NestedList, OneOf, Text } from '@app/platform';
import { CAMPAIGN_STATES } from '@app/rules';

export class ConfirmSelectionDto {
  @Ids({
    maxItems: 1000,
    optional: true,
    description: 'undecided applications kept waiting, in this order; time-limited only. Left out: those marked before',
  })
  waitlistApplicationIds?: string[];

  @Text({ min: 1, max: 200, optional: true })
  externalId?: string;
}

export class ConfirmedCollaborationDto {
  @Id()
  id!: string;

  @Id()
  applicationId!: string;

  @Id()
  creatorId!: string;
}

export class SelectionConfirmedDto {
  @Id()
  id!: string;

  @Id()
  campaignId!: string;

  @OneOf(CAMPAIGN_STATES.states)
  campaignState!: CampaignState;

  @Instant()
  confirmedAt!: string;

  @Instant({ nullable: true })
  preparationEndsAt!: string | null;

  @Instant({ nullable: true })
  activeEndsAt!: string | null;

  @NestedList(() => ConfirmedCollaborationDto)
  collaborations!: ConfirmedCollaborationDto[];

  @Int({ min: 0 })
  waitlisted!: number;

  @Int({ min: 0 })
  declined!: number;

  @Text({ max: 200, nullable: true })
  externalId!: string | null;
}

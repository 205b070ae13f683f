import { Injectable } from '@nestjs/common';

/** How far a brand and a creator have come (GRP-4), in order. */
export const RELATION_STAGES = ['none', 'outreach', 'negotiation', 'awaiting_post', 'posted', 'ambassador'] as const;
export type RelationStage = (typeof RELATION_STAGES)[number];

/** What higher modules tell about a brand and a creator (GRP-4). */
export const RELATION_KINDS = [
  'invited',
  'invitation_declined',
  'applied',
  'accepted',
  'declined',
  'withdrawn',
  'confirmed',
  'fulfilled',
  'partly_fulfilled',
  'no_show',
  'ended',
  'removed',
  'rated',
  'messages',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Something that happened between a brand and a creator. */
export interface RelationFact {
  kind: RelationKind;
  creatorId: string;
  /** The invitation, application, collaboration or thread it is about. */
  ref: string;
  campaignId: string;
  /** Default now. */
  at?: Date;
  /** `rated` only: 1 to 5. */
  stars?: number;
}

/** Titles of campaigns by id; unknown ones are left out. */
export type RelationTitlesOf = (campaignIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** The timeline shows titles of campaigns, which live above: whoever knows them registers here. */
@Injectable()
export class RelationTitles {
  private titlesOf: RelationTitlesOf | null = null;

  register(titlesOf: RelationTitlesOf): void {
    this.titlesOf = titlesOf;
  }

  async of(campaignIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.titlesOf && campaignIds.length > 0 ? this.titlesOf(campaignIds) : new Map();
  }
}

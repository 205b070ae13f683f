/** What keeps itself, and what people made (GRP-1, GRP-2). */
export type GroupKind = 'favorites' | 'previously_collaborated' | 'referrals' | 'followers' | 'own';

export const GROUP_COLOURS = ['grey', 'red', 'pink', 'grape', 'violet', 'blue', 'cyan', 'teal', 'green', 'yellow', 'orange'] as const;
export type GroupColour = (typeof GROUP_COLOURS)[number];

export interface GroupFace {
  creatorId: string;
  displayName: string;
  avatarUrl: string | null;
}

export interface CreatorGroup {
  id: string;
  brandId: string;
  kind: GroupKind;
  name: string;
  description: string;
  colour: GroupColour;
  memberCount: number;
  faces: GroupFace[];
  version: number;
  can: { change: boolean; rename: boolean; remove: boolean; addMembers: boolean; removeMembers: boolean };
}

export interface GroupMember {
  creatorId: string;
  displayName: string;
  handle: string | null;
  avatarUrl: string | null;
  country: string | null;
  city: string | null;
  accounts: Array<{ platform: 'instagram' | 'tiktok'; handle: string; followers: number; engagementRate: number | null }>;
  byHand: boolean;
  addedAt: string;
}

export interface AddedMembers {
  added: number;
  already: number;
  refused: string[];
}

export interface AddedFromSearch extends AddedMembers {
  /** The search has more hits than were taken. */
  more: boolean;
}

/** How it came out with a participant. */
export const OUTCOMES = ['fulfilled', 'partly_fulfilled', 'no_show', 'ended', 'running'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const TIERS = ['high', 'medium', 'general'] as const;
export type Tier = (typeof TIERS)[number];

export interface PastCampaign {
  id: string;
  title: string;
}

export interface GroupInput {
  name: string;
  description?: string;
  colour?: GroupColour;
  creatorIds?: string[];
}

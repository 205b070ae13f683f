export type InvitationState = 'sent' | 'applied' | 'declined' | 'withdrawn' | 'expired';
export type SkippedCode =
  'already-invited' | 'already-applied' | 'declined-before' | 'not-eligible' | 'hidden' | 'blocked' | 'limit-reached';

export interface Invitation {
  id: string;
  creatorId: string;
  displayName: string | null;
  handle: string | null;
  avatarUrl: string | null;
  state: InvitationState;
  message: string;
  createdAt: string;
  sentAt: string | null;
  expiresAt: string | null;
  endedAt: string | null;
  can: { withdraw: boolean };
}

export interface InvitationLimits {
  limit: number | null;
  used: number;
  canInvite: boolean;
}

export interface Invited {
  creatorId: string;
  displayName: string | null;
  outcome: 'sent' | 'planned' | 'skipped';
  code: SkippedCode | null;
  reasons: string[];
}

export interface InviteResult {
  sent: number;
  limits: InvitationLimits;
  results: Invited[];
}

export interface InviteInput {
  creatorIds?: readonly string[];
  groupIds?: readonly string[];
  message?: string;
}

/** Somebody who can be invited; the page knows where they come from. */
export interface Choice {
  id: string;
  name: string;
  /** Of groups: how many. */
  count?: number;
}

/** A campaign that takes invitations. */
export interface InvitingCampaign {
  id: string;
  title: string;
}

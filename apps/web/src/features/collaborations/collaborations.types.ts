export const COLLABORATION_STATES = [
  'preparing',
  'active',
  'overdue',
  'fulfilled',
  'partly_fulfilled',
  'no_show',
  'ended_by_agreement',
  'removed',
  'completed',
] as const;
export type CollaborationState = (typeof COLLABORATION_STATES)[number];

export type HandOver = 'ship' | 'voucher' | 'access' | 'reimburse' | 'attend' | 'none';

export type ClockCause = 'draft';

/** One row of the brand's list (`CollaborationRowDto`); instants are RFC 3339, ends exclusive. */
export interface CollaborationRow {
  id: string;
  applicationId: string;
  state: CollaborationState;
  stateReason: string | null;
  creator: { id: string; name: string; handle: string | null; pictureUrl: string | null; followers: number };
  variant: string | null;
  handOver: HandOver;
  deliverables: { total: number; done: number };
  confirmedAt: string;
  preparationEndsAt: string;
  handedOverAt: string | null;
  windowStartsAt: string | null;
  deadlineAt: string | null;
  /** Until then overdue content counts. */
  graceEndsAt: string | null;
  /** The clock stands (COL-2): nothing is due until it runs again. */
  clockStopped: { since: string; causes: ClockCause[] } | null;
  /** Days given to this creator alone before the hand-over. */
  ownDays: number;
  fulfilledAt: string | null;
  /** The End; may lie ahead. */
  endedAt: string | null;
  frozenAt: string | null;
  version: number;
}

export type DeliverableKind = 'story' | 'post' | 'reel' | 'post_or_reel' | 'video';

export interface Deliverable {
  id: string;
  kind: DeliverableKind;
  state: 'owed' | 'met' | 'waived';
  contentId: string | null;
  metAt: string | null;
}

export interface FrozenTerms {
  version: number;
  hash: string;
  title: string;
  type: 'instagram' | 'tiktok' | 'ugc';
  timing: 'time_limited' | 'ongoing';
  timeZone: string;
  brief: { task: string; message: string; dos: string[]; donts: string[] };
  requirements: { hashtags: string[]; mentions: string[]; links: string[]; disclosureCountry: string | null };
  product: { name: string; retailValueMinor: number; purchaseCostMinor?: number | null } | null;
  cashMinor: number;
  currency: string;
  handOver: HandOver;
  deliverables: { stories: number; posts: number; videos: number; postKind: 'post' | 'reel' | 'free' };
  schedule: { preparationDays: number; activeDays: number };
  ads: { kind: 'partnership_ads' | 'spark_ads'; licenceDays: number } | null;
  exclusivity: { category: string; days: number } | null;
  /** Drafts before posting (CAM-7); left out where none are asked for. */
  drafts?: boolean;
}

export type NextStepCode =
  | 'connect_account'
  | 'wait_for_product'
  | 'wait_for_voucher'
  | 'wait_for_access'
  | 'wait_for_start'
  | 'post_content'
  | 'submit_video'
  | 'wait_for_results'
  | 'none';

/** A moved deadline; before the hand-over, when there is none, days. `cause`: the clock stood for it. */
export interface Extended {
  at: string;
  fromDeadline: string | null;
  toDeadline: string | null;
  days: number | null;
  cause: ClockCause | null;
  reason: string;
}

/** One collaboration for the brand (`CollaborationDto`). */
export interface Collaboration extends CollaborationRow {
  terms: FrozenTerms;
  deliverableList: Deliverable[];
  history: {
    at: string;
    event: string;
    from: CollaborationState | null;
    to: CollaborationState;
    reason: string | null;
    by: 'user' | 'system';
  }[];
  extensions: Extended[];
  leavingPossibleFrom: string | null;
  nextStep: { code: NextStepCode; at: string | null };
  can: { extend: boolean; reopen: boolean; leave: boolean; deliver: boolean; undoDelivery: boolean };
}

/** One line of "what happens when" (COL-2); the text is in the reader's language already. */
export interface DeadlineLine {
  kind: string;
  at: string;
  state: 'pending' | 'done';
  tookEffectAt: string | null;
  concerns: 'brand' | 'creator' | 'both';
  text: string;
}

/** What will happen without a date: before the hand-over, or while the clock stands. */
export type UndatedLine = Pick<DeadlineLine, 'kind' | 'concerns' | 'text'>;

export interface ExtensionResult {
  collaborationId: string;
  ok: boolean;
  deadlineAt: string | null;
  error: { code: string; detail: string } | null;
}

export interface Extension {
  days?: number;
  until?: string;
  reason: string;
  collaborationIds: readonly string[];
}

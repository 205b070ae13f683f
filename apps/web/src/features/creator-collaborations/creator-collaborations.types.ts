export type CollaborationState =
  'preparing' | 'active' | 'overdue' | 'fulfilled' | 'partly_fulfilled' | 'no_show' | 'ended_by_agreement' | 'removed' | 'completed';

export type HandOver = 'ship' | 'voucher' | 'access' | 'reimburse' | 'attend' | 'none';

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

interface CollaborationBasics {
  id: string;
  applicationId: string;
  state: CollaborationState;
  stateReason: string | null;
  variant: string | null;
  handOver: HandOver;
  deliverables: { total: number; done: number };
  confirmedAt: string;
  preparationEndsAt: string;
  handedOverAt: string | null;
  windowStartsAt: string | null;
  /** Exclusive. */
  deadlineAt: string | null;
  graceEndsAt: string | null;
  /** The clock stands (COL-2): nothing is due until it runs again. */
  clockStopped: { since: string; causes: 'draft'[] } | null;
  /** Days given to this creator alone before the hand-over. */
  ownDays: number;
  fulfilledAt: string | null;
  endedAt: string | null;
  frozenAt: string | null;
  version: number;
  campaign: { id: string; title: string; type: 'instagram' | 'tiktok' | 'ugc'; state: string; coverUrl: string | null };
  brand: { id: string; name: string; logoUrl: string | null };
  nextStep: { code: NextStepCode; at: string | null };
}

/** A collaboration in the own list (`CreatorCollaborationDto`). */
export interface OwnCollaboration extends CollaborationBasics {
  productName: string | null;
  productValueMinor: number;
  cashMinor: number;
  currency: string;
  mayLeave: boolean;
}

/** The terms as they were at the confirmation (COL-6). */
export interface FrozenTerms {
  version: number;
  hash: string;
  title: string;
  type: 'instagram' | 'tiktok' | 'ugc';
  timing: 'time_limited' | 'ongoing';
  timeZone: string;
  brief: {
    goal: string;
    audience: string;
    tone: string;
    task: string;
    message: string;
    dos: string[];
    donts: string[];
    inspiration: string[];
    postingWishes: string;
  };
  requirements: { hashtags: string[]; mentions: string[]; links: string[]; disclosureCountry: string | null };
  product: { name: string; description: string; link: string | null; retailValueMinor: number } | null;
  cashMinor: number;
  currency: string;
  handOver: HandOver;
  deliverables: { stories: number; posts: number; videos: number; postKind: 'post' | 'reel' | 'free' };
  ads: { kind: 'partnership_ads' | 'spark_ads'; licenceDays: number } | null;
  exclusivity: { category: string; days: number } | null;
  /** Drafts before posting (CAM-7); left out where none are asked for. */
  drafts?: boolean;
  /** Left out by terms older than UGC campaigns. */
  ugc?: {
    lengthSeconds: number | null;
    aspectRatio: string | null;
    scenes: string[];
    wording: string;
    hooks: string[];
    videos: number;
  } | null;
}

export interface Deliverable {
  id: string;
  kind: 'story' | 'post' | 'reel' | 'post_or_reel' | 'video';
  state: 'owed' | 'met' | 'waived';
  contentId: string | null;
  metAt: string | null;
}

/** One collaboration (`CollaborationDto`). */
export interface Collaboration extends CollaborationBasics {
  socialAccountId: string | null;
  terms: FrozenTerms;
  /** Where to be when it is an event (CAM-6). */
  event: { venue: string; address: string; startsAt: string | null; endsAt: string | null } | null;
  deliverableList: Deliverable[];
  /** Before the hand-over, when there is no deadline: days. `cause`: the clock stood for it. */
  extensions: {
    at: string;
    fromDeadline: string | null;
    toDeadline: string | null;
    days: number | null;
    cause: 'draft' | null;
    reason: string;
  }[];
  leavingPossibleFrom: string | null;
  can: { leave?: boolean };
}

/** One line of "what happens when" (COL-2). */
export interface Deadline {
  kind: string;
  /** Exclusive; a day-based one is shown as 23:59 of the day before. */
  at: string;
  state: 'pending' | 'done';
  tookEffectAt: string | null;
  concerns: 'brand' | 'creator' | 'both';
  /** The server's words, for both sides. */
  text: string;
}

/** What will happen without a date: before the hand-over, or while the clock stands. */
export type Undated = Pick<Deadline, 'kind' | 'concerns' | 'text'>;

/** Facts that choose between rows of one event, e.g. `{ timing: 'ongoing' }`. */
export type StateFacts = Readonly<Record<string, string>>;

/** One row of a state table (rules.md 3). */
export interface StateRow<S extends string, E extends string> {
  /** Null = the object does not exist yet: the event creates it. */
  readonly from: readonly S[] | null;
  readonly event: E;
  readonly to: S;
  /** The variant: the row counts only when all these facts are given. */
  readonly when?: StateFacts;
  /** What the use case has checked before, in the words of rules.md 3; not evaluated here. */
  readonly guard?: string;
}

export interface StateTable<S extends string = string, E extends string = string> {
  readonly name: string;
  readonly states: readonly S[];
  readonly events: readonly E[];
  /** Where a life begins when no row creates it. */
  readonly initial: S | null;
  readonly rows: readonly StateRow<S, E>[];
}

/**
 * Faults of a table, empty when sound: unknown states and events, states nobody reaches, events nobody uses, two rows that could both count.
 */
export function checkTable(table: StateTable): string[] {
  const faults: string[] = [];
  const known = new Set(table.states);
  if (known.size !== table.states.length) faults.push('a state is listed twice');
  if (table.initial !== null && !known.has(table.initial)) faults.push(`unknown initial state ${table.initial}`);
  for (const row of table.rows) {
    for (const state of [row.to, ...(row.from ?? [])]) if (!known.has(state)) faults.push(`unknown state ${state}`);
    if (!table.events.includes(row.event)) faults.push(`unknown event ${row.event}`);
  }
  for (const event of table.events) if (!table.rows.some((row) => row.event === event)) faults.push(`unused event ${event}`);
  const reached = new Set(table.rows.filter((row) => row.from === null).map((row) => row.to));
  if (table.initial !== null) reached.add(table.initial);
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const row of table.rows) if (row.from?.some((state) => reached.has(state))) reached.add(row.to);
  }
  for (const state of table.states) if (!reached.has(state)) faults.push(`unreachable state ${state}`);
  table.rows.forEach((row, index) => {
    for (const other of table.rows.slice(index + 1)) {
      if (other.event === row.event && shareSource(row, other) && !excludeEachOther(row.when, other.when)) {
        faults.push(`two rows for ${row.event} from ${row.from?.join(', ') ?? 'nothing'}`);
      }
    }
  });
  return faults;
}

function shareSource(a: StateRow<string, string>, b: StateRow<string, string>): boolean {
  if (a.from === null || b.from === null) return a.from === b.from;
  return a.from.some((state) => b.from?.includes(state));
}

function excludeEachOther(a: StateFacts = {}, b: StateFacts = {}): boolean {
  return Object.entries(a).some(([fact, value]) => b[fact] !== undefined && b[fact] !== value);
}

/** Takes a table into use; a faulty one stops the program at load. @throws TypeError naming all faults. */
export function defineStates<const S extends string, const E extends string>(table: StateTable<S, E>): StateTable<S, E> {
  const faults = checkTable(table);
  if (faults.length > 0) throw new TypeError(`State table ${table.name}: ${faults.join('; ')}`);
  return table;
}

export type TransitionResult<S extends string, E extends string> =
  | { readonly ok: true; readonly from: S | null; readonly to: S; readonly row: StateRow<S, E> }
  | {
      readonly ok: false;
      /** `fact-missing`: the event is possible, but the facts given choose no row. */
      readonly code: 'not-possible' | 'fact-missing';
      readonly state: S | null;
      readonly event: E;
      /** What would be possible, for the 409 answer (rules.md 8). */
      readonly possible: readonly E[];
    };

/** Where an event leads from a state (null = not there yet). Guards in words are the caller's duty. */
export function transition<S extends string, E extends string>(
  table: StateTable<S, E>,
  state: S | null,
  event: E,
  facts: StateFacts = {},
): TransitionResult<S, E> {
  const rows = table.rows.filter((row) => row.event === event && startsFrom(row, state));
  const row = rows.find(({ when = {} }) => Object.entries(when).every(([fact, value]) => facts[fact] === value));
  if (row) return { ok: true, from: state, to: row.to, row };
  return { ok: false, code: rows.length > 0 ? 'fact-missing' : 'not-possible', state, event, possible: possibleEvents(table, state) };
}

function startsFrom<S extends string, E extends string>(row: StateRow<S, E>, state: S | null): boolean {
  return state === null ? row.from === null : (row.from?.includes(state) ?? false);
}

/** The events that lead somewhere from a state, in the order of the table. */
export function possibleEvents<S extends string, E extends string>(table: StateTable<S, E>, state: S | null): E[] {
  return table.events.filter((event) => table.rows.some((row) => row.event === event && startsFrom(row, state)));
}

/** The states no event leaves. */
export function finalStates<S extends string, E extends string>(table: StateTable<S, E>): S[] {
  return table.states.filter((state) => possibleEvents(table, state).length === 0);
}

/** The table as a Mermaid state diagram for the module's README. */
export function mermaid<S extends string, E extends string>(table: StateTable<S, E>): string {
  const lines = ['stateDiagram-v2'];
  if (table.initial !== null) lines.push(`  [*] --> ${table.initial}`);
  for (const row of table.rows) {
    const variant = Object.values(row.when ?? {}).join(', ');
    for (const from of row.from ?? ['[*]']) lines.push(`  ${from} --> ${row.to}: ${row.event}${variant && ` (${variant})`}`);
  }
  for (const state of finalStates(table)) lines.push(`  ${state} --> [*]`);
  return `${lines.join('\n')}\n`;
}

const COMPLETE = 'complete, e-mail confirmed; not ugc: free slot (CAM-12) and trial or plan';

/** Campaign (CAM-8). `launch` and `launch-date-reached` need the fact `timing`. */
export const CAMPAIGN_STATES = defineStates({
  name: 'campaign',
  states: ['draft', 'scheduled', 'application', 'preparation', 'active', 'running', 'paused', 'closing', 'completed', 'cancelled'],
  events: [
    'launch-scheduled',
    'launch',
    'launch-date-reached',
    'launch-date-reached-failed',
    'unschedule',
    'selection-confirmed',
    'application-deadline',
    'cancel',
    'preparation-deadline',
    'active-deadline-open',
    'active-deadline-none-open',
    'no-decision',
    'pause',
    'reactivate',
    'paused-too-long',
    'close',
    'close-none-open',
    'last-collaboration-ended',
    'staff-cancel',
  ],
  initial: 'draft',
  rows: [
    { from: ['draft'], event: 'launch-scheduled', to: 'scheduled', guard: COMPLETE },
    { from: ['draft'], event: 'launch', when: { timing: 'time_limited' }, to: 'application', guard: COMPLETE },
    { from: ['draft'], event: 'launch', when: { timing: 'ongoing' }, to: 'running', guard: COMPLETE },
    { from: ['scheduled'], event: 'launch-date-reached', when: { timing: 'time_limited' }, to: 'application', guard: COMPLETE },
    { from: ['scheduled'], event: 'launch-date-reached', when: { timing: 'ongoing' }, to: 'running', guard: COMPLETE },
    { from: ['scheduled'], event: 'launch-date-reached-failed', to: 'draft' },
    { from: ['scheduled'], event: 'unschedule', to: 'draft' },
    { from: ['application'], event: 'selection-confirmed', to: 'preparation', guard: 'APP-5' },
    { from: ['application'], event: 'application-deadline', to: 'cancelled', guard: 'not confirmed (reason selection_not_confirmed)' },
    { from: ['scheduled', 'application', 'running', 'paused'], event: 'cancel', to: 'cancelled', guard: 'no collaboration confirmed' },
    { from: ['preparation'], event: 'preparation-deadline', to: 'active' },
    { from: ['active'], event: 'active-deadline-open', to: 'closing', guard: 'a collaboration is open' },
    { from: ['active'], event: 'active-deadline-none-open', to: 'completed', guard: 'none open' },
    { from: ['running'], event: 'no-decision', to: 'paused', guard: '14 days without decision (CAM-10)' },
    { from: ['running'], event: 'pause', to: 'paused' },
    { from: ['paused'], event: 'reactivate', to: 'running', guard: 'free slot (CAM-12)' },
    { from: ['paused'], event: 'paused-too-long', to: 'closing', guard: 'paused 90 days (CAM-10)' },
    { from: ['running', 'paused'], event: 'close', to: 'closing', guard: 'a collaboration is open' },
    { from: ['running', 'paused'], event: 'close-none-open', to: 'completed', guard: 'none open' },
    { from: ['closing'], event: 'last-collaboration-ended', to: 'completed' },
    {
      from: ['draft', 'scheduled', 'application', 'preparation', 'active', 'running', 'paused', 'closing'],
      event: 'staff-cancel',
      to: 'cancelled',
      guard: 'reason, and per open collaboration compensation and fault',
    },
  ],
});

export type CampaignState = (typeof CAMPAIGN_STATES.states)[number];
export type CampaignEvent = (typeof CAMPAIGN_STATES.events)[number];

/** States in which a social campaign holds one of the organisation's slots (CAM-12). */
export const SLOT_HOLDING_STATES: readonly CampaignState[] = ['application', 'preparation', 'active', 'running'];

/** States in which a campaign is over (CAM-8). */
export const ENDED_CAMPAIGN_STATES: readonly CampaignState[] = ['completed', 'cancelled'];

/** Application: one row per creator and campaign, reopened, never doubled (rules.md 3). */
export const APPLICATION_STATES = defineStates({
  name: 'application',
  states: ['applied', 'accepted', 'waitlisted', 'declined', 'withdrawn', 'confirmed', 'closed'],
  events: [
    'apply',
    'accept',
    'decline',
    'reset',
    'withdraw',
    'apply-again',
    'apply-again-invited',
    'terms-changed',
    'confirm',
    'keep-waiting',
    'not-selected',
    'replacement-accepted',
    'waitlist-ended',
    'campaign-ended',
  ],
  initial: null,
  rows: [
    { from: null, event: 'apply', to: 'applied', guard: 'APP-1' },
    { from: ['applied'], event: 'accept', to: 'accepted' },
    { from: ['applied', 'accepted', 'waitlisted'], event: 'decline', to: 'declined', guard: 'by the brand, with a reason' },
    { from: ['accepted', 'declined'], event: 'reset', to: 'applied', guard: 'campaign in application, running or paused' },
    { from: ['applied', 'accepted', 'waitlisted'], event: 'withdraw', to: 'withdrawn', guard: 'by the creator' },
    { from: ['withdrawn'], event: 'apply-again', to: 'applied', guard: 'APP-1' },
    { from: ['declined'], event: 'apply-again-invited', to: 'applied', guard: 'APP-1, newer invitation' },
    { from: ['accepted'], event: 'terms-changed', to: 'applied', guard: 'to the disadvantage and not accepted anew (CAM-11)' },
    { from: ['accepted'], event: 'confirm', to: 'confirmed', guard: 'APP-5' },
    { from: ['applied'], event: 'keep-waiting', to: 'waitlisted', guard: 'selection confirmed, time-limited only, kept' },
    { from: ['applied'], event: 'not-selected', to: 'declined', guard: 'selection confirmed, time-limited only, not kept' },
    { from: ['waitlisted'], event: 'replacement-accepted', to: 'confirmed', guard: 'COL-5, yes within 24 h' },
    { from: ['waitlisted'], event: 'waitlist-ended', to: 'declined', guard: 'preparation ended' },
    {
      from: ['applied', 'accepted', 'waitlisted'],
      event: 'campaign-ended',
      to: 'closed',
      guard: 'campaign cancelled, closing or completed',
    },
  ],
});

export type ApplicationState = (typeof APPLICATION_STATES.states)[number];
export type ApplicationEvent = (typeof APPLICATION_STATES.events)[number];

/** Invitation, an object of its own (rules.md 3): expires with the application phase or campaign, in ongoing ones after 14 days. */
export const INVITATION_STATES = defineStates({
  name: 'invitation',
  states: ['sent', 'applied', 'declined', 'withdrawn', 'expired'],
  events: ['send', 'apply', 'decline', 'withdraw', 'expire'],
  initial: null,
  rows: [
    { from: null, event: 'send', to: 'sent', guard: 'APP-3' },
    { from: ['sent'], event: 'apply', to: 'applied' },
    { from: ['sent'], event: 'decline', to: 'declined', guard: 'by the creator' },
    { from: ['sent'], event: 'withdraw', to: 'withdrawn', guard: 'by the brand' },
    { from: ['sent'], event: 'expire', to: 'expired', guard: 'application phase over or campaign ended; ongoing: after 14 days' },
  ],
});

export type InvitationState = (typeof INVITATION_STATES.states)[number];
export type InvitationEvent = (typeof INVITATION_STATES.events)[number];

/** Collaboration (COL-1). */
export const COLLABORATION_STATES = defineStates({
  name: 'collaboration',
  states: ['preparing', 'active', 'overdue', 'fulfilled', 'partly_fulfilled', 'no_show', 'ended_by_agreement', 'removed', 'completed'],
  events: [
    'confirm',
    'window-began',
    'deliverables-met',
    'deadline-passed',
    'extended',
    'grace-over-nothing',
    'grace-over-part',
    'content-removed',
    'reopen',
    'ended-by-agreement',
    'remove',
    'freeze',
  ],
  initial: null,
  rows: [
    { from: null, event: 'confirm', to: 'preparing', guard: 'APP-5, COL-5' },
    { from: ['preparing'], event: 'window-began', to: 'active', guard: 'SHP-7' },
    { from: ['active', 'overdue'], event: 'deliverables-met', to: 'fulfilled', guard: 'last deliverable met, waived or approved' },
    { from: ['active'], event: 'deadline-passed', to: 'overdue', guard: 'clock not stopped, something missing' },
    { from: ['overdue'], event: 'extended', to: 'active' },
    { from: ['overdue'], event: 'grace-over-nothing', to: 'no_show', guard: '7 days over, nothing delivered' },
    { from: ['overdue'], event: 'grace-over-part', to: 'partly_fulfilled', guard: '7 days over, part delivered' },
    { from: ['fulfilled'], event: 'content-removed', to: 'overdue', guard: 'not repaired (SYN-3), not paid yet' },
    { from: ['no_show', 'partly_fulfilled'], event: 'reopen', to: 'overdue', guard: 'reason; by staff, or by the brand before the freeze' },
    { from: ['preparing', 'active', 'overdue'], event: 'ended-by-agreement', to: 'ended_by_agreement', guard: 'both sides agree (COL-4)' },
    {
      from: ['preparing', 'active', 'overdue', 'partly_fulfilled'],
      event: 'remove',
      to: 'removed',
      guard: 'by staff or with the campaign; reason, compensation',
    },
    { from: ['fulfilled', 'partly_fulfilled'], event: 'freeze', to: 'completed', guard: 'SYN-4, no open dispute' },
  ],
});

export type CollaborationState = (typeof COLLABORATION_STATES.states)[number];
export type CollaborationEvent = (typeof COLLABORATION_STATES.events)[number];

/**
 * Draft of one deliverable before posting (CAM-7): one round of changes, silence is a yes. Closed and withdrawn ones can be handed in anew while
 * the deliverable is owed.
 */
export const DRAFT_STATES = defineStates({
  name: 'draft',
  states: ['submitted', 'changes_requested', 'approved', 'withdrawn', 'closed'],
  events: ['submit', 'approve', 'silence', 'request-changes', 'withdraw', 'close'],
  initial: null,
  rows: [
    { from: null, event: 'submit', to: 'submitted', guard: 'collaboration open, deliverable owed, its terms ask for drafts' },
    { from: ['changes_requested', 'withdrawn', 'closed'], event: 'submit', to: 'submitted', guard: 'as the first time' },
    { from: ['submitted'], event: 'approve', to: 'approved', guard: 'by the brand' },
    { from: ['submitted'], event: 'silence', to: 'approved', guard: '2 business days without an answer' },
    { from: ['submitted'], event: 'request-changes', to: 'changes_requested', guard: 'first round' },
    { from: ['submitted'], event: 'withdraw', to: 'withdrawn', guard: 'by the creator' },
    {
      from: ['submitted', 'changes_requested', 'withdrawn'],
      event: 'close',
      to: 'closed',
      guard: 'deliverable met or waived, collaboration no longer open, or drafts no longer asked (CAM-11)',
    },
  ],
});

export type DraftState = (typeof DRAFT_STATES.states)[number];
export type DraftEvent = (typeof DRAFT_STATES.events)[number];

/** States in which a collaboration is open (rules.md 3). */
export const OPEN_COLLABORATION_STATES: readonly CollaborationState[] = ['preparing', 'active', 'overdue'];

import type { Icon } from '../../shared/ui/icons.js';
import {
  IconAlert,
  IconBolt,
  IconCheck,
  IconCheckCircle,
  IconCross,
  IconCrossCircle,
  IconFlag,
  IconParcel,
  IconSkip,
} from '../../shared/ui/icons.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { CollaborationRow, CollaborationState, Deliverable, DeliverableKind } from './collaborations.types.js';

/** Colour and icon of each state; the word is `collaborations:state.…`. */
export const STATE_LOOK: Record<CollaborationState, { tone: Tone; icon: Icon }> = {
  preparing: { tone: 'amber', icon: IconParcel },
  active: { tone: 'green', icon: IconBolt },
  overdue: { tone: 'red', icon: IconAlert },
  fulfilled: { tone: 'teal', icon: IconCheck },
  partly_fulfilled: { tone: 'yellow', icon: IconFlag },
  no_show: { tone: 'red', icon: IconCrossCircle },
  ended_by_agreement: { tone: 'gray', icon: IconSkip },
  removed: { tone: 'gray', icon: IconCross },
  completed: { tone: 'dark', icon: IconCheckCircle },
};

/** Groups of the filter in the address. */
export const VIEWS = {
  open: ['preparing', 'active', 'overdue'],
  overdue: ['overdue'],
  done: ['fulfilled', 'partly_fulfilled', 'completed'],
  ended: ['no_show', 'ended_by_agreement', 'removed'],
} as const satisfies Record<string, readonly CollaborationState[]>;
export type View = keyof typeof VIEWS;

export function inView(state: CollaborationState, view: View | undefined): boolean {
  return view === undefined || (VIEWS[view] as readonly CollaborationState[]).includes(state);
}

/** Part of the name or handle, however it is written. */
export function matchesName(creator: { name: string; handle: string | null }, q: string | undefined): boolean {
  if (q === undefined || q.trim() === '') return true;
  const wanted = folded(q).replace(/^@/, '');
  return folded(creator.name).includes(wanted) || folded(creator.handle ?? '').includes(wanted);
}

function folded(text: string): string {
  return text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** May this row get more time? Before the hand-over in days, which count from it (CAM-11). */
export function extendable(row: Pick<CollaborationRow, 'state'>): boolean {
  return (VIEWS.open as readonly CollaborationState[]).includes(row.state);
}

/** The date that counts now: the deadline, overdue the end of the last days. Null once nothing is awaited, and while the clock stands. */
export function dueAt(row: Pick<CollaborationRow, 'state' | 'deadlineAt' | 'graceEndsAt' | 'clockStopped'>): string | null {
  if (row.clockStopped !== null) return null;
  if (row.state === 'overdue') return row.graceEndsAt ?? row.deadlineAt;
  return row.state === 'preparing' || row.state === 'active' ? row.deadlineAt : null;
}

export type ActivityKind = 'confirmed' | 'address' | 'sent' | 'received' | 'handed_over' | 'fulfilled' | 'ended' | 'message' | 'reply';

export interface Activity {
  kind: ActivityKind;
  at: string;
}

/** What other modules know about a collaboration. */
export interface Traces {
  addressConfirmedAt?: string | null;
  sentAt?: string | null;
  receivedAt?: string | null;
  message?: { from: 'brand' | 'creator'; at: string } | null;
}

/**
 * The newest thing that happened, from what all modules know.
 * @param now epoch milliseconds; ends that still lie ahead have not happened
 */
export function lastActivity(row: CollaborationRow, traces: Traces, now: number): Activity {
  const all: [ActivityKind, string | null | undefined][] = [
    ['confirmed', row.confirmedAt],
    ['address', traces.addressConfirmedAt],
    ['handed_over', row.handOver === 'ship' ? null : row.handedOverAt],
    ['sent', traces.sentAt],
    ['received', traces.receivedAt],
    ['fulfilled', row.fulfilledAt],
    ['ended', row.endedAt],
    [traces.message?.from === 'creator' ? 'message' : 'reply', traces.message?.at],
  ];
  let last: Activity = { kind: 'confirmed', at: row.confirmedAt };
  for (const [kind, at] of all) {
    if (at && Date.parse(at) <= now && Date.parse(at) >= Date.parse(last.at)) last = { kind, at };
  }
  return last;
}

export interface DeliverableGroup {
  kind: DeliverableKind;
  total: number;
  met: number;
  waived: number;
}

/** Deliverables counted by kind, in the order they were agreed. */
export function grouped(list: readonly Deliverable[]): DeliverableGroup[] {
  const groups = new Map<DeliverableKind, DeliverableGroup>();
  for (const { kind, state } of list) {
    const group = groups.get(kind) ?? { kind, total: 0, met: 0, waived: 0 };
    group.total += 1;
    if (state === 'met') group.met += 1;
    if (state === 'waived') group.waived += 1;
    groups.set(kind, group);
  }
  return [...groups.values()];
}

const ENDS = ['collaborations.deadline', 'collaborations.grace-over', 'collaborations.hand-over-missing'];

/** Does this instant end a day (shown as 23:59), or does something begin with it? */
export function endsDay(kind: string): boolean {
  return ENDS.includes(kind);
}

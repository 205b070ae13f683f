import type { CampaignRow, SelectionCounts } from './campaigns.types.js';

export type TaskKind =
  | 'decide'
  | 'answer'
  | 'confirm'
  | 'confirmBatch'
  | 'quiet'
  | 'reactivate'
  | 'places'
  | 'drafts'
  | 'ship'
  | 'voucher'
  | 'access'
  | 'overdue';

/** Something that waits for the brand. */
export interface Task {
  kind: TaskKind;
  row: CampaignRow;
  /** How many creators, parcels or codes it is about. */
  count: number;
  /** Exclusive instant; null when nothing happens if it waits. */
  until: string | null;
}

/** What is known about a campaign beside its row; left out while it is loading or not for this person's eyes. */
export interface Counts {
  selection?: Pick<SelectionCounts, 'undecided' | 'accepted'> | undefined;
  parcels?: number | undefined;
  /** Codes or accesses that are still to be given. */
  gifts?: number | undefined;
  overdue?: number | undefined;
  /** Drafts that wait for the brand's answer, and when silence approves the first of them (CAM-7). */
  drafts?: { count: number; until: string | null } | undefined;
  /** Places that came free and can be offered to who waits, and until when the first is free (COL-5). */
  places?: { count: number; until: string | null } | undefined;
}

const HOUR = 3_600_000;
/** From here on an unconfirmed selection is a task of its own, even while applications still wait (CAM-9 warns then too). */
const CONFIRM_SOON = 48 * HOUR;
const QUIET_SOON = 72 * HOUR;

/** The tasks of one campaign. */
function tasksOf(row: CampaignRow, { selection, parcels = 0, gifts = 0, overdue = 0, drafts, places }: Counts, now: number): Task[] {
  const tasks: Task[] = [];
  const until = row.next.at;
  const left = until === null ? Infinity : Date.parse(until) - now;
  if (row.openQuestions > 0)
    tasks.push({ kind: 'answer', row, count: row.openQuestions, until: row.state === 'application' ? row.applicationEndsAt : null });
  if (overdue > 0) tasks.push({ kind: 'overdue', row, count: overdue, until: null });
  if (places && places.count > 0) tasks.push({ kind: 'places', row, count: places.count, until: places.until });
  if (drafts && drafts.count > 0) tasks.push({ kind: 'drafts', row, count: drafts.count, until: drafts.until });
  const handOverUntil = row.state === 'preparation' ? row.preparationEndsAt : null;
  if (parcels > 0) tasks.push({ kind: 'ship', row, count: parcels, until: handOverUntil });
  if (gifts > 0) tasks.push({ kind: row.handOver === 'access' ? 'access' : 'voucher', row, count: gifts, until: handOverUntil });
  if (row.state === 'paused') tasks.push({ kind: 'reactivate', row, count: 1, until });
  if (selection && (row.state === 'application' || row.state === 'running' || row.state === 'paused')) {
    const { undecided, accepted } = selection;
    if (undecided > 0) tasks.push({ kind: 'decide', row, count: undecided, until: row.state === 'paused' ? null : until });
    if (row.state === 'application') {
      if (accepted > 0 && (undecided === 0 || left <= CONFIRM_SOON)) tasks.push({ kind: 'confirm', row, count: accepted, until });
      if (accepted === 0 && undecided === 0 && left <= QUIET_SOON) tasks.push({ kind: 'quiet', row, count: 0, until });
    } else if (accepted > 0) tasks.push({ kind: 'confirmBatch', row, count: accepted, until: null });
  }
  return tasks;
}

/** What needs the brand today (BRA-2): what is late first, then what ends soonest, then what can wait. */
export function today(rows: readonly CampaignRow[], countsOf: (row: CampaignRow) => Counts, now: number): Task[] {
  const rank = (task: Task): number => (task.kind === 'overdue' ? 0 : task.until === null ? 2 : 1);
  return rows
    .flatMap((row) => tasksOf(row, countsOf(row), now))
    .toSorted((a, b) => rank(a) - rank(b) || (a.until ?? '').localeCompare(b.until ?? '') || b.count - a.count);
}

/** Which counts a campaign needs, so that nothing is asked in vain. */
export function countsNeeded(row: Pick<CampaignRow, 'state' | 'timing' | 'handOver' | 'collaborations' | 'drafts'>): {
  selection: boolean;
  parcels: boolean;
  gifts: boolean;
  overdue: boolean;
  drafts: boolean;
  places: boolean;
} {
  const { state, handOver, collaborations } = row;
  const open = collaborations.open > 0;
  const handsOver = open && (state === 'preparation' || state === 'active' || state === 'running' || state === 'paused');
  return {
    selection: state === 'application' || state === 'running' || state === 'paused',
    parcels: handsOver,
    gifts: (handsOver || (open && state === 'closing')) && (handOver === 'voucher' || handOver === 'access'),
    drafts: open && row.drafts,
    // a place is lost before the hand-over, so its campaign is still in preparation or has just left it
    places: row.timing === 'time_limited' && collaborations.total > 0 && (state === 'preparation' || state === 'active'),
    overdue: open && (state === 'active' || state === 'closing' || state === 'running' || state === 'paused'),
  };
}

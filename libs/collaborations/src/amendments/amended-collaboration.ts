import { hashTerms, type CampaignFacts, type CampaignTerms } from '@app/campaigns';
import { daysAfter, daysBetween, eventActiveEnd, localDay, preparationEnd } from '@app/rules';
import type { Collaboration } from '../collaboration.entity.js';
import { countSoFar, deliverableKinds, graceAfter, needsHandOver, windowFrom, withStops } from '../collaboration.timeline.js';
import type { DeliverableFacts } from '../contract/collaborations.api.js';

type Kind = DeliverableFacts['kind'];
type Group = 'story' | 'post' | 'video';

const groupOf = (kind: Kind): Group => (kind === 'story' || kind === 'video' ? kind : 'post');

export interface DeliverablePlan {
  /** Rows to waive: not owed any more. */
  waive: string[];
  /** Rows whose kind changes. */
  become: Array<{ id: string; kind: Kind }>;
  /** New rows. */
  add: Kind[];
}

/** What the agreed terms make of the deliverables: what was delivered counts, the rest is owed as agreed (CAM-11). Pure. */
export function planDeliverables(
  rows: ReadonlyArray<Pick<DeliverableFacts, 'id' | 'kind' | 'state'>>,
  deliverables: CampaignTerms['deliverables'],
): DeliverablePlan {
  const wanted = deliverableKinds(deliverables);
  const plan: DeliverablePlan = { waive: [], become: [], add: [] };
  for (const group of ['story', 'post', 'video'] as const) {
    const want = wanted.filter((kind) => groupOf(kind) === group);
    const mine = rows.filter(({ kind }) => groupOf(kind) === group);
    const delivered = mine.filter(({ state }) => state === 'met').length;
    const owed = mine.filter(({ state }) => state === 'owed');
    const left = Math.max(0, want.length - delivered);
    const kind = want[0];
    for (const [index, row] of owed.entries()) {
      if (index >= left) plan.waive.push(row.id);
      else if (kind && row.kind !== kind) plan.become.push({ id: row.id, kind });
    }
    if (kind) for (let n = owed.length; n < left; n++) plan.add.push(kind);
  }
  return plan;
}

/**
 * Longer phases, for everybody at once (CAM-11). Nobody's deadline comes sooner: single extensions stay, and the time in which the clock stood
 * comes on top. Answers whether anything moved. Writes the entity only.
 */
export function extendPhases(
  collaboration: Collaboration,
  campaign: CampaignFacts,
  before: CampaignTerms,
  after: CampaignTerms,
  now: Date,
): boolean {
  if (campaign.format === 'event') return extendEvent(collaboration, campaign, now);
  const days = after.schedule.activeDays - before.schedule.activeDays;
  const preparation = after.schedule.preparationDays - before.schedule.preparationDays;
  if (days <= 0 && preparation <= 0) return false;
  const { timeZone: zone, state } = collaboration;
  if (preparation > 0 && state === 'preparing') {
    collaboration.preparationEndsAt =
      campaign.timing === 'time_limited' && campaign.preparationEndsAt
        ? campaign.preparationEndsAt
        : preparationEnd(collaboration.confirmedAt, after.schedule.preparationDays, zone);
  }
  if (days > 0) collaboration.activeDays += days;
  if (campaign.timing === 'time_limited' && campaign.activeEndsAt) collaboration.endsNotBefore = campaign.activeEndsAt;
  if (!collaboration.windowStartsAt || !collaboration.deadlineAt) return true;
  if (state === 'preparing') collaboration.windowStartsAt = windowFrom(collaboration.windowStartsAt, collaboration).windowStartsAt;
  countSoFar(collaboration, now);
  const { windowStartsAt, activeDays, ownDays } = collaboration;
  setCounted(collaboration, daysAfter(windowStartsAt, activeDays + ownDays, zone), collaboration.deadlineAt);
  return true;
}

/** An event that comes later or lasts longer: nobody's window begins before it or ends sooner than its campaign, agreed or not. */
function extendEvent(collaboration: Collaboration, { preparationEndsAt, activeEndsAt }: CampaignFacts, now: Date): boolean {
  const { state, timeZone: zone } = collaboration;
  if (!preparationEndsAt || !activeEndsAt) return false;
  const begins = state === 'preparing' && preparationEndsAt > collaboration.preparationEndsAt;
  const lasts = !collaboration.endsNotBefore || activeEndsAt > collaboration.endsNotBefore;
  if (!begins && !lasts) return false;
  collaboration.endsNotBefore = later(activeEndsAt, collaboration.endsNotBefore ?? activeEndsAt);
  if (state === 'preparing') {
    collaboration.preparationEndsAt = later(preparationEndsAt, collaboration.preparationEndsAt);
    collaboration.activeDays = wholeDays(collaboration.preparationEndsAt, collaboration.endsNotBefore, zone);
  }
  countSoFar(collaboration, now);
  const { windowStartsAt, deadlineAt, ownDays } = collaboration;
  if (!windowStartsAt || !deadlineAt) return true;
  if (state === 'preparing') collaboration.windowStartsAt = later(windowStartsAt, collaboration.preparationEndsAt);
  setCounted(collaboration, daysAfter(collaboration.endsNotBefore, ownDays, zone), deadlineAt);
  return true;
}

/** An event that comes sooner, which the creator has agreed to: the window is again from its start to three days after it (CAM-6). */
export function followEvent(collaboration: Collaboration, before: CampaignTerms, terms: CampaignTerms, now: Date): boolean {
  const zone = collaboration.timeZone;
  const [old, agreed] = [eventWindow(before, zone), eventWindow(terms, zone)];
  if (!old || !agreed || (agreed.starts >= old.starts && agreed.ends >= old.ends)) return false;
  countSoFar(collaboration, now);
  const { deadlineAt, windowStartsAt, state, ownDays } = collaboration;
  if (state === 'preparing') {
    collaboration.preparationEndsAt = agreed.starts;
    collaboration.activeDays = wholeDays(agreed.starts, agreed.ends, zone);
    if (windowStartsAt) Object.assign(collaboration, windowFrom(collaboration.handedOverAt ?? agreed.starts, collaboration));
    return true;
  }
  const [counted, least] = [daysAfter(agreed.ends, ownDays, zone), daysAfter(now, 1, zone)];
  if (!deadlineAt || state === 'overdue' || later(withStops(counted, collaboration), least) >= deadlineAt) return false;
  setCounted(collaboration, counted, least);
  return true;
}

function eventWindow({ event }: CampaignTerms, zone: string): { starts: Date; ends: Date } | null {
  if (!event?.startsAt) return null;
  return { starts: new Date(event.startsAt), ends: eventActiveEnd(new Date(event.endsAt ?? event.startsAt), zone) };
}

/** Local days of a window between two exclusive ends. */
function wholeDays(from: Date, to: Date, zone: string): number {
  const last = (instant: Date) => localDay(new Date(instant.getTime() - 1), zone);
  return Math.max(1, daysBetween(last(from), last(to)));
}

/** Whether an event comes later or lasts longer in the new terms: its creators get that time at once. */
export function eventExtended(before: CampaignTerms, after: CampaignTerms): boolean {
  const [old, next] = [eventWindow(before, before.timeZone), eventWindow(after, after.timeZone)];
  return old !== null && next !== null && (next.starts > old.starts || next.ends > old.ends);
}

/** What was handed over, or is on its way, stays as it was agreed whatever the new terms say; the rest is new (CAM-11, SHP-7). */
export function keepHandOver(own: CampaignTerms, terms: CampaignTerms): CampaignTerms {
  const { hash: _, variants: __, ...rest } = terms;
  const kept = {
    ...rest,
    handOver: own.handOver,
    shipCountries: own.shipCountries,
    ...(own.variants && { variants: own.variants }),
    ...(own.handOver !== terms.handOver && { product: own.product }),
  };
  return { ...kept, hash: hashTerms(kept) };
}

/** Another hand-over the creator has agreed to: its window begins as the new kind says, no shorter than it was (SHP-7). Answers whether the dates changed. */
export function changeHandOver(collaboration: Collaboration, { handOver }: CampaignTerms, now: Date): boolean {
  const waited = needsHandOver(collaboration.handOver);
  collaboration.handOver = handOver;
  if (needsHandOver(handOver) === waited) return false;
  if (waited) {
    Object.assign(collaboration, windowFrom(now, collaboration));
    return true;
  }
  const { windowStartsAt, deadlineAt, timeZone } = collaboration;
  // A single extension was given: the time stays, whenever the window begins
  if (windowStartsAt && deadlineAt) {
    const given = wholeDays(windowStartsAt, deadlineAt, timeZone) - collaboration.activeDays;
    collaboration.ownDays = Math.max(collaboration.ownDays, given);
  }
  Object.assign(collaboration, { windowStartsAt: null, deadlineAt: null, graceEndsAt: null });
  return true;
}

/** A shorter active phase the creator has agreed to, days of their own and the time the clock stood on top; at least until tomorrow's end. Answers whether the deadline moved. */
export function shortenPhases(collaboration: Collaboration, campaign: CampaignFacts, terms: CampaignTerms, now: Date): boolean {
  if (campaign.format === 'event' || terms.schedule.activeDays >= collaboration.activeDays) return false;
  collaboration.activeDays = terms.schedule.activeDays;
  countSoFar(collaboration, now);
  const { windowStartsAt, deadlineAt, activeDays, ownDays, timeZone: zone } = collaboration;
  if (!windowStartsAt || !deadlineAt || collaboration.state === 'overdue') return false;
  const [counted, least] = [daysAfter(windowStartsAt, activeDays + ownDays, zone), daysAfter(now, 1, zone)];
  if (later(withStops(counted, collaboration), least) >= deadlineAt) return false;
  setCounted(collaboration, counted, least);
  return true;
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);

/** The deadline as counted from the window's begin, with the time the clock stood, but at least until then. */
function setCounted(collaboration: Collaboration, counted: Date, least: Date): void {
  const { stoppedSeconds, timeZone } = collaboration;
  collaboration.deadlineAt = later(withStops(counted, collaboration), least);
  collaboration.graceEndsAt = graceAfter(collaboration.deadlineAt, timeZone);
  if (stoppedSeconds > 0) collaboration.clockExactAt = new Date(counted.getTime() + stoppedSeconds * 1000);
}

import type { CampaignFacts, CampaignTerms } from '@app/campaigns';
import { daysAfter, preparationEnd } from '@app/rules';
import type { Collaboration } from '../collaboration.entity.js';
import { deliverableKinds, graceAfter, windowFrom } from '../collaboration.timeline.js';
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
 * Longer phases, for everybody at once (CAM-11). Nobody's deadline comes sooner: single extensions stay. Answers whether the deadline moved
 * and whether anything did. Writes the entity only.
 */
export function extendPhases(collaboration: Collaboration, campaign: CampaignFacts, before: CampaignTerms, after: CampaignTerms): boolean {
  if (campaign.format === 'event') return false;
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
  setDeadline(collaboration, later(collaboration.deadlineAt, daysAfter(collaboration.windowStartsAt, collaboration.activeDays, zone)));
  return true;
}

/** A shorter active phase the creator has agreed to; at least until tomorrow's end. Answers whether the deadline moved. */
export function shortenPhases(collaboration: Collaboration, campaign: CampaignFacts, terms: CampaignTerms, now: Date): boolean {
  if (campaign.format === 'event' || terms.schedule.activeDays >= collaboration.activeDays) return false;
  collaboration.activeDays = terms.schedule.activeDays;
  const { windowStartsAt, deadlineAt, timeZone: zone } = collaboration;
  if (!windowStartsAt || !deadlineAt || collaboration.state === 'overdue') return false;
  const to = later(daysAfter(windowStartsAt, collaboration.activeDays, zone), daysAfter(now, 1, zone));
  if (to >= deadlineAt) return false;
  setDeadline(collaboration, to);
  return true;
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);

function setDeadline(collaboration: Collaboration, to: Date): void {
  collaboration.deadlineAt = to;
  collaboration.graceEndsAt = graceAfter(to, collaboration.timeZone);
}

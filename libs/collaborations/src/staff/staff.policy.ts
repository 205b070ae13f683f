import { COLLABORATION_STATES, POLICY, transition } from '@app/rules';
import type { CampaignFacts, CampaignState, CampaignTerms } from '@app/campaigns';
import { mayExtend, mayReopen } from '../collaborations.policy.js';
import type { ExtendablePhase } from '../contract/staff-collaborations.api.js';
import type { Collaboration } from '../collaboration.entity.js';

const HOUR = 3_600_000;

/** The most a creator can get for a removed collaboration: the whole value of its terms, in minor units. */
export function compensationLimit(terms: Pick<CampaignTerms, 'cashMinor' | 'product'>): number {
  return terms.cashMinor + (terms.product?.retailValueMinor ?? 0);
}

export type ReminderRefusal = 'nothing-owed' | 'clock-stopped' | 'reminded-recently' | 'ends-soon';

/**
 * Why staff cannot remind now, or null. A reminder is a last warning (COL-2): none within 24 h of another, and none that would put off a
 * no_show that is nearer than 24 h.
 */
export function reminderRefusal(
  facts: Pick<Collaboration, 'state' | 'stoppedAt' | 'lastWarningAt' | 'graceEndsAt'>,
  now: Date,
): ReminderRefusal | null {
  if (facts.state !== 'active' && facts.state !== 'overdue') return 'nothing-owed';
  if (facts.stoppedAt) return 'clock-stopped';
  const gap = POLICY.collaborations.hoursAfterLastWarning * HOUR;
  if (facts.lastWarningAt && facts.lastWarningAt.getTime() + gap > now.getTime()) return 'reminded-recently';
  return facts.state === 'overdue' && facts.graceEndsAt && facts.graceEndsAt.getTime() - gap < now.getTime() ? 'ends-soon' : null;
}

/** States in which a phase is not over yet. */
const EXTENDABLE_IN: Readonly<Record<ExtendablePhase, readonly CampaignState[]>> = {
  application: ['application'],
  preparation: ['application', 'preparation'],
  active: ['application', 'preparation', 'active'],
};

/** Whether a phase can get more days: of time-limited campaigns, while it is not over; the later dates of events are the event's own. */
export function phaseExtendable(
  { state, timing, format }: Pick<CampaignFacts, 'state' | 'timing' | 'format'>,
  phase: ExtendablePhase,
): boolean {
  return timing === 'time_limited' && (format !== 'event' || phase === 'application') && EXTENDABLE_IN[phase].includes(state);
}

/** What staff can do by the state, whatever their role; `cancelled`: in a cancelled campaign nothing is reopened. */
export function staffCan(collaboration: Collaboration, cancelled: boolean, now: Date) {
  return {
    extend: mayExtend(collaboration),
    reopen: !cancelled && mayReopen(collaboration, now, true),
    remove: transition(COLLABORATION_STATES, collaboration.state, 'remove').ok,
    remind: reminderRefusal(collaboration, now) === null,
  };
}

import { freezeAt } from '@app/rules';
import type { CampaignType, HandOver } from '@app/campaigns';
import { leavingFrom } from './collaboration.timeline.js';
import type { CollaborationState } from './contract/collaborations.api.js';

interface Facts {
  state: CollaborationState;
  handOver: HandOver;
  timeZone: string;
  preparationEndsAt: Date;
  windowStartsAt: Date | null;
  deadlineAt: Date | null;
  graceEndsAt: Date | null;
  /** Since when the clock stands (COL-2). */
  stoppedAt: Date | null;
  endedAt: Date | null;
  frozenAt: Date | null;
}

/** SHP-7: nothing was handed over 7 days after the end of preparation. */
export function mayLeave(facts: Facts, now: Date): boolean {
  return facts.state === 'preparing' && !facts.windowStartsAt && leavingFrom(facts.preparationEndsAt, facts.timeZone) <= now;
}

/** The brand may reopen before the freeze, staff also a frozen no_show (rules.md 3). */
export function mayReopen(facts: Facts, now: Date, byStaff = false): boolean {
  if (byStaff) return facts.state === 'no_show' || facts.state === 'partly_fulfilled';
  if (facts.frozenAt || (facts.endedAt && freezeAt(facts.endedAt, facts.timeZone) <= now)) return false;
  return facts.state === 'no_show' || facts.state === 'partly_fulfilled';
}

/** Contents of these campaigns are collected from the platform; of the others the brand says by hand what was delivered. */
export function isCollected(type: CampaignType): boolean {
  return type === 'instagram';
}

/** COL-1: the brand marks deliverables by hand where nothing is collected, while they can still fulfil the collaboration. */
export function mayDeliverByHand(facts: { state: CollaborationState; terms: { type: CampaignType } }): boolean {
  return !isCollected(facts.terms.type) && (facts.state === 'active' || facts.state === 'overdue');
}

/** What was marked by hand can be taken back until the results are final. */
export function mayUndoDelivery(facts: { state: CollaborationState; frozenAt: Date | null; terms: { type: CampaignType } }): boolean {
  return mayDeliverByHand(facts) || (!isCollected(facts.terms.type) && facts.state === 'fulfilled' && !facts.frozenAt);
}

/** While it is open; before the hand-over by days only, counted when the window is known (CAM-11). */
export function mayExtend(facts: Pick<Facts, 'state'>): boolean {
  return ['preparing', 'active', 'overdue'].includes(facts.state);
}

export const NEXT_STEPS = [
  'connect_account',
  'wait_for_product',
  'wait_for_voucher',
  'wait_for_access',
  'wait_for_start',
  'post_content',
  'submit_video',
  'wait_for_results',
  'none',
] as const;

export type NextStepCode = (typeof NEXT_STEPS)[number];

/** The creator's one next step and until when, from what this module knows (shipping adds its own: address, receipt). */
export function nextStep(facts: Facts & { ugc: boolean; accountConnected: boolean }): { code: NextStepCode; at: Date | null } {
  const { state, windowStartsAt, stoppedAt } = facts;
  const [deadlineAt, graceEndsAt] = stoppedAt ? [null, null] : [facts.deadlineAt, facts.graceEndsAt];
  const open = state === 'preparing' || state === 'active' || state === 'overdue';
  if (open && !facts.ugc && !facts.accountConnected) return { code: 'connect_account', at: deadlineAt };
  if (state === 'preparing')
    return windowStartsAt ? { code: 'wait_for_start', at: windowStartsAt } : { code: waiting(facts.handOver), at: null };
  if (open) return { code: facts.ugc ? 'submit_video' : 'post_content', at: state === 'overdue' ? graceEndsAt : deadlineAt };
  if ((state === 'fulfilled' || state === 'partly_fulfilled') && facts.endedAt) {
    return { code: 'wait_for_results', at: freezeAt(facts.endedAt, facts.timeZone) };
  }
  return { code: 'none', at: null };
}

function waiting(handOver: HandOver): NextStepCode {
  if (handOver === 'voucher') return 'wait_for_voucher';
  if (handOver === 'access') return 'wait_for_access';
  return handOver === 'ship' ? 'wait_for_product' : 'wait_for_start';
}

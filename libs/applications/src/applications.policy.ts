import type { CampaignState, CampaignTerms } from '@app/campaigns';
import { APPLICATION_STATES, possibleEvents } from '@app/rules';
import type { ApplicationState } from './contract/applications.api.js';

export type Decision = 'accept' | 'decline' | 'reset';

/** States in which the brand decides on applications (rules.md 3). */
const DECIDING: readonly CampaignState[] = ['application', 'running', 'paused'];

/** Whether the campaign's state lets the brand decide: open ones always; a waiting one can still be declined in preparation. */
export function decisionsOpen(campaign: CampaignState, application: ApplicationState, decision: Decision): boolean {
  if (DECIDING.includes(campaign)) return true;
  return campaign === 'preparation' && application === 'waitlisted' && decision === 'decline';
}

/** What the brand's side may do now; `permitted`: the caller holds `applications.decide`. */
export function brandCan(campaign: CampaignState, application: ApplicationState, permitted: boolean): Record<Decision, boolean> {
  const possible = possibleEvents(APPLICATION_STATES, application);
  const may = (decision: Decision) => permitted && possible.includes(decision) && decisionsOpen(campaign, application, decision);
  return { accept: may('accept'), decline: may('decline'), reset: may('reset') };
}

/** What the creator may do now. */
export function creatorCan(application: ApplicationState, open: boolean): { withdraw: boolean; applyAgain: boolean } {
  const possible = possibleEvents(APPLICATION_STATES, application);
  return { withdraw: possible.includes('withdraw'), applyAgain: open && possible.includes('apply-again') };
}

/** Only these states may confirm: time-limited in its application phase; ongoing any time, also paused (CAM-10, APP-5). */
export function confirmable(campaign: { timing: 'time_limited' | 'ongoing'; state: CampaignState }): boolean {
  return campaign.timing === 'time_limited'
    ? campaign.state === 'application'
    : campaign.state === 'running' || campaign.state === 'paused';
}

/** Cost of one product for the brand; the retail value stands in when the purchase cost is unknown (rules.md 5). */
export function productCost(product: CampaignTerms['product']): { minor: number; retailValueUsed: boolean } {
  if (!product) return { minor: 0, retailValueUsed: false };
  return product.purchaseCostMinor === null
    ? { minor: product.retailValueMinor, retailValueUsed: true }
    : { minor: product.purchaseCostMinor, retailValueUsed: false };
}

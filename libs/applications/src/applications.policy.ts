import type { CampaignState, CampaignTerms } from '@app/campaigns';
import { APPLICATION_STATES, possibleEvents } from '@app/rules';
import { brandMayAnswerCash, creatorMayAnswerCash, talkable } from './cash/cash.policy.js';
import { STAFF_APPLICATION_EVENTS, type StaffApplicationEvent } from './contract/application-directory.js';
import type { ApplicationState, CashState, OfferKind, OfferState } from './contract/applications.api.js';

export type Decision = 'accept' | 'decline' | 'reset';

/** States in which the brand decides on applications (rules.md 3). */
const DECIDING: readonly CampaignState[] = ['application', 'running', 'paused'];

/** Whether the campaign's state lets the brand decide: open ones always; a waiting one can still be declined in preparation. */
export function decisionsOpen(campaign: CampaignState, application: ApplicationState, decision: Decision): boolean {
  if (DECIDING.includes(campaign)) return true;
  return campaign === 'preparation' && application === 'waitlisted' && decision === 'decline';
}

/** What staff may cause now: the table's rows, and for decisions the campaign's state that binds brands, too. */
export function staffEvents(campaign: CampaignState, application: ApplicationState): StaffApplicationEvent[] {
  const possible = possibleEvents(APPLICATION_STATES, application);
  return STAFF_APPLICATION_EVENTS.filter(
    (event) => possible.includes(event) && (event === 'withdraw' || decisionsOpen(campaign, application, event)),
  );
}

/** What is known of an application when its buttons are chosen. */
export interface Standing {
  state: ApplicationState;
  cashState: CashState | null;
  offer: { kind: OfferKind; state: OfferState; expiresAt: Date; extendedAt: Date | null } | null;
}

/** Also for the brand: `termsCurrent` by the function below; `extendable`: more time would still be won for the offer. */
export interface BrandStanding extends Standing {
  termsCurrent: boolean;
  extendable: boolean;
}

/** Whether the creator has accepted the campaign's present terms: nobody is accepted with others (CAM-11). */
export function termsCurrent(campaign: { termsVersion: number } | undefined, application: { termsVersion: number }): boolean {
  return campaign?.termsVersion === application.termsVersion;
}

/** APP-5: time-limited campaigns keep a waiting list of undecided ones, chosen until the confirmation. */
export function mayKeepWaiting(
  campaign: { timing: 'time_limited' | 'ongoing'; state: CampaignState },
  application: ApplicationState,
): boolean {
  return campaign.timing === 'time_limited' && campaign.state === 'application' && application === 'applied';
}

export type BrandCan = Record<Decision | 'extendOffer' | 'answerCash', boolean>;

/** What the brand's side may do now; `permitted`: the caller holds `applications.decide`. */
export function brandCan(campaign: CampaignState, standing: BrandStanding, permitted: boolean): BrandCan {
  const { state, offer } = standing;
  const possible = possibleEvents(APPLICATION_STATES, state);
  const may = (decision: Decision) => permitted && possible.includes(decision) && decisionsOpen(campaign, state, decision);
  return {
    accept: may('accept') && standing.termsCurrent,
    decline: may('decline'),
    reset: may('reset'),
    extendOffer: permitted && offer?.state === 'open' && offer.kind === 'selection' && !offer.extendedAt && standing.extendable,
    answerCash: permitted && brandMayAnswerCash(standing) && talkable(campaign, state),
  };
}

export interface CreatorCan {
  withdraw: boolean;
  applyAgain: boolean;
  answerOffer: boolean;
  answerCash: boolean;
}

/** What the creator may do now; `invited`: anew after the decline. */
export function creatorCan(campaign: { state: CampaignState; open: boolean }, standing: Standing, invited: boolean, now: Date): CreatorCan {
  const { state, offer } = standing;
  const possible = possibleEvents(APPLICATION_STATES, state);
  return {
    withdraw: possible.includes('withdraw'),
    applyAgain: campaign.open && (possible.includes('apply-again') || (invited && possible.includes('apply-again-invited'))),
    answerOffer: offer?.state === 'open' && now < offer.expiresAt,
    answerCash: creatorMayAnswerCash(standing) && talkable(campaign.state, state),
  };
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

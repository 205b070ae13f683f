import type { CampaignFacts } from '@app/campaigns';
import { POLICY } from '@app/rules';

const HOUR = 3_600_000;

type Clocked = Pick<CampaignFacts, 'applicationEndsAt' | 'timing'>;

/** Latest end of an offer of the selection: so long before the application deadline; null in ongoing campaigns, which have none (APP-7). */
export function latestOfferEnd({ applicationEndsAt, timing }: Clocked, policy = POLICY): Date | null {
  if (timing === 'ongoing' || !applicationEndsAt) return null;
  return new Date(applicationEndsAt.getTime() - policy.applications.offerEndsBeforeDeadlineHours * HOUR);
}

/** When an offer sent now ends: 72 h later, at most 24 h before the application deadline (APP-7); null when that is over already. */
export function offerEnd(campaign: Clocked, now: Date, policy = POLICY): Date | null {
  return cappedEnd(new Date(now.getTime() + policy.applications.offerHours * HOUR), latestOfferEnd(campaign, policy), now);
}

/** The end after the one extension by 24 h, inside the same limit (APP-7); null when nothing would be won. */
export function extendedEnd(campaign: Clocked, expiresAt: Date, policy = POLICY): Date | null {
  return cappedEnd(
    new Date(expiresAt.getTime() + policy.applications.offerExtensionHours * HOUR),
    latestOfferEnd(campaign, policy),
    expiresAt,
  );
}

/** Whether it can still be extended: not lapsed, and time would be won. */
export const offerExtendable = (campaign: Clocked, expiresAt: Date, now: Date): boolean =>
  now < expiresAt && extendedEnd(campaign, expiresAt) !== null;

/** When the offer of a free place sent now ends: 24 h later, at most with the 48 h of the replacement (COL-5); null when those are over. */
export function placeOfferEnd(until: Date, now: Date, policy = POLICY): Date | null {
  return cappedEnd(new Date(now.getTime() + policy.applications.waitlistAnswerHours * HOUR), until, now);
}

/** When the creator is warned before the offer lapses; null when that moment is not ahead (COL-2: skipped). */
export function offerWarningAt(expiresAt: Date, now: Date, policy = POLICY): Date | null {
  const at = new Date(expiresAt.getTime() - policy.applications.offerWarningHours * HOUR);
  return at > now ? at : null;
}

function cappedEnd(wanted: Date, latest: Date | null, after: Date): Date | null {
  const end = latest && latest < wanted ? latest : wanted;
  return end > after ? end : null;
}

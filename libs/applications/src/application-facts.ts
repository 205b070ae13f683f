import type { Application } from './application.entity.js';
import type { ApplicationFacts, OfferState } from './contract/applications.api.js';

/** What other modules learn of an application. */
export function applicationFactsOf(application: Application, offer: OfferState | null): ApplicationFacts {
  return {
    id: application.id,
    campaignId: application.campaignId,
    organisationId: application.organisationId,
    brandId: application.brandId,
    creatorId: application.creatorId,
    socialAccountId: application.socialAccountId,
    state: application.state,
    message: application.message,
    variant: application.variant,
    termsVersion: application.termsVersion,
    termsHash: application.termsHash,
    acceptedTermsAt: application.acceptedTermsAt,
    appliedAt: application.appliedAt,
    waitlistPosition: application.waitlistPosition,
    offer,
    cashState: application.cashState,
    agreedCashMinor: application.cashState === 'agreed' ? application.cashAgreedMinor : null,
    cashAgreedAt: application.cashState === 'agreed' ? application.cashAnsweredAt : null,
    card: {
      name: application.creatorName,
      handle: application.handle,
      pictureUrl: application.pictureUrl,
      followers: application.followers,
    },
  };
}

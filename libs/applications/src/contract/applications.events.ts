import { defineEvent } from '@app/platform';
import type { ApplicationState, OfferKind, OfferState } from './applications.api.js';

interface ApplicationFact {
  applicationId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
}

export const applicationSubmitted = defineEvent<ApplicationFact>('applications.application-submitted.v1');
/** Every change of state after the first; `reason`: decline reason, why it was closed, or staff's own words; `by`: kind of the actor. */
export const applicationChanged = defineEvent<
  ApplicationFact & { from: ApplicationState; to: ApplicationState; reason: string | null; by: string }
>('applications.application-changed.v1');

/** The creator may hold more or fewer credits than before (APP-8). */
export const creditsChanged = defineEvent<{ creatorId: string }>('applications.credits-changed.v1');

/** The creator has an offer to answer (APP-7, COL-5). */
export const offerSent = defineEvent<ApplicationFact & { kind: OfferKind; expiresAt: string }>('applications.offer-sent.v1');
/** It lapses soon without an answer. */
export const offerWarned = defineEvent<ApplicationFact & { kind: OfferKind; expiresAt: string }>('applications.offer-warned.v1');
/** It is answered, or over without an answer. */
export const offerAnswered = defineEvent<ApplicationFact & { kind: OfferKind; answer: Exclude<OfferState, 'open'> }>(
  'applications.offer-answered.v1',
);
/** APP-9: the brand answered a wish for other cash, or the creator the brand's own number. */
export const cashAnswered = defineEvent<
  ApplicationFact & { by: 'brand' | 'creator'; answer: 'agreed' | 'refused' | 'countered'; amountMinor: number; currency: string }
>('applications.cash-answered.v1');

import { DomainError, mapConstraint, StateConflictError } from '@app/platform';
import type { OfferState } from '../contract/applications.api.js';

/** Agreed, refused, lapsed or withdrawn, or there is none: nothing can be answered or extended. */
export const offerNotOpen = (state: OfferState | null) =>
  new StateConflictError(
    'applications.offer-not-open',
    state === null ? 'There is no offer to answer.' : `The offer cannot be answered any more: it is ${state}.`,
    state ?? 'none',
  );

export const offerTooLate = (latestAt: Date | null) =>
  new DomainError('applications.offer-too-late', 409, 'Too late for another offer: it must end 24 hours before the application deadline.', {
    latestAt: latestAt?.toISOString() ?? null,
  });

export const offerExtended = (extendedAt: Date | null) =>
  new DomainError(
    'applications.offer-not-extendable',
    409,
    extendedAt ? 'An offer is extended once.' : 'The offer ends as late as possible already.',
    { extendedAt: extendedAt?.toISOString() ?? null },
  );

export const placeGone = (state: string) =>
  new StateConflictError('applications.place-gone', `The place is gone: the campaign is ${state}.`, state);

export const placeOffered = () =>
  new StateConflictError('applications.place-offered', 'Somebody has an offer of this place already. Wait for the answer.', 'open');

mapConstraint('offers_place', placeOffered);
mapConstraint('offers_current', () => offerNotOpen('open'));

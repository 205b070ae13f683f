import { mapConstraint, StateConflictError } from '@app/platform';

/** 409: one offer at a time. */
export class OfferOpenError extends StateConflictError {
  constructor() {
    super('identity.transfer-open', 'There is an open offer already. Withdraw it first.', 'offered', ['withdraw']);
  }
}

/** 409: only an open offer can be answered or withdrawn. */
export class OfferNotOpenError extends StateConflictError {
  constructor(state: string) {
    super('identity.transfer-not-open', `The offer is ${state}.`, state, []);
  }
}

/** 409: giver or receiver are no longer who they were when it was offered. */
export class OfferOutdatedError extends StateConflictError {
  constructor() {
    super('identity.transfer-outdated', 'Giver or receiver have changed since. Make a new offer.', 'offered', ['withdraw', 'decline']);
  }
}

/** 409: the brand is where it would go. */
export class BrandAlreadyHereError extends StateConflictError {
  constructor() {
    super('identity.brand-already-here', 'The brand belongs to this organisation already.', 'offered', ['decline']);
  }
}

mapConstraint('ownership_transfers_one_open', () => new OfferOpenError());
mapConstraint('brand_transfers_one_open', () => new OfferOpenError());

import { RuleError, StateConflictError, type FieldError } from '@app/platform';

/** The address is fixed once the parcel is on its way; delivery problems are a later issue. */
export const alreadySent = (state: string) =>
  new StateConflictError('shipping.already-sent', 'The parcel is on its way: its address cannot be changed any more.', state);

export const notNeeded = (handOver: string) =>
  new StateConflictError('shipping.not-needed', `Nothing is shipped in this collaboration (${handOver}).`, 'not_needed');

/** Products are shipped, the other kinds need no handing over. */
export const nothingToGive = (handOver: string) =>
  new StateConflictError('shipping.nothing-to-give', `This collaboration has neither a voucher nor an access (${handOver}).`, handOver);

export const notReceivable = (state: string) =>
  new StateConflictError(
    'shipping.not-receivable',
    state === 'waiting' ? 'The parcel has not been sent yet.' : 'The receipt is settled already.',
    state,
  );

export const collaborationEnded = (state: string) =>
  new StateConflictError('shipping.collaboration-ended', `The collaboration is over (${state}).`, state);

/** There is no address in the profile that could be confirmed. */
export const noAddress = () =>
  new RuleError('shipping.no-address', 'Your profile has no complete address. Give the address for this campaign.', [
    { pointer: '/line1', code: 'required', message: 'is needed, your profile has no address' },
  ]);

export const invalidAddress = (errors: FieldError[]) =>
  new RuleError('shipping.invalid-address', errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '), errors);

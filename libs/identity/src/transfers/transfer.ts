/** An offer is open for a week of business time, like an invitation. */
export const OFFER_MS = 7 * 86_400_000;

export type StoredTransferState = 'offered' | 'accepted' | 'declined' | 'withdrawn';

export const TRANSFER_STATES = ['offered', 'accepted', 'declined', 'withdrawn', 'expired'] as const;

export type TransferState = (typeof TRANSFER_STATES)[number];

/** The state people see: an offer nobody answered in time has expired. */
export function stateOf(transfer: { state: StoredTransferState; expiresAt: Date }, now: Date): TransferState {
  return transfer.state === 'offered' && transfer.expiresAt <= now ? 'expired' : transfer.state;
}

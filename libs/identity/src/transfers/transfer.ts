import { POLICY } from '@app/rules';

/** How long an offer is open, in business time. */
export const OFFER_MS = POLICY.accounts.transferOfferDays * 86_400_000;

export type StoredTransferState = 'offered' | 'accepted' | 'declined' | 'withdrawn';

export const TRANSFER_STATES = ['offered', 'accepted', 'declined', 'withdrawn', 'expired'] as const;

export type TransferState = (typeof TRANSFER_STATES)[number];

/** The state people see: an offer nobody answered in time has expired. */
export function stateOf(transfer: { state: StoredTransferState; expiresAt: Date }, now: Date): TransferState {
  return transfer.state === 'offered' && transfer.expiresAt <= now ? 'expired' : transfer.state;
}

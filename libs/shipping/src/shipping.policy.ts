import type { CollaborationFacts } from '@app/collaborations';
import { OPEN_COLLABORATION_STATES, POLICY, addDays, dayEnd, localDay } from '@app/rules';
import type { ShipmentState } from './shipment.states.js';

/** What a caller may do with a shipment now; the services enforce the same functions. */
export interface ShipmentCan {
  confirmAddress: boolean;
  ship: boolean;
  confirmReceipt: boolean;
  handOver: boolean;
}

export interface ShipmentCaller {
  creator: boolean;
  mayShip: boolean;
}

type Collaboration = Pick<CollaborationFacts, 'state' | 'terms'>;

export function isOpen(collaboration: Pick<CollaborationFacts, 'state'>): boolean {
  return (OPEN_COLLABORATION_STATES as readonly string[]).includes(collaboration.state);
}

/** SHP-1: until the dispatch, while the collaboration is open. */
export function addressConfirmable(collaboration: Collaboration, state: ShipmentState): boolean {
  return collaboration.terms.handOver === 'ship' && state === 'waiting' && isOpen(collaboration);
}

/** SHP-3. */
export function shippable(collaboration: Collaboration, state: ShipmentState): boolean {
  return collaboration.terms.handOver === 'ship' && state === 'waiting' && isOpen(collaboration);
}

/** SHP-7: a code or access is given, and corrected, while the collaboration is open. */
export function givable(collaboration: Collaboration): boolean {
  const { handOver } = collaboration.terms;
  return (handOver === 'voucher' || handOver === 'access') && isOpen(collaboration);
}

/** SHP-7: a code or access the creator still waits for. */
export function toGive(collaboration: Collaboration, shipment: { handedOverAt: Date | null }): boolean {
  return givable(collaboration) && shipment.handedOverAt === null;
}

/** SHP-4: also after the collaboration has ended, so that the truth about the parcel is known. */
export function receivable(state: ShipmentState): boolean {
  return state === 'sent';
}

export function shipmentCan(collaboration: Collaboration, state: ShipmentState, caller: ShipmentCaller): ShipmentCan {
  return {
    confirmAddress: caller.creator && addressConfirmable(collaboration, state),
    ship: caller.mayShip && shippable(collaboration, state),
    confirmReceipt: caller.creator && receivable(state),
    handOver: caller.mayShip && givable(collaboration),
  };
}

/** SHP-1: addresses are shown for shipped products only, and not for collaborations that ended before the dispatch. */
export function addressVisible(collaboration: Collaboration, state: ShipmentState): boolean {
  return collaboration.terms.handOver === 'ship' && state !== 'not_needed';
}

/** SHP-7: end of the 7th local day after the dispatch, at the earliest `now` (a dispatch entered late never begins a window in the past). */
export function receiptAssumedAt(sentAt: Date, zone: string, now: Date): Date {
  const due = dayEnd(addDays(localDay(sentAt, zone), POLICY.shipping.receiptAssumedDays), zone);
  return due > now ? due : now;
}

/** SHP-4: half of the collaboration's own preparation. */
export function reminderInstant({
  confirmedAt,
  preparationEndsAt,
}: Pick<CollaborationFacts, 'confirmedAt' | 'preparationEndsAt'>): Date | null {
  const length = preparationEndsAt.getTime() - confirmedAt.getTime();
  return length > 0 ? new Date(confirmedAt.getTime() + Math.floor(length * POLICY.shipping.reminderAtShareOfPreparation)) : null;
}

import { describe, expect, it } from 'vitest';
import type { CollaborationFacts, CollaborationState } from '@app/collaborations';
import { StateConflictError } from '@app/platform';
import { COLLABORATION_STATES, possibleEvents, transition } from '@app/rules';
import { Shipment } from './shipment.entity.js';
import { SHIPMENT_STATES, type ShipmentState } from './shipment.states.js';
import { addressConfirmable, addressVisible, receiptAssumedAt, reminderInstant, shipmentCan } from './shipping.policy.js';

const NOW = new Date('2026-03-26T10:00:00Z');
const PROFILE = {
  name: 'Ana Glow',
  line1: 'Größenstr. 1',
  line2: null,
  postalCode: '01067',
  city: 'Dresden',
  country: 'DE',
  phone: null,
  email: 'ana@example.test',
};

function collaboration(state: CollaborationState = 'preparing', handOver = 'ship'): CollaborationFacts {
  return {
    id: 'c',
    campaignId: 'k',
    organisationId: 'o',
    brandId: 'b',
    creatorId: 'a',
    state,
    terms: { handOver, currency: 'EUR' },
  } as CollaborationFacts;
}

function sent(): Shipment {
  const shipment = Shipment.of(collaboration(), null, NOW);
  shipment.send({ carrier: null, trackingNumber: null, trackingUrl: null, costMinor: 490, sentAt: NOW, sentBy: null }, PROFILE, NOW);
  return shipment;
}

describe('shipment', () => {
  it('SHP-3 moves exactly as its table says, for every state and event', () => {
    const expected: Record<ShipmentState, string> = {
      waiting: 'send,collaboration-ended,other-hand-over',
      sent: 'receive,assume',
      received: '',
      assumed_received: '',
      not_needed: 'ship-instead',
    };
    for (const state of SHIPMENT_STATES.states) expect(possibleEvents(SHIPMENT_STATES, state).join(',')).toBe(expected[state]);
    expect(transition(SHIPMENT_STATES, null, 'confirm-with-ship')).toMatchObject({ ok: true, to: 'waiting' });
  });

  it.each(['none', 'attend', 'reimburse', 'voucher', 'access'])('SHP-7 needs no parcel with hand-over %s', (handOver) => {
    expect(Shipment.of(collaboration('preparing', handOver), NOW, NOW)).toMatchObject({ state: 'not_needed', remindAt: null });
  });

  it('SHP-1 takes the profile address until one is confirmed for the campaign, and keeps what was sent to', () => {
    const shipment = Shipment.of(collaboration(), null, NOW);
    expect(shipment.effectiveAddress(PROFILE)).toEqual(PROFILE);
    expect(shipment.confirmAddress(PROFILE, PROFILE, NOW)).toBe(false);
    expect(shipment.confirmAddress({ ...PROFILE, city: 'Leipzig' }, PROFILE, NOW)).toBe(true);
    expect(shipment.effectiveAddress(PROFILE)?.city).toBe('Leipzig');
    const other = sent();
    expect(other.effectiveAddress({ ...PROFILE, city: 'Moved' })?.city).toBe('Dresden');
  });

  it('SHP-1 is changed since the download until the next one, also when only the profile changed, and not when changed back', () => {
    const shipment = Shipment.of(collaboration(), null, NOW);
    expect(shipment.changedSinceDownload(PROFILE)).toBe(false);
    shipment.downloaded(PROFILE, NOW);
    expect(shipment.changedSinceDownload(PROFILE)).toBe(false);
    expect(shipment.changedSinceDownload({ ...PROFILE, line1: 'Neuer Weg 2' })).toBe(true);
    shipment.confirmAddress({ ...PROFILE, line1: 'Neuer Weg 2' }, PROFILE, NOW);
    expect(shipment.changedSinceDownload(PROFILE)).toBe(true);
    shipment.confirmAddress(PROFILE, PROFILE, NOW);
    expect(shipment.changedSinceDownload(PROFILE)).toBe(false);
  });

  it('SHP-1 shows and keeps nothing once wiped, not even the profile address', () => {
    const shipment = sent();
    shipment.wipeAddress(NOW);
    expect([shipment.address, shipment.effectiveAddress(PROFILE)]).toEqual([null, null]);
  });

  it('SHP-4 arrives once', () => {
    const shipment = sent();
    shipment.receive(NOW, false, NOW);
    expect(() => shipment.receive(NOW, true, NOW)).toThrow(StateConflictError);
    expect(shipment.state).toBe('received');
    expect(() => Shipment.of(collaboration(), null, NOW).receive(NOW, false, NOW)).toThrow(StateConflictError);
  });
});

describe('shipping policy', () => {
  it('SHP-1 lets the address be confirmed until the dispatch of an open collaboration only', () => {
    for (const state of COLLABORATION_STATES.states) {
      const open = ['preparing', 'active', 'overdue'].includes(state);
      for (const shipment of SHIPMENT_STATES.states) {
        expect(addressConfirmable(collaboration(state), shipment)).toBe(open && shipment === 'waiting');
      }
    }
    expect(addressConfirmable(collaboration('preparing', 'none'), 'waiting')).toBe(false);
    expect(addressVisible(collaboration('preparing', 'none'), 'not_needed')).toBe(false);
  });

  it('SHP-4 offers each side its own next step', () => {
    const creator = { creator: true, mayShip: false };
    const brand = { creator: false, mayShip: true };
    const reader = { creator: false, mayShip: false };
    const nothing = { confirmAddress: false, ship: false, handOver: false, confirmReceipt: false };
    expect(shipmentCan(collaboration(), 'waiting', creator)).toEqual({ ...nothing, confirmAddress: true });
    expect(shipmentCan(collaboration(), 'waiting', brand)).toEqual({ ...nothing, ship: true });
    expect(shipmentCan(collaboration(), 'sent', creator)).toEqual({ ...nothing, confirmReceipt: true });
    expect(shipmentCan(collaboration(), 'waiting', reader)).toEqual(nothing);
  });

  it('SHP-7 assumes the receipt at the end of the 7th local day, across the change of the clocks, never in the past', () => {
    const dispatched = new Date('2026-03-26T10:00:00Z');
    expect(receiptAssumedAt(dispatched, 'Europe/Berlin', dispatched)).toEqual(new Date('2026-04-02T22:00:00Z'));
    const late = new Date('2026-05-01T12:00:00Z');
    expect(receiptAssumedAt(dispatched, 'Europe/Berlin', late)).toEqual(late);
  });

  it('SHP-4 reminds at half of the preparation', () => {
    const from = new Date('2026-03-30T10:00:00Z');
    const to = new Date('2026-04-06T22:00:00Z');
    expect(reminderInstant({ confirmedAt: from, preparationEndsAt: to })).toEqual(new Date('2026-04-03T04:00:00Z'));
    expect(reminderInstant({ confirmedAt: to, preparationEndsAt: to })).toBeNull();
  });
});

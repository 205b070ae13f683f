import { defineStates } from '@app/rules';

/** A parcel (SHP-3, SHP-4, SHP-7). `not_needed`: another hand-over than `ship`, or the collaboration ended before the dispatch. */
export const SHIPMENT_STATES = defineStates({
  name: 'shipment',
  states: ['waiting', 'sent', 'received', 'assumed_received', 'not_needed'],
  events: ['confirm-with-ship', 'confirm-without-ship', 'send', 'receive', 'assume', 'collaboration-ended'],
  initial: null,
  rows: [
    { from: null, event: 'confirm-with-ship', to: 'waiting' },
    { from: null, event: 'confirm-without-ship', to: 'not_needed' },
    { from: ['waiting'], event: 'send', to: 'sent', guard: 'collaboration open' },
    { from: ['sent'], event: 'receive', to: 'received', guard: 'by the creator' },
    { from: ['sent'], event: 'assume', to: 'assumed_received', guard: '7 days after the dispatch (SHP-7)' },
    { from: ['waiting'], event: 'collaboration-ended', to: 'not_needed', guard: 'ended by agreement or removed' },
  ],
});

export type ShipmentState = (typeof SHIPMENT_STATES.states)[number];
export type ShipmentEvent = (typeof SHIPMENT_STATES.events)[number];

import { defineStates } from '@app/rules';

/**
 * A parcel (SHP-3, SHP-4, SHP-7). `not_needed`: another hand-over than `ship` (at the confirmation or agreed later), or the
 * collaboration ended before the dispatch.
 */
export const SHIPMENT_STATES = defineStates({
  name: 'shipment',
  states: ['waiting', 'sent', 'received', 'assumed_received', 'not_needed'],
  events: [
    'confirm-with-ship',
    'confirm-without-ship',
    'send',
    'receive',
    'assume',
    'collaboration-ended',
    'ship-instead',
    'other-hand-over',
  ],
  initial: null,
  rows: [
    { from: null, event: 'confirm-with-ship', to: 'waiting' },
    { from: null, event: 'confirm-without-ship', to: 'not_needed' },
    { from: ['waiting'], event: 'send', to: 'sent', guard: 'collaboration open' },
    { from: ['sent'], event: 'receive', to: 'received', guard: 'by the creator' },
    { from: ['sent'], event: 'assume', to: 'assumed_received', guard: '7 days after the dispatch (SHP-7)' },
    { from: ['waiting'], event: 'collaboration-ended', to: 'not_needed', guard: 'ended by agreement or removed' },
    { from: ['waiting'], event: 'other-hand-over', to: 'not_needed', guard: 'agreed before the dispatch (CAM-11)' },
    { from: ['not_needed'], event: 'ship-instead', to: 'waiting', guard: 'agreed before anything was handed over (CAM-11)' },
  ],
});

export type ShipmentState = (typeof SHIPMENT_STATES.states)[number];
export type ShipmentEvent = (typeof SHIPMENT_STATES.events)[number];

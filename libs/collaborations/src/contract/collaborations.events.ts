import { defineEvent } from '@app/platform';
import type { CollaborationState } from './collaborations.api.js';

export interface CollaborationFact {
  collaborationId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
}

/** The selection was confirmed: once per campaign (time-limited), once per batch (ongoing). */
export const selectionConfirmed = defineEvent<{
  campaignId: string;
  organisationId: string;
  brandId: string;
  collaborationIds: string[];
  /** How the product comes to them; `none`: nothing is handed over. */
  handOver: string;
}>('collaborations.selection-confirmed.v1');
export const collaborationConfirmed = defineEvent<CollaborationFact & { applicationId: string; handOver: string }>(
  'collaborations.collaboration-confirmed.v1',
);
export const collaborationChanged = defineEvent<
  CollaborationFact & { from: CollaborationState; to: CollaborationState; reason: string | null; by?: string }
>('collaborations.collaboration-changed.v1');
/** A piece of content owed was met or waived. */
export const deliverableSettled = defineEvent<CollaborationFact & { deliverableId: string; state: 'met' | 'waived' }>(
  'collaborations.deliverable-settled.v1',
);
/** COL-3: content is missing `daysLeft` days before the deadline (0: on it). */
export const contentReminded = defineEvent<CollaborationFact & { daysLeft: number; deadlineAt: string }>(
  'collaborations.content-reminded.v1',
);
/** The metrics are final (SYN-4): 7 days after the End. */
export const collaborationFrozen = defineEvent<CollaborationFact>('collaborations.collaboration-frozen.v1');
/** `by`: the kind of actor; left out when an amendment moved it. */
export const deadlineMoved = defineEvent<CollaborationFact & { deadlineAt: string; reason: string; by?: string }>(
  'collaborations.deadline-moved.v1',
);
/** CAM-11: before the hand-over, when no deadline is known, this creator alone got more days for the active window. */
export const windowLengthened = defineEvent<CollaborationFact & { days: number; reason: string; by: string }>(
  'collaborations.window-lengthened.v1',
);
/** STF-1: staff remind the creator of what is missing. */
export const staffReminded = defineEvent<CollaborationFact & { reason: string; until: string | null }>('collaborations.staff-reminded.v1');
/** STF-1: staff gave a phase of a campaign more days. */
export const phaseExtendedByStaff = defineEvent<{
  campaignId: string;
  organisationId: string;
  brandId: string;
  phase: 'application' | 'preparation' | 'active';
  days: number;
  reason: string;
}>('collaborations.phase-extended-by-staff.v1');
/** CAM-11: an amendment waits for this creator's word. */
export const consentAsked = defineEvent<{
  amendmentId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
  applicationId: string;
  collaborationId: string | null;
  disadvantage: boolean;
}>('collaborations.consent-asked.v1');
/** CAM-11: the offer changed to nobody's disadvantage; the application stands. */
export const offerChanged = defineEvent<{
  amendmentId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
  applicationId: string;
}>('collaborations.offer-changed.v1');
/** CAM-11: the place of an event is told anew to a confirmed creator; nobody is asked. */
export const eventPlaceChanged = defineEvent<CollaborationFact & { amendmentId: string }>('collaborations.event-place-changed.v1');
/** CAM-11: a creator agreed to another kind of hand-over before anything was handed over. */
export const handOverChanged = defineEvent<CollaborationFact & { handOver: string }>('collaborations.hand-over-changed.v1');
export const amendmentAnswered = defineEvent<{
  amendmentId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
  answer: 'accepted' | 'refused';
}>('collaborations.amendment-answered.v1');
/** CRE-8: a rating is shown from now on; `by`: the side that rated. */
export const ratingPublished = defineEvent<CollaborationFact & { ratingId: string; by: 'brand' | 'creator' }>(
  'collaborations.rating-published.v1',
);
/** CRE-8: the End was some days ago, and these sides have not rated; open until `until`. */
export const ratingReminded = defineEvent<CollaborationFact & { sides: Array<'brand' | 'creator'>; until: string }>(
  'collaborations.rating-reminded.v1',
);
/** SHP-7: preparation is over and nothing was handed over to these; from `creatorsMayLeaveFrom` on they may leave without fault. */
export const handOverMissing = defineEvent<{
  campaignId: string;
  organisationId: string;
  brandId: string;
  collaborationIds: string[];
  creatorsMayLeaveFrom: string;
}>('collaborations.hand-over-missing.v1');
/** SHP-7: still nothing handed over: the creator may leave now. */
export const leavingOpened = defineEvent<CollaborationFact>('collaborations.leaving-opened.v1');
/** COL-5: somebody was lost before the hand-over; the place can be offered to the waiting list until then. */
export const placeFreed = defineEvent<CollaborationFact & { until: string }>('collaborations.place-freed.v1');

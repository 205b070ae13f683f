import { defineEvent } from '@app/platform';
import type { CampaignState } from './campaigns.api.js';

export interface CampaignFact {
  campaignId: string;
  organisationId: string;
  brandId: string;
  title: string;
}

export const campaignScheduled = defineEvent<CampaignFact & { launchAt: string }>('campaigns.campaign-scheduled.v1');
export const campaignLaunched = defineEvent<CampaignFact>('campaigns.campaign-launched.v1');
/** A scheduled launch failed its guard: back to draft, the owner is told why. */
export const campaignLaunchFailed = defineEvent<CampaignFact & { blockers: string[] }>('campaigns.campaign-launch-failed.v1');
/** Every change of state, also those with an event of their own. */
export const phaseChanged = defineEvent<CampaignFact & { from: CampaignState; to: CampaignState; reason: string | null; by?: string }>(
  'campaigns.phase-changed.v1',
);
export const campaignCancelled = defineEvent<CampaignFact & { reason: string; by: 'member' | 'system' | 'staff' }>(
  'campaigns.campaign-cancelled.v1',
);
/** CAM-9: the application phase ends in `hoursLeft` and nobody has confirmed. */
export const confirmationWarned = defineEvent<CampaignFact & { hoursLeft: number; applicationEndsAt: string }>(
  'campaigns.confirmation-warned.v1',
);
/** CAM-10: ongoing campaign without a decision. */
export const decisionWarned = defineEvent<CampaignFact & { daysLeft: number }>('campaigns.decision-warned.v1');
/** CAM-11: a launched campaign's offer has changed; collaborations asks whom it concerns. */
export const campaignAmended = defineEvent<CampaignFact & { amendmentId: string; version: number; disadvantage: boolean }>(
  'campaigns.campaign-amended.v1',
);
export const campaignCompleted = defineEvent<CampaignFact>('campaigns.campaign-completed.v1');
/** CAM-10: a paused campaign closes in `daysLeft` days unless a member reactivates it. */
export const closingWarned = defineEvent<CampaignFact & { daysLeft: number }>('campaigns.closing-warned.v1');

export interface QuestionFact extends CampaignFact {
  questionId: string;
  creatorId: string;
}

/** CHT-1: a creator asks in public; the brand has answered for the first time, or hides the question. */
export const questionAsked = defineEvent<QuestionFact>('campaigns.question-asked.v1');
export const questionAnswered = defineEvent<QuestionFact>('campaigns.question-answered.v1');
export const questionHidden = defineEvent<QuestionFact>('campaigns.question-hidden.v1');

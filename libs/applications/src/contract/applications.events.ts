import { defineEvent } from '@app/platform';
import type { ApplicationState } from './applications.api.js';

interface ApplicationFact {
  applicationId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
}

export const applicationSubmitted = defineEvent<ApplicationFact>('applications.application-submitted.v1');
/** Every change of state after the first; `reason`: decline reason, or why it was closed. */
export const applicationChanged = defineEvent<ApplicationFact & { from: ApplicationState; to: ApplicationState; reason: string | null }>(
  'applications.application-changed.v1',
);

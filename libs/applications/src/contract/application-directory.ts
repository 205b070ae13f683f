import type { Scope } from '@app/platform';
import type { ApplicationState } from './applications.api.js';

/** What staff may cause: rows of rules.md 3 that brand or creator could have caused, too. */
export const STAFF_APPLICATION_EVENTS = ['decline', 'reset', 'withdraw'] as const;

export type StaffApplicationEvent = (typeof STAFF_APPLICATION_EVENTS)[number];

/** An application as staff see it. */
export interface StaffApplication {
  id: string;
  campaignId: string;
  organisationId: string;
  creatorId: string;
  creatorName: string;
  handle: string | null;
  state: ApplicationState;
  stateReason: string | null;
  appliedAt: Date;
  /** What the table allows now, whatever the caller's role. */
  possible: StaffApplicationEvent[];
}

/** What the staff console asks of applications (STF-1). The caller's route has checked the staff permission. */
export abstract class ApplicationDirectory {
  /** Newest first. */
  abstract ofCampaign(campaignId: string, limit: number): Promise<StaffApplication[]>;
  abstract ofCreator(creatorId: string, limit: number): Promise<StaffApplication[]>;
  /** 404. */
  abstract one(id: string): Promise<StaffApplication>;
  /** By the use cases of brand and creator, with a reason both read. Errors: 404, 409 by state or because the campaign is not open. */
  abstract act(scope: Scope, id: string, event: StaffApplicationEvent, reason: string): Promise<void>;
}

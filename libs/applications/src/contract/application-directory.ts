import type { ApplicationState } from './applications.api.js';

/** An application as staff see it. */
export interface StaffApplication {
  id: string;
  campaignId: string;
  creatorId: string;
  creatorName: string;
  handle: string | null;
  state: ApplicationState;
  stateReason: string | null;
  appliedAt: Date;
}

/** What the staff console asks of applications (STF-1). The caller's route has checked the staff permission. */
export abstract class ApplicationDirectory {
  /** Newest first. */
  abstract ofCampaign(campaignId: string, limit: number): Promise<StaffApplication[]>;
  abstract ofCreator(creatorId: string, limit: number): Promise<StaffApplication[]>;
}

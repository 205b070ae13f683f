import type { Scope } from '@app/platform';
import type { CampaignState, CampaignType } from './campaigns.api.js';

/** Changes of phase that staff may cause besides cancelling: rows of rules.md 3 that are nobody's alone. */
export const STAFF_CAMPAIGN_EVENTS = ['unschedule', 'reactivate', 'close'] as const;

export type StaffCampaignEvent = (typeof STAFF_CAMPAIGN_EVENTS)[number];

/** A campaign as staff find it. */
export interface FoundCampaign {
  id: string;
  organisationId: string;
  brandId: string;
  title: string;
  type: CampaignType;
  state: CampaignState;
}

export interface CampaignRecord {
  history: Array<{
    at: Date;
    from: CampaignState | null;
    to: CampaignState;
    event: string;
    reason: string | null;
    by: string;
    byId: string | null;
  }>;
  deadlines: Array<{ kind: string; at: Date; state: 'pending' | 'done' }>;
  version: number;
}

/** What the staff console asks of campaigns (STF-1): the same use cases, with a reason. The caller's route has checked the staff permission. */
export abstract class StaffCampaignsApi {
  /** Ids below `before`, newest first: by id or by a part of the title.. */
  abstract search(text: string, before: string | null, limit: number): Promise<FoundCampaign[]>;
  /** Newest first. */
  abstract ofOrganisation(organisationId: string, limit: number): Promise<FoundCampaign[]>;
  abstract record(id: string): Promise<CampaignRecord>;
  /** The events of `STAFF_CAMPAIGN_EVENTS` and `staff-cancel` that the table allows now. */
  abstract possible(state: CampaignState): string[];
  /** rules.md 3 "staff cancels"; the caller removes the open collaborations in the same transaction. 404, 409. */
  abstract cancel(scope: Scope, id: string, reason: string): Promise<void>;
  /** Errors: 404, 409 by state, no free slot (reactivate). */
  abstract change(scope: Scope, id: string, event: StaffCampaignEvent, reason: string): Promise<void>;
}

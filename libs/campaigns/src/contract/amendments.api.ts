import type { Scope } from '@app/platform';
import type { TermsChange } from '../amendments/terms-diff.js';
import type { AmendmentFields } from '../amendments/amendments.dto.js';
import type { CampaignFacts, CampaignTerms } from './campaigns.api.js';

/** One amendment of a launched campaign (CAM-11). */
export interface AmendmentFacts {
  id: string;
  campaignId: string;
  /** The terms it made. */
  version: number;
  changes: TermsChange[];
  disadvantage: boolean;
  note: string | null;
  createdAt: Date;
  createdBy: string | null;
}

/** What an amendment does, before anybody else is asked. */
export interface Amended {
  amendment: AmendmentFacts;
  before: CampaignTerms;
  terms: CampaignTerms;
  campaign: CampaignFacts;
}

/** New versions of what launched campaigns offer (CAM-11); whom they concern is told by collaborations. */
export abstract class AmendmentsApi {
  /** What these fields would change now; nothing is written. Errors like `amend`. */
  abstract preview(
    scope: Scope,
    campaignId: string,
    fields: AmendmentFields,
  ): Promise<Pick<Amended, 'before' | 'terms' | 'campaign'> & { changes: TermsChange[] }>;
  /**
   * A new version of the terms with its diff; the phases of the campaign are extended at once. Needs a transaction; locks the campaign.
   * Errors: 409 in another state, 422 nothing changed, not amendable, incomplete or too early.
   */
  abstract amend(scope: Scope, campaignId: string, fields: AmendmentFields, note: string | null): Promise<Amended>;
  /** Newest first. The caller has checked the campaign. */
  abstract ofCampaign(campaignId: string): Promise<AmendmentFacts[]>;
  abstract find(ids: readonly string[]): Promise<AmendmentFacts[]>;
}

import type { CampaignTerms } from '@app/campaigns';

/** Somebody whom an amendment concerns. */
export interface ConcernedApplicant {
  applicationId: string;
  creatorId: string;
}

/** What an amendment does to applications (CAM-11). Every method needs the campaign's lock; all but `counts` a transaction. */
export abstract class AmendedTerms {
  /** Undecided, accepted and waiting ones of the campaign. */
  abstract counts(campaignId: string): Promise<{ applied: number; accepted: number; waitlisted: number }>;
  /**
   * A new version stands. To nobody's disadvantage: those who had accepted the version before have accepted this one as well. Else accepted
   * ones fall back to applied, and waiting ones lose an open offer of a place. `outdated`: everybody who must accept anew, also from earlier amendments; `standing`: whose
   * acceptance carries over.
   */
  abstract amended(
    campaignId: string,
    before: { version: number },
    after: CampaignTerms,
    disadvantage: boolean,
  ): Promise<{ outdated: ConcernedApplicant[]; standing: ConcernedApplicant[] }>;
  /**
   * The creator accepts these terms; the application can be accepted, confirmed or offered a place again. 409 unless it is applied, accepted
   * or waitlisted; 422 like `chosen` and `exclusive`.
   */
  abstract accept(applicationId: string, terms: CampaignTerms, variant: string | undefined): Promise<void>;
  /**
   * What this creator has chosen under these terms, by the choice now or before. 422 where something is shipped that cannot reach the creator
   * (no address, country not served) or where the choice is missing or unknown (APP-1).
   */
  abstract chosen(creatorId: string, terms: CampaignTerms, before: string | null, wanted: string | undefined): Promise<string | null>;
  /**
   * Terms that promise what the ones before did not, another category or more days: 422 like at the application where the creator promised
   * another brand the same category (CAM-15).
   */
  abstract exclusive(creatorId: string, brandId: string, before: CampaignTerms, terms: CampaignTerms): Promise<void>;
  /**
   * A running collaboration has these terms from now on: when they pay cash, the credit it held is back at once (APP-8). Terms that pay none any
   * more take none. Errors: 404.
   */
  abstract running(applicationId: string, terms: CampaignTerms): Promise<void>;
}

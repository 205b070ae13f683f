/** Somebody whom an amendment concerns. */
export interface ConcernedApplicant {
  applicationId: string;
  creatorId: string;
}

/** What an amendment does to applications (CAM-11). Every method needs the campaign's lock; all but `counts` a transaction. */
export abstract class AmendedTerms {
  /** Undecided and accepted ones of the campaign. */
  abstract counts(campaignId: string): Promise<{ applied: number; accepted: number }>;
  /**
   * A new version stands. To nobody's disadvantage: those who had accepted the version before have accepted this one as well. Else accepted
   * ones fall back to applied. `outdated`: everybody who must accept anew, also from earlier amendments; `standing`: whose
   * acceptance carries over.
   */
  abstract amended(
    campaignId: string,
    before: { version: number },
    after: { version: number; hash: string },
    disadvantage: boolean,
  ): Promise<{ outdated: ConcernedApplicant[]; standing: ConcernedApplicant[] }>;
  /** The creator accepts these terms; the application can be accepted and confirmed again. 409 unless it is applied or accepted. */
  abstract accept(applicationId: string, terms: { version: number; hash: string; cashMinor: number }): Promise<void>;
}

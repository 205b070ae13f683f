/** Somebody who must accept the offer anew. */
export interface Outdated {
  applicationId: string;
  creatorId: string;
}

/** What an amendment does to applications (CAM-11). Every method needs the campaign's lock; all but `counts` a transaction. */
export abstract class AmendedTerms {
  /** Undecided and accepted ones of the campaign. */
  abstract counts(campaignId: string): Promise<{ applied: number; accepted: number }>;
  /**
   * A new version stands. To nobody's disadvantage: those who had accepted the version before have accepted this one as well. Else accepted
   * ones fall back to applied. Answers everybody who must accept anew, also from earlier amendments.
   */
  abstract amended(
    campaignId: string,
    before: { version: number },
    after: { version: number; hash: string },
    disadvantage: boolean,
  ): Promise<Outdated[]>;
  /** The creator accepts these terms; the application can be accepted and confirmed again. 409 unless it is applied or accepted. */
  abstract accept(applicationId: string, terms: { version: number; hash: string; cashMinor: number }): Promise<void>;
}

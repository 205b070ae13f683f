import type { Scope } from '@app/platform';

export type ApplicationState = 'applied' | 'accepted' | 'waitlisted' | 'declined' | 'withdrawn' | 'confirmed' | 'closed';

export interface ApplicationFacts {
  id: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
  socialAccountId: string | null;
  state: ApplicationState;
  message: string;
  variant: string | null;
  termsVersion: number;
  termsHash: string;
  acceptedTermsAt: Date;
  appliedAt: Date;
}

/** What collaborations and those above may ask applications. */
export abstract class ApplicationsApi {
  abstract find(ids: readonly string[]): Promise<ApplicationFacts[]>;
  abstract get(scope: Scope, id: string): Promise<ApplicationFacts>;
  /** All applied and accepted ones of the campaign, rows locked FOR UPDATE (the campaign's lock is held already). */
  abstract lockSelection(campaignId: string): Promise<ApplicationFacts[]>;
  /** accepted → confirmed for these ids. */
  abstract confirm(ids: readonly string[]): Promise<void>;
  /** Time-limited: the rest of the applied ones: kept on the waiting list in this order, or declined `not_selected`. */
  abstract settleRest(campaignId: string, waitlistIds: readonly string[]): Promise<void>;
}

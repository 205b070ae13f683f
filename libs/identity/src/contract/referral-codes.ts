import type { Scope } from '@app/platform';

/** How creators sign up by a brand's invitation (CRE-10). */
export interface ReferralFacts {
  brandId: string;
  organisationId: string;
  code: string;
  /** The brand's own words; empty: the page has its own. */
  text: string;
  /** Absolute address of the public page. */
  link: string;
  version: number;
  canEdit: boolean;
}

/** Referral codes of brands, as the module that knows the referred creators shows them. */
export abstract class ReferralCodes {
  /** Makes the brand's first code when somebody first looks. Errors: 404 foreign brand, 403. */
  abstract get(scope: Scope, brandId: string): Promise<ReferralFacts>;
  /** Errors: 404, 403, 412 stale, 422 `identity.referral-code-taken`, `identity.referral-codes-limit`. */
  abstract change(scope: Scope, brandId: string, input: { code?: string; text?: string }, expected: number | null): Promise<ReferralFacts>;
}

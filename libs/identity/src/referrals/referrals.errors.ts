import { RuleError } from '@app/platform';
import { CODES_PER_BRAND } from './referral-code.policy.js';

/** No brand has this code; says nothing about codes that exist. */
export class UnknownReferralCodeError extends RuleError {
  constructor() {
    super('identity.referral-code-unknown', 'No brand invites with this code.', [
      { pointer: '/referralCode', code: 'unknown', message: 'is not the code of a brand' },
    ]);
  }
}

/** Members do not refer themselves: they cannot apply to their own brands anyway (APP-1). */
export class OwnReferralCodeError extends RuleError {
  constructor() {
    super('identity.referral-code-own', 'This is the code of a brand you work for.', [
      { pointer: '/referralCode', code: 'own', message: 'must be the code of a brand you do not work for' },
    ]);
  }
}

export class ReferralCodeTakenError extends RuleError {
  constructor() {
    super('identity.referral-code-taken', 'This code is taken.', [{ pointer: '/code', code: 'taken', message: 'is taken' }]);
  }
}

export class ReferralCodesLimitError extends RuleError {
  constructor() {
    super('identity.referral-codes-limit', `A brand may have had ${CODES_PER_BRAND} codes in all.`, [
      { pointer: '/code', code: 'limit', message: 'must be one of the codes the brand had before', limit: CODES_PER_BRAND },
    ]);
  }
}

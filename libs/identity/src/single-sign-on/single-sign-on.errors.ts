import { DomainError, RuleError } from '@app/platform';

/** 422: the issuer's address may not be called, or its discovery does not work; `reason` says which. */
export class ProviderRefusedError extends RuleError {
  constructor(code: 'address' | 'discovery', reason: string) {
    super(`identity.single-sign-on-${code}`, `The provider cannot be used: ${reason}.`, [{ pointer: '/issuer', code, message: reason }]);
  }
}

/** 422: an organisation cannot claim a mail provider's domain. */
export class DomainRefusedError extends RuleError {
  constructor(index: number, domain: string) {
    super('identity.single-sign-on-domain', `${domain} is open to everybody and proves no company.`, [
      { pointer: `/emailDomains/${index}`, code: 'public', message: 'must be a domain of your own', value: domain },
    ]);
  }
}

/** 422: the secret belongs to issuer and client; a new one of either must not get the old secret. */
export class SecretMissingError extends RuleError {
  constructor() {
    super('identity.single-sign-on-secret', 'Another issuer or client needs its own client secret.', [
      { pointer: '/clientSecret', code: 'required', message: 'is required for a new issuer or client' },
    ]);
  }
}

/** 422: nobody is locked out by settings that never worked. */
export class NotProvenError extends RuleError {
  constructor(message: string) {
    super('identity.single-sign-on-not-proven', `Single sign-on cannot be enforced: it ${message}.`, [
      { pointer: '/enforced', code: 'not-proven', message },
    ]);
  }
}

/** 403: whoever sets the provider could sign in as any member, so must hold what an admin holds. */
export class AdminsOnlyError extends DomainError {
  constructor() {
    super('identity.single-sign-on-admins-only', 403, 'Only who holds everything an admin holds can set the sign-in of all members.');
  }
}

/** Why a sign-in through a provider ended; all a stranger learns (`/sign-in?problem=identity.single-sign-on-…`). */
export type SignInProblem =
  | 'unavailable'
  | 'expired'
  | 'refused'
  | 'unreachable'
  | 'invalid'
  | 'email-unverified'
  | 'email-domain'
  | 'email-taken'
  | 'removed'
  | 'limit';

export class SingleSignOnFailure extends Error {
  constructor(readonly problem: SignInProblem) {
    super(`identity.single-sign-on-${problem}`);
  }
}

import { DomainError, mapConstraint, RuleError, StateConflictError } from '@app/platform';
import type { Permission } from '@app/rules';

/** What the caller does not hold: these permissions, or every brand concerned. */
export interface Beyond {
  permissions?: readonly Permission[];
  brands?: true;
}

/** 403: nobody gives, changes or takes away more than they hold themselves. */
export class BeyondCallerError extends DomainError {
  constructor(beyond: Beyond) {
    super('identity.more-than-you-hold', 403, 'This goes beyond what you may do yourself.', { ...beyond });
  }
}

/** 403: owners are made, changed and removed by owners alone. */
export class OwnersOnlyError extends DomainError {
  constructor() {
    super('identity.owners-only', 403, 'Only an owner of the organisation can do this.');
  }
}

/** 403: one's own role and brands are changed by others. */
export class OwnMembershipError extends DomainError {
  constructor() {
    super('identity.own-membership', 403, 'Your own role is changed by somebody else; to go, leave the organisation.');
  }
}

/** 403: only a person, in their own session. */
export class PeopleOnlyError extends DomainError {
  constructor() {
    super('platform.people-only', 403, 'Only a signed-in person can do this, not an API key.');
  }
}

/** 403 (ACC-1). */
export class EmailNotConfirmedError extends DomainError {
  constructor() {
    super('identity.email-not-confirmed', 403, 'Confirm your e-mail address first.');
  }
}

/** 409: an organisation always has an owner (ACC-5). */
export class LastOwnerError extends StateConflictError {
  constructor() {
    super('identity.last-owner', 'The last owner can neither leave nor be changed. Transfer the ownership first.', 'last-owner', [
      'transfer-ownership',
    ]);
  }
}

/** 409: the address belongs to a member. */
export class AlreadyMemberError extends StateConflictError {
  constructor() {
    super('identity.already-member', 'This person is a member of the organisation.', 'member', ['change']);
  }
}

/** 409: one open invitation per address. */
export class AlreadyInvitedError extends StateConflictError {
  constructor() {
    super('identity.already-invited', 'There is an open invitation for this address.', 'open', ['resend', 'withdraw']);
  }
}

/** 409: what only an open invitation can do. */
export class InvitationNotOpenError extends StateConflictError {
  constructor(state: string) {
    super('identity.invitation-not-open', `The invitation is ${state}.`, state, []);
  }
}

/** 409: the link was made for somebody else's address, which it does not name. */
export class OtherAddressError extends StateConflictError {
  constructor() {
    super(
      'identity.invitation-for-another-address',
      'This invitation was sent to another e-mail address than that of your account.',
      'open',
      ['sign-in-with-other-account'],
    );
  }
}

/** 409: who has an account joins by signing in. Only holders of a living link ever read this. */
export class SignInFirstError extends StateConflictError {
  constructor() {
    super('identity.sign-in-to-accept', 'Sign in with the account of the invited address and open the link again.', 'open', ['sign-in']);
  }
}

/** 422 for one field of a role choice. */
export function roleRule(pointer: `/${string}`, code: string, message: string, value?: unknown): RuleError {
  return new RuleError(`identity.${code}`, `${pointer} ${message}.`, [
    { pointer, code, message, ...(value === undefined ? {} : { value }) },
  ]);
}

mapConstraint('member_invitations_open_once', () => new AlreadyInvitedError());
mapConstraint('memberships_once', () => new AlreadyMemberError());
mapConstraint('member_invitations_email_lower', () => roleRule('/email', 'email-unusable', 'must be an e-mail address in lower case'));

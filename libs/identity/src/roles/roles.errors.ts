import { DomainError, mapConstraint, RuleError, StateConflictError } from '@app/platform';

/** 409: somebody holds or is promised the role. */
export class RoleInUseError extends StateConflictError {
  constructor(members: number, invitations: number) {
    super('identity.role-in-use', 'The role is held by members or promised in open invitations.', 'in-use', ['change-members'], {
      members,
      invitations,
    });
  }
}

/** 403: nobody changes the role they hold. */
export class OwnRoleError extends DomainError {
  constructor() {
    super('identity.own-role', 403, 'You hold this role yourself: somebody else must change it.');
  }
}

/** 422: permissions that belong to owners alone. */
export class OwnerPermissionsError extends RuleError {
  constructor(value: readonly string[]) {
    super('identity.owner-permissions', 'These permissions belong to owners alone.', [
      { pointer: '/permissions', code: 'owner-only', message: 'must not contain permissions of owners', value },
    ]);
  }
}

mapConstraint(
  'roles_name_once',
  () =>
    new RuleError('identity.role-name-taken', 'The organisation has a role of this name.', [
      { pointer: '/name', code: 'taken', message: 'is the name of another role' },
    ]),
);

import { StateConflictError } from '@app/platform';

/** The address belongs to one of the staff already. */
export class StaffExistsError extends StateConflictError {
  constructor(role: string) {
    super('identity.staff-exists', `This person is a member of the staff already (${role}).`, 'active', ['change-role', 'end']);
  }
}

/** Somebody must be left who can manage staff accounts. */
export class LastAdminError extends StateConflictError {
  constructor() {
    super('identity.last-staff-admin', 'The last admin can neither be ended nor get another role.', 'last-admin');
  }
}

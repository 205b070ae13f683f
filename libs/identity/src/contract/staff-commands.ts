import type { StaffRole } from '@app/rules';

/** One of the operator's people, as the command lists them. */
export interface StaffFacts {
  email: string;
  name: string;
  role: StaffRole;
  /** Has set a password. */
  welcomed: boolean;
  twoFactor: boolean;
}

/** What `npm run staff` does (OPS-1): the only way to the first staff account. Whoever runs it holds the database anyway. */
export abstract class StaffCommands {
  /**
   * Makes somebody one of the staff and answers the link that sets a password, good once within an hour. For somebody who is staff with
   * this role already just a new link, so that a lost one is no dead end. Errors: 409 `identity.staff-exists` with another role.
   */
  abstract createByCommand(email: string, role: StaffRole): Promise<string>;
  /** Living staff accounts, oldest first. */
  abstract listByCommand(): Promise<StaffFacts[]>;
  /** Errors: 404 for addresses that are no staff, 409 `identity.last-staff-admin`. */
  abstract endByCommand(email: string): Promise<void>;
}

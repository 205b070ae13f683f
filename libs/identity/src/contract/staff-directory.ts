import type { Role } from '@app/rules';

export interface FoundOrganisation {
  kind: 'organisation' | 'brand';
  id: string;
  name: string;
  organisationId: string;
  organisationName: string;
}

export interface OrganisationRecord {
  id: string;
  name: string;
  kind: 'brand' | 'agency';
  createdAt: Date;
  closedAt: Date | null;
  trialEndsAt: Date;
  version: number;
  brands: Array<{ id: string; name: string }>;
  members: Array<{ userId: string; name: string; email: string; role: Role | 'custom'; since: Date }>;
}

/** What the staff console asks of identity (STF-1). The caller's route has checked the staff permission. */
export abstract class StaffDirectory {
  /** Organisations and brands with ids below `before`, newest first: by id, by a part of the name, or by these members. */
  abstract search(text: string, members: readonly string[], before: string | null, limit: number): Promise<FoundOrganisation[]>;
  /** Users of an e-mail address, or whose address has this part; at most 50. */
  abstract usersByEmail(text: string): Promise<string[]>;
  abstract organisation(id: string): Promise<OrganisationRecord | null>;
}

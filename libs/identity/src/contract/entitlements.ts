/** Limits and features in force for an organisation. Null limit: unlimited. */
export interface EntitlementFacts {
  campaignsAtOnce: number | null;
  creatorsPerCampaign: number | null;
  invitationsPerCampaign: number | null;
  members: number | null;
  brands: number | null;
  /** Trial or plan: may launch social campaigns. */
  mayLaunch: boolean;
  /** May confirm a selection. */
  mayConfirm: boolean;
  /** May define own roles (ACC-6). */
  customRoles: boolean;
}

/** Asked by every gate of the plan. Identity answers with generous defaults until billing writes the rows (architecture 4). */
export abstract class Entitlements {
  abstract of(organisationId: string): Promise<EntitlementFacts>;
}

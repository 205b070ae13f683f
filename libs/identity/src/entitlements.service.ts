import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform';
import { Entitlements, type EntitlementFacts } from './contract/entitlements.js';

/** In force for organisations without a row: nothing is limited until billing writes rows. */
const GENEROUS: EntitlementFacts = {
  campaignsAtOnce: null,
  creatorsPerCampaign: null,
  invitationsPerCampaign: null,
  members: null,
  brands: null,
  mayLaunch: true,
  mayConfirm: true,
  customRoles: true,
};

/** Answers from identity.entitlements. */
@Injectable()
export class EntitlementsService extends Entitlements {
  constructor(private readonly database: Database) {
    super();
  }

  async of(organisationId: string): Promise<EntitlementFacts> {
    const [row] = await this.database.query<EntitlementFacts>(
      `select campaigns_at_once as "campaignsAtOnce", creators_per_campaign as "creatorsPerCampaign",
         invitations_per_campaign as "invitationsPerCampaign", members, brands, may_launch as "mayLaunch", may_confirm as "mayConfirm",
         custom_roles as "customRoles"
       from identity.entitlements where organisation_id = $1`,
      [organisationId],
    );
    return row ?? GENEROUS;
  }
}

import { Injectable } from '@nestjs/common';
import type { Scope } from '@app/platform';
import type { Tier } from '@app/rules';

/** The tier of each creator of a campaign by its results so far (REP-5); the scope has been checked. */
export type TiersOfCampaign = (scope: Scope, campaignId: string) => Promise<ReadonlyMap<string, Tier>>;

/** Reporting stands above collaborations and registers here how well each creator did: groups are filled by tier (GRP-2). */
@Injectable()
export class CampaignTiers {
  private answer: TiersOfCampaign | null = null;

  register(answer: TiersOfCampaign): void {
    this.answer = answer;
  }

  async of(scope: Scope, campaignId: string): Promise<ReadonlyMap<string, Tier>> {
    if (!this.answer) throw new Error('Nobody knows the results of campaigns');
    return this.answer(scope, campaignId);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CampaignTiers, CollaborationsApi } from '@app/collaborations';
import type { Scope } from '@app/platform';
import { tiers, valueOf, type Tier } from '@app/rules';
import { measure } from './measured-content.js';
import { COUNTED, ReportingRepository } from './reporting.repository.js';

const COUNTED_STATES = new Set<string>(COUNTED);

/** High, medium or general: each creator of a campaign by the engagements of what counts, at any time (REP-5, rules.md 5). */
@Injectable()
export class CampaignTiersService implements OnModuleInit {
  constructor(
    private readonly registry: CampaignTiers,
    private readonly repository: ReportingRepository,
    private readonly collaborations: CollaborationsApi,
  ) {}

  onModuleInit(): void {
    this.registry.register((scope, campaignId) => this.of(scope, campaignId));
  }

  private async of(scope: Scope, campaignId: string): Promise<ReadonlyMap<string, Tier>> {
    const collaborations = await this.collaborations.ofCampaign(campaignId);
    const counted = (await this.repository.contents(scope, campaignId)).map(measure).filter(({ row }) => COUNTED_STATES.has(row.state));
    const engagements = new Map<string, number>();
    for (const { row, engagements: each } of counted)
      engagements.set(row.creator_id, (engagements.get(row.creator_id) ?? 0) + (valueOf(each) ?? 0));
    const places = tiers(
      collaborations.map(({ creatorId, confirmedAt }) => ({ id: creatorId, confirmedAt, result: engagements.get(creatorId) ?? 0 })),
    );
    return new Map(places.map(({ id, tier }) => [id, tier]));
  }
}

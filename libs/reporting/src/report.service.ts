import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { CollaborationsApi, type CollaborationFacts } from '@app/collaborations';
import { CreatorsApi, type CreatorFacts, type SocialAccountFacts } from '@app/creators';
import { Clock, type Scope } from '@app/platform';
import { onTimeRate, publicationRate, valueOf, type EndedCollaboration } from '@app/rules';
import { ShippingApi } from '@app/shipping';
import { costOf, figuresOf, totalCost, type CostInput } from './figures.js';
import { measure, type MeasuredContent } from './measured-content.js';
import { COUNTED, ReportingRepository, type SeriesRow } from './reporting.repository.js';

/** Everything a report of one campaign is made of, read once. */
export interface ReportData {
  campaign: CampaignFacts;
  collaborations: CollaborationFacts[];
  creators: Map<string, CreatorFacts>;
  accounts: Map<string, SocialAccountFacts>;
  /** All contents, also those that do not count. */
  contents: MeasuredContent[];
  counted: MeasuredContent[];
  costs: Map<string, CostInput>;
}

const COUNTED_STATES = new Set<string>(COUNTED);
const OPEN_STATES = new Set(['preparing', 'active', 'overdue']);

/** Reports of campaigns (REP-1, REP-2); every figure by the formulas of @app/rules. */
@Injectable()
export class ReportService {
  constructor(
    private readonly repository: ReportingRepository,
    private readonly campaigns: CampaignsApi,
    private readonly collaborations: CollaborationsApi,
    private readonly creators: CreatorsApi,
    private readonly shipping: ShippingApi,
    private readonly clock: Clock,
  ) {}

  /** Reads a campaign's report data: 404 foreign, 403 without the permission. */
  async data(scope: Scope, campaignId: string): Promise<ReportData> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const collaborations = await this.collaborations.ofCampaign(campaignId);
    const contents = (await this.repository.contents(scope, campaignId)).map(measure);
    const creators = await this.creators.creators(collaborations.map((each) => each.creatorId));
    const accounts = await this.creators.socialAccounts(collaborations.flatMap((each) => each.socialAccountId ?? []));
    const shipments = new Map((await this.shipping.of(collaborations.map((each) => each.id))).map((each) => [each.collaborationId, each]));
    return {
      campaign,
      collaborations,
      creators: new Map(creators.map((each) => [each.id, each])),
      accounts: new Map(accounts.map((each) => [each.id, each])),
      contents,
      counted: contents.filter((content) => COUNTED_STATES.has(content.row.state)),
      costs: new Map(collaborations.map((each) => [each.id, costOf(each, shipments.get(each.id)?.costMinor ?? null)])),
    };
  }

  /** The campaign's figures. */
  summary(data: ReportData) {
    const { campaign, collaborations, counted } = data;
    const ended = collaborations.filter((each) => !OPEN_STATES.has(each.state)).map(endedOf);
    const asOf = latest(counted);
    return {
      campaignId: campaign.id,
      title: campaign.title,
      state: campaign.state,
      currency: collaborations[0]?.terms.currency ?? 'EUR',
      asOf: asOf?.toISOString() ?? null,
      final: collaborations.length > 0 && collaborations.every((each) => each.frozenAt !== null),
      figures: figuresOf(counted, totalCost([...data.costs.values()])),
      publicationRate: valueOf(publicationRate(ended)),
      onTimeRate: valueOf(onTimeRate(ended)),
      creators: {
        confirmed: collaborations.length,
        open: collaborations.filter((each) => OPEN_STATES.has(each.state)).length,
        fulfilled: collaborations.filter((each) => each.fulfilledAt !== null).length,
      },
    };
  }

  /** One row per confirmed creator, best engagement first. */
  perCreator(data: ReportData) {
    return data.collaborations
      .map((collaboration) => ({
        collaboration,
        creator: data.creators.get(collaboration.creatorId) ?? null,
        account: collaboration.socialAccountId ? (data.accounts.get(collaboration.socialAccountId) ?? null) : null,
        figures: figuresOf(
          data.counted.filter((content) => content.row.collaboration_id === collaboration.id),
          data.costs.get(collaboration.id) ?? { costMinor: 0, retailValueUsed: false },
        ),
      }))
      .sort(
        (a, b) =>
          (b.figures.engagements.value ?? -1) - (a.figures.engagements.value ?? -1) || (a.collaboration.id < b.collaboration.id ? -1 : 1),
      );
  }

  async series(scope: Scope, campaignId: string): Promise<SeriesRow[]> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const now = this.clock.now();
    const until = campaign.endedAt && campaign.endedAt < now ? campaign.endedAt : now;
    return this.repository.series(scope, campaignId, campaign.timeZone, until);
  }
}

function latest(contents: readonly MeasuredContent[]): Date | null {
  return contents.reduce<Date | null>(
    (last, { row }) => (row.snapshot_at && (!last || row.snapshot_at > last) ? row.snapshot_at : last),
    null,
  );
}

function endedOf(collaboration: CollaborationFacts): EndedCollaboration {
  const { state, fulfilledAt, deadlineAt } = collaboration;
  return {
    outcome: fulfilledAt ? 'fulfilled' : state === 'completed' ? 'partly_fulfilled' : (state as EndedCollaboration['outcome']),
    handedOver: collaboration.windowStartsAt !== null,
    onTime: fulfilledAt !== null && deadlineAt !== null && fulfilledAt < deadlineAt,
  };
}

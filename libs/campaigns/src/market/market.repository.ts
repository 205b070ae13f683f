import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@app/platform';
import { MARKET, marketUnits, totalMinorEur, type MarketOffer, type Mix } from '@app/rules';
import type { RateDocument } from '../campaign.documents.js';
import type { CampaignTerms, CampaignType } from '../contract/campaigns.api.js';

/** Newest first; more say nothing new. */
const MOST = 2_000;

export interface MarketFilter {
  type: CampaignType;
  countries: readonly string[];
  followers: { from: number; to: number | null };
  /** The one who asks is not compared with itself, and cannot sound out others with campaigns of its own. */
  exceptOrganisationId: string;
}

interface Row {
  organisationId: string;
  product: CampaignTerms['product'];
  cashMinor: number;
  deliverables: Mix;
  rate: RateDocument | null;
  applicants: number | null;
}

/** Launched campaigns of everybody else, for aggregates only: rows never leave the module. */
@Injectable()
export class MarketRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One creator more has applied. Needs a transaction. */
  async noteApplicant(campaignId: string): Promise<void> {
    await this.database.execute(
      `insert into campaigns.applicant_counts (campaign_id, applicants) values ($1, 1)
       on conflict (campaign_id) do update set applicants = applicant_counts.applicants + 1`,
      [campaignId],
    );
  }

  /** As they were launched (version 1 of the terms), within the days of rules.md 9. */
  async offers({ type, countries, followers, exceptOrganisationId }: MarketFilter): Promise<MarketOffer[]> {
    const rows = await this.database.query<Row>(
      `select c.organisation_id as "organisationId", v.terms -> 'product' as product, (v.terms ->> 'cashMinor')::integer as "cashMinor",
         v.terms -> 'deliverables' as deliverables, c.rate,
         case when c.state in ('application', 'running') then null else coalesce(a.applicants, 0) end as applicants
       from campaigns.campaigns c
         join campaigns.versions v on v.campaign_id = c.id and v.version = 1
         left join campaigns.applicant_counts a on a.campaign_id = c.id
       where c.type = $1 and c.launched_at > $2::timestamptz - make_interval(days => $3) and c.launched_at <= $2 and c.organisation_id <> $4
         and (case when cardinality($5::text[]) = 0 then jsonb_array_length(c.criteria -> 'countries') = 0
              else c.criteria -> 'countries' ?| $5::text[] end)
         and (c.type = 'ugc' or (coalesce((c.criteria ->> 'followersMin')::bigint, 0) >= $6
              and ($7::bigint is null or coalesce((c.criteria ->> 'followersMin')::bigint, 0) < $7)))
       order by c.launched_at desc limit ${MOST}`,
      [type, this.clock.now(), MARKET.days, exceptOrganisationId, [...countries], followers.from, followers.to],
    );
    return rows.map(({ organisationId, product, cashMinor, deliverables, rate, applicants }) => ({
      organisationId,
      totalMinorEur: totalMinorEur({
        product: product && { name: product.name, retailValueMinor: product.retailValueMinor, handOver: 'ship' },
        cashMinor,
        ...(rate && { eurRate: { rate: rate.rate, minorDigits: rate.minorDigits } }),
      }),
      units: marketUnits(deliverables),
      applicants,
    }));
  }
}

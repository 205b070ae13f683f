import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@app/platform';
import type { DecidedApplication } from './contract/campaigns.api.js';

/** Days that count, and decisions from which on a median says something. */
const DAYS = 180;
const ENOUGH = 3;

/** A brand's usual time to decide, as creators see it before they apply (CAM-14). */
export interface TimeToDecide {
  /** Median, in whole hours, at least 1. */
  hours: number;
  decisions: number;
}

/** How long applicants waited for the first accept or decline. */
@Injectable()
export class DecisionTimes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Remembers the first decision on each application; later ones (after a reset) do not count. Needs a transaction. */
  async record(campaignId: string, brandId: string, decided: readonly DecidedApplication[]): Promise<void> {
    const now = this.clock.now();
    await this.database.execute(
      `insert into campaigns.decision_times (application_id, campaign_id, brand_id, decided_at, waited_seconds)
       select a.id, $1, $2, $3, greatest(0, extract(epoch from $3::timestamptz - a.applied_at))::bigint
       from unnest($4::uuid[], $5::timestamptz[]) as a (id, applied_at) on conflict do nothing`,
      [campaignId, brandId, now, decided.map(({ id }) => id), decided.map(({ appliedAt }) => appliedAt)],
    );
  }

  /** Null while there are too few decisions in the last 180 days. */
  async usual(brandId: string): Promise<TimeToDecide | null> {
    const [row] = await this.database.query<{ decisions: number; seconds: number | null }>(
      `select count(*)::int as decisions, percentile_cont(0.5) within group (order by waited_seconds) as seconds
       from campaigns.decision_times where brand_id = $1 and decided_at > $2::timestamptz - make_interval(days => $3)`,
      [brandId, this.clock.now(), DAYS],
    );
    if (!row || row.seconds === null || row.decisions < ENOUGH) return null;
    return { hours: Math.max(1, Math.round(row.seconds / 3600)), decisions: row.decisions };
  }
}

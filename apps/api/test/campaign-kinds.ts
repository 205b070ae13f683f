import type { TestCampaign } from '@app/campaigns/testing';
import type { TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';

interface Problem {
  code: string;
  errors: Array<{ pointer: string; code: string; limit?: unknown; value?: unknown }>;
}

/** What an operation on a campaign answers, when it worked or when it did not. */
export type Answer = TestCampaign & Problem;

export const NOTHING_SOCIAL = { hashtags: [], mentions: [], links: [], disclosureCountry: null };

/** What each type needs besides `COMPLETE`. */
export const OF_TYPE: Record<string, Record<string, unknown>> = {
  instagram: {},
  tiktok: {},
  ugc: { requirements: NOTHING_SOCIAL, ugc: { lengthSeconds: 15, aspectRatio: '9:16' } },
};

/** An owner who may launch any number of campaigns at a time. */
export async function makeFreeOwner(t: TestApp): Promise<TestOwner> {
  const owner = await makeOwner(t);
  await t.sql(
    `insert into identity.entitlements (organisation_id, campaigns_at_once, may_launch, may_confirm, updated_at) values ($1, null, true, true, now())
     on conflict (organisation_id) do update set campaigns_at_once = null`,
    [owner.organisationId],
  );
  return owner;
}

/** Format and dates of an event at Studio Nord. */
export function eventAt(startsAt: Date, endsAt: Date | null = null): Record<string, unknown> {
  return {
    format: 'event',
    event: {
      venue: 'Studio Nord',
      address: 'Hof 1, 10115 Berlin',
      startsAt: startsAt.toISOString(),
      endsAt: endsAt && endsAt.toISOString(),
    },
  };
}

import { makeCampaign, makeDraft, type TestCampaign } from '@app/campaigns/testing';
import type { TestApp, TestResponse } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { earliestEventStart } from '@app/rules';

export const ZONE = 'Europe/Berlin';
export const DAY = 86_400_000;

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

/** Somebody who makes, launches and changes campaigns of every kind over HTTP. */
export class CampaignDesk {
  private constructor(
    private readonly t: TestApp,
    public owner: TestOwner,
    public token: string,
  ) {}

  static async open(t: TestApp): Promise<CampaignDesk> {
    const owner = await makeFreeOwner(t);
    return new CampaignDesk(t, owner, owner.accessToken);
  }

  /** Somebody else from now on, e.g. after a long jump. */
  async newOwner(): Promise<void> {
    this.owner = await makeFreeOwner(this.t);
    this.token = this.owner.accessToken;
  }

  /** Sessions of business time end on long jumps: the same person signs in again. */
  async signInAgain(): Promise<void> {
    const { email, password } = this.owner;
    const { status, body } = await this.t.call<{ accessToken: string }>('POST', '/auth/sign-in', { body: { email, password } });
    if (status !== 200) throw new Error(`sign-in: ${status} ${JSON.stringify(body)}`);
    this.token = body.accessToken;
  }

  draft(fields: Record<string, unknown> = {}): Promise<TestCampaign> {
    return makeDraft(this.t, this.owner, fields);
  }

  launched(fields: Record<string, unknown> = {}): Promise<TestCampaign> {
    return makeCampaign(this.t, this.owner, fields);
  }

  post(id: string, action: string, body: unknown = {}): Promise<TestResponse<Answer>> {
    return this.t.call<Answer>('POST', `/campaigns/${id}/${action}`, { token: this.token, body });
  }

  patch(id: string, body: unknown): Promise<TestResponse<Answer>> {
    return this.t.call<Answer>('PATCH', `/campaigns/${id}`, { token: this.token, body });
  }

  async read(id: string): Promise<TestCampaign> {
    return (await this.t.call<TestCampaign>('GET', `/campaigns/${id}`, { token: this.token })).body;
  }

  async events(id: string): Promise<string[]> {
    const rows = await this.t.sql<{ event: string }>(`select event from campaigns.history where campaign_id = $1 order by id`, [id]);
    return rows.map(({ event }) => event);
  }

  /** The earliest an event may start when its campaign is launched now. */
  earliest(applicationDays = 7): Date {
    return earliestEventStart(this.t.now(), applicationDays, ZONE);
  }
}

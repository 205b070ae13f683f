import sharp from 'sharp';
import type { TestApp, TestResponse } from '@app/harness';
import { makeCreator, type TestCreator } from '@app/creators/testing';
import { newId } from '@app/platform';

export interface Applicant extends TestCreator {
  socialAccountId: string;
  handle: string;
}

export interface ApplicantInput {
  name?: string;
  followers?: number;
  engagementRate?: number | null;
  country?: string;
  languages?: string[];
  niches?: string[];
  eligibility?: 'pass' | 'review' | 'fail' | 'pending';
  /** Null: no shipping address. */
  addressCountry?: string | null;
  /** Null: no account linked. */
  platform?: 'instagram' | 'tiktok' | null;
}

let made = 0;

/** A signed-in creator with an eligible account and an address, made directly in the tables. */
export async function makeApplicant(t: TestApp, input: ApplicantInput = {}): Promise<Applicant> {
  const { followers = 12_000, engagementRate = 0.04, country = 'DE', addressCountry = 'DE', platform = 'instagram' } = input;
  made += 1;
  const name = input.name ?? `Creator ${made}`;
  const creator = await makeCreator(t, name);
  const handle = `creator_${made}_${creator.id.slice(-6)}`;
  await t.sql(
    `insert into creators.creators (id, user_id, display_name, first_name, last_name, handle, bio, languages, country, city, niches, version, created_at, updated_at)
     values ($1, $2, $3, 'Ana', 'Glow', $4, 'Skin and light', $5, $6, 'Berlin', $7, 1, now(), now())`,
    [creator.id, creator.userId, name, handle, input.languages ?? ['de', 'en'], country, input.niches ?? ['beauty']],
  );
  const socialAccountId = newId();
  if (platform) {
    await t.sql(
      `insert into creators.social_accounts (id, creator_id, platform, platform_user_id, handle, name, followers, following, media_count,
         engagement_rate, audience, permissions, state, eligibility, token_sealed, token_issued_at, token_expires_at, linked_at, refreshed_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, 100, 80, $8, '{"countries":{"DE":0.8},"ages":null,"genders":null}', '{}', 'connected', $9, 'v1.none',
         now(), now() + interval '10 years', now(), now(), 1)`,
      [
        socialAccountId,
        creator.id,
        platform,
        `1784${socialAccountId.replaceAll('-', '')}`,
        handle,
        name,
        followers,
        engagementRate,
        input.eligibility ?? 'pass',
      ],
    );
  }
  if (addressCountry) {
    await t.sql(
      `insert into creators.addresses (id, name, line1, postal_code, city, country, version, updated_at)
       values ($1, 'Ana Glow', 'Größenstr. 1', '01067', 'Dresden', $2, 1, now())`,
      [creator.id, addressCountry],
    );
  }
  return { ...creator, socialAccountId, handle };
}

/** What a complete campaign looks like; overrides replace whole members. */
export function campaignInput(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'instagram',
    timing: 'time_limited',
    format: 'standard',
    title: 'Glow serum',
    product: {
      name: 'Glow serum',
      description: 'A serum',
      retailValue: { amountMinor: 8_900, currency: 'EUR' },
      purchaseCost: { amountMinor: 2_000, currency: 'EUR' },
      handOver: 'ship',
      shipCountries: ['DE', 'AT'],
    },
    compensation: { cash: { amountMinor: 5_000, currency: 'EUR' } },
    brief: { goal: 'awareness', task: 'Show how you use the serum in your morning routine.', message: 'Light for your skin' },
    requirements: { hashtags: ['#glowserum'], mentions: ['@glow'], disclosureCountry: 'DE' },
    schedule: { applicationDays: 7, preparationDays: 7, activeDays: 14 },
    timeZone: 'Europe/Berlin',
    places: 3,
    ...overrides,
  };
}

let picture: Promise<Buffer> | null = null;

/** Creates a campaign of the brand and launches it at once, or at this instant; answers its id. */
export async function launchCampaign(
  t: TestApp,
  owner: { accessToken: string; brandId: string },
  overrides: Record<string, unknown> = {},
  at?: string,
): Promise<string> {
  const token = owner.accessToken;
  const created = await t.call<{ id: string }>('POST', `/brands/${owner.brandId}/campaigns`, { token, body: campaignInput(overrides) });
  expectStatus(created, 201, 'create the campaign');
  const { id } = created.body;
  picture ??= sharp({ create: { width: 1080, height: 1080, channels: 3, background: '#e8c' } })
    .jpeg()
    .toBuffer();
  expectStatus(
    await t.call('POST', `/campaigns/${id}/images`, { token, raw: { data: await picture, type: 'image/jpeg' } }),
    201,
    'add a picture',
  );
  expectStatus(await t.call('POST', `/campaigns/${id}/launch`, { token, body: at ? { at } : {} }), 200, 'launch');
  return id;
}

/** The body of an application that accepts the current terms. */
export async function applicationInput(t: TestApp, creator: { token: string }, campaignId: string): Promise<Record<string, unknown>> {
  const seen = await t.call<{ termsVersion: number; termsHash: string }>('GET', `/creator/campaigns/${campaignId}`, {
    token: creator.token,
  });
  expectStatus(seen, 200, 'see the campaign');
  return { message: 'I love serums.', answers: [], termsVersion: seen.body.termsVersion, termsHash: seen.body.termsHash };
}

/** Applies with the current terms, whatever the answer is. */
export async function tryApply<Body = Record<string, unknown>>(
  t: TestApp,
  creator: { token: string },
  campaignId: string,
  overrides: Record<string, unknown> = {},
): Promise<TestResponse<Body>> {
  const body = { ...(await applicationInput(t, creator, campaignId)), ...overrides };
  return t.call<Body>('POST', `/creator/campaigns/${campaignId}/applications`, { token: creator.token, body });
}

/** Applies; answers the application's id. */
export async function apply(
  t: TestApp,
  creator: { token: string },
  campaignId: string,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const answer = await tryApply<{ id: string }>(t, creator, campaignId, overrides);
  expectStatus(answer, 201, 'apply');
  return answer.body.id;
}

/** Applies and is accepted; answers the application's id. */
export async function applyAccepted(
  t: TestApp,
  owner: { accessToken: string },
  creator: { token: string },
  campaignId: string,
): Promise<string> {
  const id = await apply(t, creator, campaignId);
  expectStatus(await t.call('POST', `/applications/${id}/accept`, { token: owner.accessToken }), 200, 'accept');
  return id;
}

/** Fails with the answer's body when the status is another. */
export function expectStatus(answer: TestResponse, status: number, what: string): void {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

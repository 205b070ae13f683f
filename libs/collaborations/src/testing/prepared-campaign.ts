import { makeCampaign } from '@app/campaigns/testing';
import { makeCreator, type TestCreator } from '@app/creators/testing';
import type { TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { newId } from '@app/platform';

export interface Participant extends TestCreator {
  name: string;
  collaborationId: string;
}

export interface PreparedCampaign {
  owner: TestOwner;
  campaignId: string;
  participants: Participant[];
}

const PRODUCT = { name: 'Serum', description: 'Vitamin C', retailValue: { amountMinor: 8_900, currency: 'EUR' } };

/** A campaign in preparation with one collaboration per name, made over HTTP; jobs are worked off. */
export async function preparedCampaign(
  t: TestApp,
  names: readonly string[],
  fields: { title?: string; handOver?: 'ship' | 'voucher' | 'none' } = {},
): Promise<PreparedCampaign> {
  const owner = await makeOwner(t);
  const token = owner.accessToken;
  const handOver = fields.handOver ?? 'ship';
  const campaign = await makeCampaign(t, owner, {
    title: fields.title ?? 'Glow serum',
    ...(handOver !== 'none'
      ? { product: { ...PRODUCT, handOver, ...(handOver === 'ship' && { shipCountries: ['DE', 'AT'] }) } }
      : { product: null, compensation: { cash: { amountMinor: 8_900, currency: 'EUR' } } }),
  });
  const applied = new Map<string, TestCreator & { name: string }>();
  for (const name of names) {
    const creator = await participant(t, name);
    const seen = await ok<{ termsVersion: number; termsHash: string }>(t, 'GET', `/creator/campaigns/${campaign.id}`, creator.token);
    const { termsVersion, termsHash } = seen;
    const body = { message: 'Hello', answers: [], termsVersion, termsHash };
    const { id } = await ok<{ id: string }>(t, 'POST', `/creator/campaigns/${campaign.id}/applications`, creator.token, body);
    await ok(t, 'POST', `/applications/${id}/accept`, token, {});
    applied.set(id, { ...creator, name });
  }
  const confirmed = await ok<{ collaborations: Array<{ id: string; applicationId: string }> }>(
    t,
    'POST',
    `/campaigns/${campaign.id}/selection/confirm`,
    token,
    {},
  );
  // Without a living token nothing is fetched from the platforms: these tests are about other things
  await t.sql(`update creators.social_accounts set state = 'reconnect', token_sealed = null where creator_id = any($1)`, [
    [...applied.values()].map(({ id }) => id),
  ]);
  await t.settle();
  const byApplication = new Map(confirmed.collaborations.map(({ id, applicationId }) => [applicationId, id]));
  const participants = [...applied].map(([application, creator]) => ({ ...creator, collaborationId: byApplication.get(application)! }));
  return { owner, campaignId: campaign.id, participants };
}

/** The answer's body; throws with it on any refusal. */
export async function ok<Body = Record<string, unknown>>(
  t: TestApp,
  method: string,
  path: string,
  token: string,
  body?: unknown,
): Promise<Body> {
  const answer = await t.call<Body>(method, path, { token, ...(body === undefined ? {} : { body }) });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A signed-in creator with profile, eligible account and address. */
async function participant(t: TestApp, name: string): Promise<TestCreator & { name: string }> {
  const creator = await makeCreator(t, name);
  await t.sql(
    `insert into creators.creators (id, user_id, display_name, first_name, last_name, handle, bio, languages, country, city, niches, version, created_at, updated_at)
     values ($1, $2, $3, split_part($3, ' ', 1), 'Glow', $4, '', '{de}', 'DE', 'Dresden', '{beauty}', 1, now(), now())`,
    [creator.id, creator.userId, name, `h${creator.id.replaceAll('-', '')}`],
  );
  await t.sql(
    `insert into creators.social_accounts (id, creator_id, platform, platform_user_id, handle, name, followers, following, media_count,
       engagement_rate, audience, permissions, state, eligibility, token_sealed, token_issued_at, token_expires_at, linked_at, refreshed_at, version)
     values ($1, $2, 'instagram', $3, $3, $4, 12000, 100, 80, 0.04, '{"countries":null,"ages":null,"genders":null}', '{}', 'connected', 'pass',
       'v1.none', now(), now() + interval '10 years', now(), now(), 1)`,
    [newId(), creator.id, creator.id, name],
  );
  await t.sql(
    `insert into creators.addresses (id, name, line1, postal_code, city, country, phone, version, updated_at)
     values ($1, $2, 'Größenstr. 1', '01067', 'Dresden', 'DE', '+49 351 1', 1, now())`,
    [creator.id, name],
  );
  return { ...creator, name };
}

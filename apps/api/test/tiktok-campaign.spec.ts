import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCampaign } from '@app/campaigns/testing';
import { linkInstagram, linkTiktok, makeCreator, simulatedTiktok, walkConsent, type TestCreator } from '@app/creators/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, makeStaff, type TestOwner, type TestStaff } from '@app/identity/testing';

let t: TestApp;
let owner: TestOwner;
let verifier: TestStaff;
let campaignId: string;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  verifier = await makeStaff(t, 'verifier');
  ({ id: campaignId } = await makeCampaign(t, owner, {
    type: 'tiktok',
    title: 'Glow on TikTok',
    product: null,
    compensation: { cash: { amountMinor: 15_000, currency: 'EUR' } },
    ads: { kind: 'spark_ads', licenceDays: 30 },
    criteria: { followersMin: 2_000 },
    places: 3,
  }));
});
afterAll(() => t.close());

interface Reason {
  code: string;
  value?: unknown;
}
interface Applied {
  id: string;
  code: string;
  reasons: Reason[];
  errors: Array<{ pointer: string; code: string }>;
}

const HEALTHY = { followers: 8_200, videos: 24, ageDays: 300, engagementRate: 0.06 };

/** A creator with a complete profile. */
async function creator(name: string): Promise<TestCreator> {
  const made = await makeCreator(t, name);
  const body = { country: 'DE', birthDate: '1995-05-05', languages: ['de'] };
  expect((await t.call('PATCH', '/creator/profile', { token: made.token, body })).status).toBe(200);
  return made;
}

/** The verifier looks at what the automatic check could not know and lets the account pass. */
async function approve(socialAccountId: string): Promise<void> {
  const [row] = await t.sql<{ id: string }>(
    `select id from creators.verifications where social_account_id = $1 and state = 'open' and kind = 'account-review'`,
    [socialAccountId],
  );
  const token = verifier.accessToken;
  for (const step of ['claim', 'approve']) {
    const answer = await t.call('POST', `/staff/verifications/${row?.id}/${step}`, { token, body: {} });
    expect([step, answer.status]).toEqual([step, 200]);
  }
  await t.settle();
}

async function apply(person: TestCreator, more: object = {}) {
  const seen = await t.call<{ termsVersion: number; termsHash: string }>('GET', `/creator/campaigns/${campaignId}`, {
    token: person.token,
  });
  const { termsVersion, termsHash } = seen.body;
  const body = { message: 'I dance.', answers: [], termsVersion, termsHash, ...more };
  return t.call<Applied>('POST', `/creator/campaigns/${campaignId}/applications`, { token: person.token, body });
}

const codes = (answer: { body: Applied }) => answer.body.reasons.map(({ code, value }) => [code, value]);

describe('CAM-1 a TikTok campaign up to its confirmation', () => {
  it('APP-1 an Instagram account is no TikTok account: the creator is told to connect one', async () => {
    const ana = await creator('Only Instagram');
    const instagram = await linkInstagram(t, ana, { username: 'ttc.insta', ...HEALTHY, demographics: { country: { DE: 1 } } });
    expect(codes(await apply(ana))).toEqual([['social-account-missing', 'tiktok']]);
    const named = await apply(ana, { socialAccountId: instagram });
    expect([named.status, named.body.errors.map(({ pointer }) => pointer)]).toEqual([422, ['/socialAccountId']]);
  });

  it('CRE-3 an account under review applies once the verifier let it pass; too few followers are told with numbers', async () => {
    const ben = await creator('Under Review');
    const id = await linkTiktok(t, ben, { username: 'ttc.ben', ...HEALTHY, followers: 1_900 });
    expect(codes(await apply(ben)).map(([code]) => code)).toEqual(['account-in-review', 'campaign-followers-min']);
    await approve(id);
    expect(codes(await apply(ben))).toEqual([['campaign-followers-min', 1_900]]);
    await simulatedTiktok(t, 'POST', '/accounts', { username: 'ttc.ben', ...HEALTHY, followers: 2_500 });
    expect((await t.call('POST', `/creator/social-accounts/${id}/refresh`, { token: ben.token })).status).toBe(200);
    await t.settle();
    expect((await apply(ben)).status).toBe(201);
  });

  it('CRE-2 a connection that TikTok ended is told before applying, and linking again repairs it', async () => {
    const cem = await creator('Lost Link');
    await approve(await linkTiktok(t, cem, { username: 'ttc.cem', ...HEALTHY }));
    await simulatedTiktok(t, 'POST', '/faults', { account: 'ttc.cem', kind: 'revoked' });
    const [row] = await t.sql<{ id: string }>(`select id from creators.social_accounts where handle = 'ttc.cem'`);
    expect((await t.call('POST', `/creator/social-accounts/${row?.id}/refresh`, { token: cem.token })).status).toBe(409);
    expect(codes(await apply(cem))).toEqual([['social-account-reconnect', 'tiktok']]);
    expect((await walkConsent(t, cem.token, 'ttc.cem', { platform: 'tiktok' })).location).toContain('linked=tiktok');
    await t.settle();
    expect((await apply(cem)).status).toBe(201);
  });

  it('APP-1, COL-1 launched, applied with one of two TikTok accounts, accepted, confirmed: videos are owed, the brand sees TikTok', async () => {
    const ana = await creator('Zwei Konten');
    await linkInstagram(t, ana, { username: 'ttc.ana', ...HEALTHY, demographics: { country: { DE: 1 } } });
    const [first, second] = [
      await linkTiktok(t, ana, { username: 'ttc.ana', ...HEALTHY }),
      await linkTiktok(t, ana, { username: 'ttc.ana2', ...HEALTHY, followers: 31_000 }),
    ];
    await approve(first);
    await approve(second);
    const unsure = await apply(ana);
    expect([unsure.status, unsure.body.errors.map(({ pointer, code }) => [pointer, code])]).toEqual([
      422,
      [['/socialAccountId', 'required']],
    ]);
    const applied = await apply(ana, { socialAccountId: second });
    expect(applied.status).toBe(201);
    const token = owner.accessToken;
    const seen = await t.call<{ socialAccount: object }>('GET', `/applications/${applied.body.id}`, { token });
    expect(seen.body.socialAccount).toMatchObject({
      id: second,
      platform: 'tiktok',
      handle: 'ttc.ana2',
      profileUrl: 'https://www.tiktok.com/@ttc.ana2',
      followers: 31_000,
      mediaCount: 24,
      audience: { countries: null, ages: null, genders: null },
    });
    expect((await t.call('POST', `/applications/${applied.body.id}/accept`, { token })).status).toBe(200);
    const confirmed = await t.call<{ collaborations: Array<{ id: string; creatorId: string }> }>(
      'POST',
      `/campaigns/${campaignId}/selection/confirm`,
      { token, body: {} },
    );
    expect([confirmed.status, confirmed.body.collaborations.map(({ creatorId }) => creatorId)]).toEqual([200, [ana.id]]);
    await t.settle();
    const id = confirmed.body.collaborations[0]?.id ?? '';
    const [row] = await t.sql<{ social_account_id: string; kinds: string[] }>(
      `select c.social_account_id, array(select kind from collaborations.deliverables d where d.collaboration_id = c.id) as kinds
       from collaborations.collaborations c where c.id = $1`,
      [id],
    );
    expect(row).toEqual({ social_account_id: second, kinds: ['video'] });

    // What this release cannot do is said, to both sides, instead of waiting for it
    for (const side of [ana.token, token]) {
      expect((await t.call('GET', `/collaborations/${id}/sync`, { token: side })).body).toEqual({
        syncedAt: null,
        nextAt: null,
        problem: 'not_offered',
      });
    }
    const link = { url: 'https://www.tiktok.com/@ttc.ana2/video/7470000000000000001' };
    const refusals = [
      await t.call<Applied>('POST', `/collaborations/${id}/contents`, { token: ana.token, body: link }),
      await t.call<Applied>('POST', `/collaborations/${id}/sync`, { token: ana.token }),
      await t.call<Applied>('POST', `/creator/social-accounts/${second}/sync`, { token: ana.token }),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [422, 'content-sync.not-collected']),
    );
    const polls = await t.sql(`select 1 from platform.deadlines where kind = 'content-sync.poll-account' and subject_id = $1`, [second]);
    expect(polls).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { bootApp, type TestApp } from '@app/harness';
import { CreatorsApi } from './contract/creators.api.js';
import { SocialConnector } from './contract/social-connector.js';
import { linkInstagram, makeCreator, simulated, walkConsent, type TestCreator } from './testing/index.js';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

type Problem = { code: string; errors: Array<{ pointer: string; code: string }> };

describe('CRE-1 profile and address', () => {
  it('CRE-1 shows a profile before the job of the sign-up ran, changes it and counts versions', async () => {
    const ana = await makeCreator(t, 'Ana Maria Glow');
    const first = await t.call('GET', '/creator/profile', { token: ana.token });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ id: ana.id, displayName: 'Ana Maria Glow', firstName: 'Ana Maria', lastName: 'Glow', payout: null });
    expect(first.body['missing']).toEqual(['birthDate', 'country']);
    expect(first.headers.get('etag')).toBe('"1"');
    const changed = await t.call('PATCH', '/creator/profile', {
      token: ana.token,
      headers: { 'if-match': '"1"' },
      body: {
        bio: 'Skin',
        country: 'de',
        languages: ['de', 'EN'],
        niches: ['beauty'],
        birthDate: '1999-02-28',
        handle: 'ana.glow',
        legalForm: 'individual',
      },
    });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      bio: 'Skin',
      country: 'DE',
      languages: ['de', 'en'],
      niches: ['beauty'],
      missing: [],
      version: 2,
    });
    const stale = await t.call('PATCH', '/creator/profile', { token: ana.token, headers: { 'if-match': '"1"' }, body: { bio: 'x' } });
    expect(stale.status).toBe(412);
  });

  it('CRE-1 refuses minors, unknown niches, countries and languages, each by its field', async () => {
    const ana = await makeCreator(t);
    const day = new Date(t.now());
    day.setUTCFullYear(day.getUTCFullYear() - 18);
    const eighteen = day.toISOString().slice(0, 10);
    const younger = new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10);
    const change = (body: object) => t.call<Problem>('PATCH', '/creator/profile', { token: ana.token, body });
    expect((await change({ birthDate: eighteen })).status).toBe(200);
    const minor = await change({ birthDate: younger });
    expect([minor.status, minor.body.errors[0]?.pointer, minor.body.errors[0]?.code]).toEqual([422, '/birthDate', 'too-young']);
    const wrong = await change({ niches: ['beauty', 'spells'], country: 'XX', languages: ['qq'] });
    expect(wrong.body.errors.map((error) => error.pointer)).toEqual(['/niches', '/languages', '/country']);
    expect((await change({ nonsense: 1 })).status).toBe(422);
    expect((await change({ bio: 'a\u0000b' })).status).toBe(422);
  });

  it('CRE-1 checks the IBAN by its checksum, seals it and shows it masked', async () => {
    const ana = await makeCreator(t);
    const change = (iban: string) =>
      t.call<Problem>('PATCH', '/creator/profile', { token: ana.token, body: { payout: { holder: 'Ana Glow', iban } } });
    expect((await change('DE89 3704 0044 0532 0130 01')).body.errors[0]?.pointer).toBe('/payout/iban');
    const good = await change('DE89 3704 0044 0532 0130 00');
    expect(good.body).toMatchObject({ payout: { holder: 'Ana Glow', ibanMasked: 'DE•• •••• 3000' } });
    const [row] = await t.sql<{ iban_sealed: string; changes: string }>(
      `select iban_sealed, (select string_agg(changes::text, '') from platform.audit_events where object_id = $1) as changes
       from creators.creators where id = $1::uuid`,
      [ana.id],
    );
    expect(row?.iban_sealed).toMatch(/^v1\./);
    expect(row?.changes).not.toContain('3000');
    expect(JSON.stringify(good.body)).not.toContain('37040044');
  });

  it('CRE-1 gives one handle to one creator, whatever its case', async () => {
    const [one, two] = [await makeCreator(t), await makeCreator(t)];
    expect((await t.call('PATCH', '/creator/profile', { token: one.token, body: { handle: 'Only.One' } })).status).toBe(200);
    const second = await t.call<Problem>('PATCH', '/creator/profile', { token: two.token, body: { handle: 'only.one' } });
    expect([second.status, second.body.code]).toEqual([409, 'creators.handle-taken']);
  });

  it('CRE-1 keeps the shipping address, with umlauts and leading zeros', async () => {
    const ana = await makeCreator(t);
    expect((await t.call('GET', '/creator/address', { token: ana.token })).body).toMatchObject({ name: '', version: 0 });
    const body = {
      name: 'Ana Glöw',
      line1: 'Größenstr. 1',
      postalCode: '01067',
      city: 'Dresden',
      country: 'de',
      phone: '+49 351 1' + '234',
    };
    const put = await t.call('PUT', '/creator/address', { token: ana.token, body });
    expect([put.status, put.body['postalCode'], put.body['country'], put.body['line2'], put.body['version']]).toEqual([
      200,
      '01067',
      'DE',
      null,
      1,
    ]);
    expect((await t.call('PUT', '/creator/address', { token: ana.token, body, headers: { 'if-match': '"0"' } })).status).toBe(412);
    expect((await t.call('PUT', '/creator/address', { token: ana.token, body: { ...body, country: 'ZZ' } })).status).toBe(422);
  });

  it('CRE-1 takes a picture, re-encodes it without metadata and refuses active and fake ones', async () => {
    const ana = await makeCreator(t);
    const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a06' } })
      .withExif({ IFD0: { Copyright: 'SECRET-EXIF' } })
      .jpeg()
      .toBuffer();
    const set = await t.call<{ avatarUrl: string }>('POST', '/creator/avatar', {
      token: ana.token,
      raw: { data: jpeg, type: 'image/jpeg' },
    });
    expect(set.status).toBe(200);
    const picture = await fetch(`${t.url}${set.body.avatarUrl}`);
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(picture.headers.get('content-type')).toBe('image/webp');
    expect(bytes.includes('SECRET-EXIF')).toBe(false);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 512, height: 512, format: 'webp' });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>');
    for (const data of [svg, Buffer.from('no picture'), Buffer.alloc(0)]) {
      const refused = await t.call('POST', '/creator/avatar', { token: ana.token, raw: { data, type: 'image/png' } });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.status).toBeLessThan(500);
    }
    expect((await t.call('POST', '/creator/avatar', { token: ana.token, body: {} })).status).toBe(415);
  });
});

describe('CRE-2 linked accounts', () => {
  const accounts = (creator: TestCreator) =>
    t.call<{ items: Array<Record<string, unknown> & { id: string }> }>('GET', '/creator/social-accounts', { token: creator.token });

  it('CRE-2 links by OAuth, keeps the figures and seals the token', async () => {
    const ana = await makeCreator(t);
    const id = await linkInstagram(t, ana, { username: 'cre2.ana', followers: 12_500, posts: 20 });
    const list = await accounts(ana);
    expect(list.body.items).toHaveLength(1);
    expect(list.body.items[0]).toMatchObject({
      id,
      platform: 'instagram',
      handle: 'cre2.ana',
      followers: 12_500,
      state: 'connected',
      insightsAllowed: true,
    });
    expect(list.body.items[0]?.['pictureUrl']).toMatch(/^\/api\/v1\/files\//);
    const [row] = await t.sql<{ token_sealed: string; platform_user_id: string; figures: string }>(
      `select token_sealed, platform_user_id, (select count(*) from creators.account_figures f where f.social_account_id = a.id) as figures
       from creators.social_accounts a where a.id = $1`,
      [id],
    );
    expect(row?.token_sealed).toMatch(/^v1\./);
    expect(row?.platform_user_id).toMatch(/^1784/);
    expect(row?.figures).toBe('1');
    const audit = await t.sql<{ all: string }>(
      `select string_agg(changes::text, '') as all from platform.audit_events where object_id = $1`,
      [id],
    );
    expect(audit[0]?.all).not.toContain('IGAA');
  });

  it('CRE-2 takes a state once, from the browser that began, and tells cancelling apart', async () => {
    const ana = await makeCreator(t);
    await simulated(t, 'POST', '/accounts', { username: 'cre2.state' });
    const walk = await walkConsent(t, ana.token, 'cre2.state');
    expect(walk.location).toBe(`${t.url}/c/profile?linked=instagram`);
    const again = await fetch(walk.callback.replace('#_', ''), { headers: { cookie: walk.cookie }, redirect: 'manual' });
    expect(again.headers.get('location')).toBe(`${t.url}/c/profile?platform=instagram&error=state`);
    expect((await walkConsent(t, ana.token, 'cre2.state', { decision: 'cancel' })).location).toBe(
      `${t.url}/c/profile?platform=instagram&error=cancelled`,
    );
    const begun = await t.call<{ url: string }>('POST', '/creator/social-accounts/instagram/connect', { token: ana.token });
    const state = new URL(begun.body.url).searchParams.get('state') ?? '';
    const foreign = await fetch(`${t.url}/api/v1/creator/social-accounts/instagram/callback?code=x&state=${state}`, { redirect: 'manual' });
    expect([foreign.status, foreign.headers.get('location')]).toEqual([302, `${t.url}/c/profile?platform=instagram&error=state`]);
    await t.sql(`update creators.link_states set created_at = created_at - interval '11 minutes' where used_at is null`);
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const late = await fetch(`${t.url}/api/v1/creator/social-accounts/instagram/callback?code=x&state=${state}`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(late.headers.get('location')).toBe(`${t.url}/c/profile?platform=instagram&error=state`);
  });

  it('CRE-2 refuses a second owner of an account until the first has unlinked it, and platforms it does not know', async () => {
    const [ana, ben] = [await makeCreator(t), await makeCreator(t)];
    const id = await linkInstagram(t, ana, { username: 'cre2.shared' });
    expect((await walkConsent(t, ben.token, 'cre2.shared')).location).toBe(`${t.url}/c/profile?platform=instagram&error=account-taken`);
    expect((await t.call('DELETE', `/creator/social-accounts/${id}`, { token: ben.token })).status).toBe(404);
    expect((await t.call('DELETE', `/creator/social-accounts/${id}`, { token: ana.token })).status).toBe(204);
    expect((await accounts(ana)).body.items).toEqual([]);
    const [row] = await t.sql<{ state: string; token_sealed: string | null }>(
      `select state, token_sealed from creators.social_accounts where id = $1`,
      [id],
    );
    expect(row).toEqual({ state: 'unlinked', token_sealed: null });
    expect((await walkConsent(t, ben.token, 'cre2.shared')).location).toBe(`${t.url}/c/profile?linked=instagram`);
    expect((await t.call('POST', '/creator/social-accounts/myspace/connect', { token: ana.token })).status).toBe(404);
  });

  it('CRE-2 two creators linking one account at the same time: one wins', async () => {
    const creators = await Promise.all([1, 2, 3, 4].map(() => makeCreator(t)));
    await simulated(t, 'POST', '/accounts', { username: 'cre2.race' });
    const ends = await Promise.all(creators.map(async (creator) => (await walkConsent(t, creator.token, 'cre2.race')).location));
    expect(ends.filter((end) => end.endsWith('linked=instagram'))).toHaveLength(1);
    expect(ends.filter((end) => end.endsWith('error=account-taken'))).toHaveLength(3);
  });

  it('CRE-2 refreshes figures, keeps their history, and asks to reconnect when the token is refused', async () => {
    const ana = await makeCreator(t);
    const id = await linkInstagram(t, ana, { username: 'cre2.fresh', followers: 5000 });
    await simulated(t, 'POST', '/accounts', { username: 'cre2.fresh', followers: 5600 });
    const fresh = await t.call('POST', `/creator/social-accounts/${id}/refresh`, { token: ana.token });
    expect([fresh.status, fresh.body['followers']]).toEqual([200, 5600]);
    const figures = await t.sql<{ followers: number }>(
      `select followers from creators.account_figures where social_account_id = $1 order by at`,
      [id],
    );
    expect(figures.map((row) => row.followers)).toEqual([5000, 5600]);
    await t.settle();
    await simulated(t, 'POST', '/faults', { account: 'cre2.fresh', kind: 'revoked' });
    const refused = await t.call<{ code: string; state: string }>('POST', `/creator/social-accounts/${id}/refresh`, { token: ana.token });
    expect([refused.status, refused.body.code, refused.body.state]).toEqual([409, 'creators.account-not-connected', 'reconnect']);
    expect((await accounts(ana)).body.items[0]).toMatchObject({ state: 'reconnect', can: { reconnect: true, refresh: false } });
    expect((await walkConsent(t, ana.token, 'cre2.fresh')).location).toContain('linked=instagram');
    expect((await accounts(ana)).body.items[0]).toMatchObject({ id, state: 'connected' });
  });
});

describe('CRE-3 eligibility', () => {
  type Eligibility = {
    accounts: Array<{
      socialAccountId: string;
      result: string;
      decidedBy: string;
      checks: Array<{ code: string; result: string; value: number | null }>;
    }>;
  };
  const eligibility = (creator: TestCreator) => t.call<Eligibility>('GET', '/creator/eligibility', { token: creator.token });

  it('CRE-3 passes a healthy account with the numbers used', async () => {
    const ana = await makeCreator(t);
    await linkInstagram(t, ana, {
      username: 'cre3.good',
      followers: 8000,
      posts: 30,
      ageDays: 200,
      engagementRate: 0.04,
      demographics: { country: { DE: 0.7, US: 0.3 } },
    });
    const { body } = await eligibility(ana);
    const [account] = body.accounts;
    expect(account?.checks.map((check) => [check.code, check.result])).toEqual([
      ['followers', 'pass'],
      ['engagement-rate', 'pass'],
      ['posts-in-90-days', 'pass'],
      ['first-post', 'pass'],
      ['follower-countries', 'pass'],
    ]);
    expect(account).toMatchObject({ result: 'pass', decidedBy: 'automatic' });
    expect(account?.checks[0]?.value).toBe(8000);
    expect(account?.checks[4]?.value).toBeCloseTo(0.68, 1);
  });

  it('CRE-3 fails below 1,000 followers, shows why, and gives one second look', async () => {
    const ana = await makeCreator(t);
    const id = await linkInstagram(t, ana, { username: 'cre3.small', followers: 999, posts: 30, ageDays: 200 });
    const [account] = (await eligibility(ana)).body.accounts;
    expect(account).toMatchObject({ result: 'fail' });
    expect(account?.checks[0]).toMatchObject({ code: 'followers', result: 'fail', value: 999 });
    const ask = () => t.call<Problem>('POST', `/creator/social-accounts/${id}/second-look`, { token: ana.token });
    expect((await ask()).body).toMatchObject({ eligibility: 'review' });
    const twice = await ask();
    expect([twice.status, twice.body.code]).toEqual([409, 'creators.second-look-not-possible']);
    await t.call('POST', `/creator/social-accounts/${id}/refresh`, { token: ana.token });
    await t.settle();
    expect((await eligibility(ana)).body.accounts[0]).toMatchObject({ result: 'review', decidedBy: 'second_look' });
  });

  it('CRE-3 sends to review what is unknown: no insights allowed, a young account', async () => {
    const ana = await makeCreator(t);
    await simulated(t, 'POST', '/accounts', { username: 'cre3.young', followers: 4000, posts: 20, ageDays: 40, engagementRate: 0.05 });
    expect((await walkConsent(t, ana.token, 'cre3.young', { grant: [] })).location).toContain('linked=instagram');
    await t.settle();
    const [account] = (await eligibility(ana)).body.accounts;
    expect(account?.result).toBe('review');
    expect(account?.checks.find((check) => check.code === 'follower-countries')).toMatchObject({ result: 'review', value: null });
    expect(account?.checks.find((check) => check.code === 'first-post')?.result).toBe('review');
    const list = await t.call<{ items: Array<{ insightsAllowed: boolean }> }>('GET', '/creator/social-accounts', { token: ana.token });
    expect(list.body.items[0]?.insightsAllowed).toBe(false);
    // CRE-6: posts without insights have their public counts alone
    const signal = AbortSignal.timeout(20_000);
    const posts = await t.app
      .get(CreatorsApi, { strict: false })
      .useCredential(account!.socialAccountId, signal, ({ accessToken }) =>
        t.app.get(SocialConnector, { strict: false }).latestPosts('instagram', accessToken, 3, signal),
      );
    expect(posts).toHaveLength(3);
    expect(posts?.every(({ views, reach, comments }) => views === null && reach === null && comments !== null)).toBe(true);
  });

  it('SYN-5 a platform that fails or sends broken answers for a moment delays the check, nothing more', async () => {
    const ana = await makeCreator(t);
    await simulated(t, 'POST', '/accounts', { username: 'cre3.fault', followers: 4000, posts: 20, ageDays: 300, engagementRate: 0.05 });
    await simulated(t, 'POST', '/faults', { account: 'cre3.fault', kind: 'error500', times: 1 });
    await simulated(t, 'POST', '/faults', { account: 'cre3.fault', kind: 'truncated', times: 2 });
    expect((await walkConsent(t, ana.token, 'cre3.fault')).location).toContain('linked=instagram');
    await t.settle();
    expect((await eligibility(ana)).body.accounts[0]?.result).not.toBe('pending');
  });
});

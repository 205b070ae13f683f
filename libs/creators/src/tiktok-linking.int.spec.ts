import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { CreatorsApi } from './contract/creators.api.js';
import { PlatformBusyError, TokenRefusedError } from './contract/social-connector.js';
import { linkInstagram, linkTiktok, makeCreator, simulatedTiktok, walkConsent, type TestCreator } from './testing/index.js';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

type Account = Record<string, unknown> & { id: string };
const accounts = async (creator: TestCreator) =>
  (await t.call<{ items: Account[]; platforms: string[] }>('GET', '/creator/social-accounts', { token: creator.token })).body;
const walk = (creator: TestCreator, username: string, options: Parameters<typeof walkConsent>[3] = {}) =>
  walkConsent(t, creator.token, username, { ...options, platform: 'tiktok' });
const failed = (word: string) => `${t.url}/c/profile?platform=tiktok&error=${word}`;
const tokens = (username: string) => simulatedTiktok<Record<string, number>>(t, 'GET', `/accounts/${username}/tokens`);
const age = (username: string, hours: number) => simulatedTiktok(t, 'POST', `/accounts/${username}/tokens/age`, { hours });
const stored = async (id: string) =>
  (
    await t.sql<Record<string, unknown> & { token_sealed: string | null; refresh_token_sealed: string | null }>(
      `select state, token_sealed, refresh_token_sealed, refresh_expires_at, token_expires_at, renewing_since from creators.social_accounts where id = $1`,
      [id],
    )
  )[0];
/** Our side believes that the access token ends in so many minutes. */
const endsIn = (id: string, minutes: number) =>
  t.sql(`update creators.social_accounts set token_expires_at = now() + make_interval(mins => $2) where id = $1`, [id, minutes]);

describe('CRE-2 linking TikTok', () => {
  it('CRE-2 links beside Instagram, keeps the figures and seals both tokens', async () => {
    const ana = await makeCreator(t);
    const instagram = await linkInstagram(t, ana, { username: 'tt.ana' });
    const id = await linkTiktok(t, ana, { username: 'tt.ana', name: 'Ana auf TikTok', followers: 8_200, following: 77, videos: 21 });
    const list = await accounts(ana);
    expect(list.platforms).toEqual(['instagram', 'tiktok']);
    expect(list.items.map((each) => each.id)).toEqual([instagram, id]);
    expect(list.items[1]).toMatchObject({
      platform: 'tiktok',
      handle: 'tt.ana',
      name: 'Ana auf TikTok',
      followers: 8_200,
      following: 77,
      mediaCount: 21,
      profileUrl: 'https://www.tiktok.com/@tt.ana',
      insightsAllowed: true,
      audience: { countries: null, ages: null, genders: null },
    });
    expect(list.items[1]?.['pictureUrl']).toMatch(/^\/api\/v1\/files\//);
    const row = await stored(id);
    expect([row?.token_sealed, row?.refresh_token_sealed].every((sealed) => sealed?.startsWith('v1.'))).toBe(true);
    const [trail] = await t.sql<{ all: string }>(
      `select string_agg(changes::text, '') as all from platform.audit_events where object_id = $1`,
      [id],
    );
    expect(trail?.all).toContain('tt.ana');
    expect(trail?.all).not.toMatch(/act\.|rft\.|v1\.|refreshToken/);
  });

  it('CRE-2 takes a state once, from the browser and for the platform that began, and tells cancelling apart', async () => {
    const ana = await makeCreator(t);
    await simulatedTiktok(t, 'POST', '/accounts', { username: 'tt.state' });
    const begun = await walk(ana, 'tt.state');
    expect(begun.location).toBe(`${t.url}/c/profile?linked=tiktok`);
    const end = async (callback: string, cookie: string) =>
      (await fetch(callback, { headers: { cookie }, redirect: 'manual' })).headers.get('location');
    expect(await end(begun.callback, begun.cookie)).toBe(failed('state'));
    expect((await walk(ana, 'tt.state', { decision: 'cancel' })).location).toBe(failed('cancelled'));
    // Somebody else's browser with a stolen address, and a victim's browser with an address somebody else began
    const connect = async (creator: TestCreator, platform = 'tiktok') => {
      const answer = await t.call<{ url: string }>('POST', `/creator/social-accounts/${platform}/connect`, { token: creator.token });
      const state = new URL(answer.body.url).searchParams.get('state') ?? '';
      return { state, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
    };
    const [own, other, insta] = [await connect(ana), await connect(await makeCreator(t)), await connect(ana, 'instagram')];
    const back = (state: string) => `${t.url}/api/v1/creator/social-accounts/tiktok/callback?code=x&state=${state}`;
    expect(await end(back(own.state), '')).toBe(failed('state'));
    expect(await end(back(own.state), other.cookie)).toBe(failed('state'));
    expect(await end(back(insta.state), insta.cookie)).toBe(failed('state'));
    expect(await end(back(own.state), own.cookie)).toBe(failed('link-failed'));
  });

  it('CRE-2 the app registers its own callback: the dialog refuses another, and another app', async () => {
    const ana = await makeCreator(t);
    const { body } = await t.call<{ url: string }>('POST', '/creator/social-accounts/tiktok/connect', { token: ana.token });
    const dialog = new URL(body.url);
    expect(dialog.searchParams.get('scope')).toBe('user.info.basic,user.info.profile,user.info.stats,video.list');
    expect((await fetch(dialog)).status).toBe(200);
    for (const [name, value] of [
      ['redirect_uri', 'https://evil.example/callback'],
      ['client_key', 'another'],
      ['scope', 'user.info.everything'],
    ] as const) {
      const bad = new URL(dialog);
      bad.searchParams.set(name, value);
      expect((await fetch(bad, { redirect: 'manual' })).status).toBe(400);
    }
  });

  it('CRE-2 a second owner is refused until the first has unlinked; unlinking gives the access back to TikTok', async () => {
    const [ana, ben] = [await makeCreator(t), await makeCreator(t)];
    const id = await linkTiktok(t, ana, { username: 'tt.shared' });
    expect((await walk(ben, 'tt.shared')).location).toBe(failed('account-taken'));
    expect((await t.call('DELETE', `/creator/social-accounts/${id}`, { token: ben.token })).status).toBe(404);
    expect((await t.call('DELETE', `/creator/social-accounts/${id}`, { token: ana.token })).status).toBe(204);
    expect(await stored(id)).toMatchObject({ state: 'unlinked', token_sealed: null, refresh_token_sealed: null, refresh_expires_at: null });
    expect(await tokens('tt.shared')).toMatchObject({ access: 0, refresh: 0 });
    expect((await walk(ben, 'tt.shared')).location).toBe(`${t.url}/c/profile?linked=tiktok`);
  });

  it('CRE-2 unlinking works while TikTok does not answer', async () => {
    const ana = await makeCreator(t);
    const id = await linkTiktok(t, ana, { username: 'tt.deaf' });
    await simulatedTiktok(t, 'POST', '/faults', { account: 'tt.deaf', kind: 'error500' });
    expect((await t.call('DELETE', `/creator/social-accounts/${id}`, { token: ana.token })).status).toBe(204);
    expect(await stored(id)).toMatchObject({ state: 'unlinked', token_sealed: null });
  });

  it('CRE-2 twelve creators linking one account at the same time: one wins', async () => {
    const rivals = await Promise.all(Array.from({ length: 12 }, () => makeCreator(t)));
    await simulatedTiktok(t, 'POST', '/accounts', { username: 'tt.race' });
    const ends = await Promise.all(rivals.map(async (rival) => (await walk(rival, 'tt.race')).location));
    expect(ends.filter((end) => end.endsWith('linked=tiktok'))).toHaveLength(1);
    expect(ends.filter((end) => end === failed('account-taken'))).toHaveLength(11);
  });

  it('CRE-2 without handle and followers there is no account; without videos there is one that says so', async () => {
    const ana = await makeCreator(t);
    await simulatedTiktok(t, 'POST', '/accounts', { username: 'tt.subset', followers: 5000 });
    expect((await walk(ana, 'tt.subset', { grant: ['user.info.profile', 'video.list'] })).location).toBe(failed('permissions-missing'));
    expect((await walk(ana, 'tt.subset', { grant: ['user.info.stats', 'video.list'] })).location).toBe(failed('permissions-missing'));
    expect((await accounts(ana)).items).toEqual([]);
    expect((await walk(ana, 'tt.subset', { grant: ['user.info.profile', 'user.info.stats'] })).location).toContain('linked=tiktok');
    await t.settle();
    expect((await accounts(ana)).items[0]).toMatchObject({ handle: 'tt.subset', insightsAllowed: false, engagementRate: null });
  });
});

describe('CRE-3 eligibility of TikTok accounts', () => {
  type Check = { code: string; result: string; value: number | null; limits: Record<string, number> };
  const eligibility = async (creator: TestCreator) =>
    (await t.call<{ accounts: Array<{ result: string; checks: Check[] }> }>('GET', '/creator/eligibility', { token: creator.token })).body
      .accounts[0];
  const results = (checks: Check[] | undefined) => Object.fromEntries((checks ?? []).map(({ code, result }) => [code, result]));

  it('CRE-3 reads followers, engagement and videos; what TikTok does not tell is for a person to judge', async () => {
    const ana = await makeCreator(t);
    await linkTiktok(t, ana, { username: 'tt.good', followers: 500, videos: 30, ageDays: 200, engagementRate: 0.06 });
    const account = await eligibility(ana);
    expect(account?.result).toBe('review');
    expect(results(account?.checks)).toEqual({
      followers: 'pass',
      'engagement-rate': 'pass',
      'posts-in-90-days': 'pass',
      'first-post': 'pass',
      'follower-countries': 'review',
    });
    expect(account?.checks[0]).toMatchObject({ value: 500, limits: { minimum: 500 } });
    expect(account?.checks.find(({ code }) => code === 'follower-countries')?.value).toBeNull();
    expect(account?.checks.find(({ code }) => code === 'posts-in-90-days')?.value).toBe(29);
  });

  it('CRE-3 fails below 500 followers', async () => {
    const ana = await makeCreator(t);
    await linkTiktok(t, ana, { username: 'tt.small', followers: 499, videos: 30, ageDays: 200, engagementRate: 0.06 });
    const account = await eligibility(ana);
    expect([account?.result, results(account?.checks)['followers']]).toEqual(['fail', 'fail']);
  });

  it('CRE-3 videos we may not see are unknown, not none: review instead of fail', async () => {
    const ana = await makeCreator(t);
    await simulatedTiktok(t, 'POST', '/accounts', { username: 'tt.closed', followers: 5000, videos: 30 });
    await walk(ana, 'tt.closed', { grant: ['user.info.profile', 'user.info.stats'] });
    await t.settle();
    const account = await eligibility(ana);
    expect(account?.result).toBe('review');
    expect(results(account?.checks)).toMatchObject({ 'engagement-rate': 'review', 'posts-in-90-days': 'review', 'first-post': 'review' });
  });
});

describe('SYN-5 tokens of hours', () => {
  const refresh = (creator: TestCreator, id: string) =>
    t.call<Record<string, unknown>>('POST', `/creator/social-accounts/${id}/refresh`, { token: creator.token });

  it('SYN-5 a token that ends soon is renewed before it is used, and the rotated refresh token is kept', async () => {
    const ana = await makeCreator(t);
    const id = await linkTiktok(t, ana, { username: 'tt.soon' });
    const before = await stored(id);
    await endsIn(id, 4);
    expect((await refresh(ana, id)).status).toBe(200);
    const after = await stored(id);
    expect(after?.token_sealed).not.toBe(before?.token_sealed);
    expect(after?.refresh_token_sealed).not.toBe(before?.refresh_token_sealed);
    expect(after?.['renewing_since']).toBeNull();
    expect(await tokens('tt.soon')).toMatchObject({ refresh: 1, rotated: 1, reused: 0 });
    await endsIn(id, 4);
    expect((await refresh(ana, id)).status).toBe(200);
    expect(await tokens('tt.soon')).toMatchObject({ refresh: 1, rotated: 2, reused: 0 });
  });

  it('SYN-5 a token with time left is used as it is', async () => {
    const ana = await makeCreator(t);
    const id = await linkTiktok(t, ana, { username: 'tt.fresh' });
    expect((await refresh(ana, id)).status).toBe(200);
    expect(await tokens('tt.fresh')).toMatchObject({ rotated: 0 });
  });

  it('SYN-5 a token that TikTok ended early is renewed once and the call repeated', async () => {
    const ana = await makeCreator(t);
    const id = await linkTiktok(t, ana, { username: 'tt.early', followers: 700 });
    await simulatedTiktok(t, 'POST', '/accounts', { username: 'tt.early', followers: 900 });
    await age('tt.early', 3);
    const answer = await refresh(ana, id);
    expect([answer.status, answer.body['followers']]).toEqual([200, 900]);
    expect(await tokens('tt.early')).toMatchObject({ rotated: 1, reused: 0 });
  });

  it('SYN-5 twelve who need a fresh token at the same moment: it is renewed once, no refresh token is sent twice', async () => {
    const ana = await makeCreator(t);
    const id = await linkTiktok(t, ana, { username: 'tt.rivals' });
    await endsIn(id, 1);
    const answers = await Promise.all(Array.from({ length: 12 }, () => refresh(ana, id)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(12).fill(200));
    expect(await tokens('tt.rivals')).toMatchObject({ refresh: 1, rotated: 1, reused: 0 });
  });

  it('SYN-5 a renewal whose process died holds up for a minute, not for ever', async () => {
    const ana = await makeCreator(t);
    const id = await linkTiktok(t, ana, { username: 'tt.died' });
    await endsIn(id, 1);
    await t.sql(`update creators.social_accounts set renewing_since = now() - interval '61 seconds' where id = $1`, [id]);
    expect((await refresh(ana, id)).status).toBe(200);
    expect(await tokens('tt.died')).toMatchObject({ rotated: 1 });
  });

  it('SYN-5 taken back on TikTok: the creator is asked to reconnect, and linking again repairs it', async () => {
    const ana = await makeCreator(t);
    const id = await linkTiktok(t, ana, { username: 'tt.dead' });
    await simulatedTiktok(t, 'POST', '/faults', { account: 'tt.dead', kind: 'revoked' });
    const refused = await refresh(ana, id);
    expect([refused.status, refused.body['code']]).toEqual([409, 'creators.account-not-connected']);
    expect(await stored(id)).toMatchObject({ state: 'reconnect', token_sealed: null, refresh_token_sealed: null });
    expect((await walk(ana, 'tt.dead')).location).toContain('linked=tiktok');
    expect((await accounts(ana)).items[0]).toMatchObject({ id, state: 'connected' });
  });

  it('SYN-5 unlinked while the token was being renewed: nothing comes back', async () => {
    const ana = await makeCreator(t);
    const id = await linkTiktok(t, ana, { username: 'tt.gone' });
    await endsIn(id, 1);
    await simulatedTiktok(t, 'POST', '/faults', { account: 'tt.gone', kind: 'slow', ms: 700, times: 1 });
    const [answer] = await Promise.all([refresh(ana, id), t.call('DELETE', `/creator/social-accounts/${id}`, { token: ana.token })]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await stored(id)).toMatchObject({ state: 'unlinked', token_sealed: null, refresh_token_sealed: null });
  });

  it.each([
    ['limit', PlatformBusyError],
    ['error500', PlatformBusyError],
    ['truncated', PlatformBusyError],
    ['revoked', TokenRefusedError],
  ] as const)('SYN-5 %s while a token is renewed: the stored one stays for the next try', async (kind, expected) => {
    const ana = await makeCreator(t);
    const username = `tt.x_${kind}`;
    const id = await linkTiktok(t, ana, { username });
    await endsIn(id, 1);
    const before = await stored(id);
    await simulatedTiktok(t, 'POST', '/faults', { account: username, kind });
    const creators = t.app.get(CreatorsApi);
    await expect(creators.useCredential(id, AbortSignal.timeout(10_000), () => Promise.resolve(1))).rejects.toBeInstanceOf(expected);
    expect(await stored(id)).toEqual({ ...before, renewing_since: null });
    await simulatedTiktok(t, 'POST', '/faults', { account: username, kind: 'none' });
  });
});

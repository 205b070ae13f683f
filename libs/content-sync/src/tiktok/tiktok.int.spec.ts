import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlatformBusyError, TokenRefusedError } from '@app/creators';
import { simulatedTiktok } from '@app/creators/testing';
import { bootApp, type TestApp } from '@app/harness';
import { PlatformConnectors } from '../platform-connectors.js';
import { TransientError } from './tiktok.errors.js';
import { TiktokPace } from './tiktok.pace.js';

let t: TestApp;
let connector: PlatformConnectors;
beforeAll(async () => {
  t = await bootApp({ TIKTOK_TIMEOUT_MS: '400' });
  connector = t.app.get(PlatformConnectors);
});
afterAll(() => t.close());

const signal = () => AbortSignal.timeout(20_000);
const fault = (account: string, kind: string, more: object = {}) => simulatedTiktok(t, 'POST', '/faults', { account, kind, ...more });
const callback = () => `${t.url}/api/v1/creator/social-accounts/tiktok/callback`;

/** Makes an account and allows the app; answers what linking gives. */
async function linked(username: string, account: object = {}) {
  await simulatedTiktok(t, 'POST', '/accounts', { username, followers: 4_000, videos: 43, ageDays: 120, ...account });
  const dialog = new URL(connector.authorizeUrl('tiktok', 'state', callback()));
  const form = new URLSearchParams(dialog.searchParams);
  form.set('sim_account', username);
  form.set('decision', 'allow');
  const consent = await fetch(dialog.origin + dialog.pathname, { method: 'POST', body: form, redirect: 'manual' });
  const code = new URL(consent.headers.get('location') ?? '').searchParams.get('code') ?? '';
  return connector.link('tiktok', code, callback(), signal());
}

describe('TikTok connector against the simulator', () => {
  it('CRE-2 links with rotating tokens and their real lifetimes', async () => {
    const before = Date.now();
    const link = await linked('conn.link', { name: 'Conny\u{1F3B6}' });
    expect(link.profile).toMatchObject({ handle: 'conn.link', name: 'Conny\u{1F3B6}', followers: 4_000, mediaCount: 43 });
    expect(link.profile.platformUserId).toMatch(/^-000/);
    expect(link.permissions).toEqual(['user.info.basic', 'user.info.profile', 'user.info.stats', 'video.list']);
    expect(Math.abs(link.expiresAt.getTime() - before - 7_200_000)).toBeLessThan(10_000);
    expect(Math.abs((link.refresh?.expiresAt.getTime() ?? 0) - before - 15_552_000_000)).toBeLessThan(10_000);
    const { accessToken, refresh } = link;
    const fresh = await connector.refresh('tiktok', { accessToken, refreshToken: refresh?.token ?? null }, signal());
    expect([fresh.accessToken === accessToken, fresh.refresh?.token === refresh?.token]).toEqual([false, false]);
    await expect(connector.refresh('tiktok', { accessToken, refreshToken: refresh?.token ?? null }, signal())).rejects.toBeInstanceOf(
      TokenRefusedError,
    );
  });

  it('CRE-3, CRE-6 reads as many videos as asked over pages of twenty, each once; the newest with views, without reach', async () => {
    const { accessToken } = await linked('conn.videos');
    const all = (await connector.recentPosts('tiktok', accessToken, 200, signal())) ?? [];
    expect(all).toHaveLength(43);
    expect(new Set(all.map(({ takenAt }) => takenAt.getTime())).size).toBe(43);
    expect(all.every(({ likes, comments }) => likes !== null && comments !== null)).toBe(true);
    expect(await connector.recentPosts('tiktok', accessToken, 25, signal())).toHaveLength(25);
    const latest = (await connector.latestPosts('tiktok', accessToken, 12, signal())) ?? [];
    expect(latest.map(({ takenAt }) => takenAt)).toEqual(all.slice(0, 12).map(({ takenAt }) => takenAt));
    expect(latest[0]).toMatchObject({ kind: 'video', reach: null, permalink: expect.stringContaining('/video/') as string });
    expect(latest.every(({ views, pictureUrl }) => views !== null && pictureUrl !== null)).toBe(true);
    expect(await connector.audience('tiktok', accessToken, 'x', signal())).toEqual({ countries: null, ages: null, genders: null });
  });

  it.each([
    ['error500', 1],
    ['truncated', 2],
  ] as const)('SYN-5 %s for a moment is survived', async (kind, times) => {
    const { accessToken } = await linked(`conn.${kind}`);
    await fault(`conn.${kind}`, kind, { times });
    expect(await connector.profile('tiktok', accessToken, signal())).toMatchObject({ handle: `conn.${kind}` });
  });

  it.each(['error500', 'truncated', 'slow'] as const)('SYN-5 lasting %s is a busy platform, soon asked again', async (kind) => {
    const username = `conn.l_${kind}`;
    const { accessToken } = await linked(username);
    await fault(username, kind, kind === 'slow' ? { ms: 900 } : {});
    const refused = connector.profile('tiktok', accessToken, signal());
    await expect(refused).rejects.toBeInstanceOf(TransientError);
    await expect(refused).rejects.toMatchObject({ retryAfterMs: 30_000 });
  });

  it('CRE-2 a token that was taken back is refused, and names neither token nor address', async () => {
    const { accessToken } = await linked('conn.dead');
    await connector.revoke('tiktok', accessToken, signal());
    const refused: unknown = await connector.profile('tiktok', accessToken, signal()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TokenRefusedError);
    expect(String(refused)).toBe('Error: TikTok error access_token_invalid (HTTP 401)');
  });

  it('CRE-2 loads pictures of TikTok alone', async () => {
    const { profile } = await linked('conn.picture');
    const limits = { maxBytes: 5_000_000, types: ['image/jpeg'] };
    const load = (url: string) => connector.download('tiktok', url, limits, signal());
    expect((await load(profile.pictureUrl ?? ''))?.type).toBe('image/jpeg');
    for (const bad of [
      'http://127.0.0.1:1/x.jpg',
      'http://169.254.169.254/latest/meta-data',
      'https://tiktokcdn.com.evil.example/x.jpg',
      'https://eviltiktokcdn.com/x.jpg',
      'http://p16.tiktokcdn.com/x.jpg',
      'https://p16.tiktokcdn.com:8443/x.jpg',
      'https://user@p16.tiktokcdn.com/x.jpg',
      'https://scontent.cdninstagram.com/x.jpg',
      'file:///etc/passwd',
    ]) {
      expect(await load(bad)).toBeNull();
    }
  });

  it('SYN-5 stops at the limit TikTok answers with, for that endpoint, a minute or more', async () => {
    const { accessToken } = await linked('conn.limit');
    await fault('conn.limit', 'limit', { times: 1 });
    const limited: unknown = await connector.profile('tiktok', accessToken, signal()).catch((error: unknown) => error);
    expect(limited).toBeInstanceOf(PlatformBusyError);
    expect((limited as PlatformBusyError).retryAfterMs).toBeGreaterThanOrEqual(60_000);
    // Not asked again although the platform would answer by now
    const again: unknown = await connector.profile('tiktok', accessToken, signal()).catch((error: unknown) => error);
    expect((again as PlatformBusyError).retryAfterMs).toBeGreaterThan(59_000);
    expect(await connector.recentPosts('tiktok', accessToken, 5, signal())).toHaveLength(5);
  });
});

describe('pace of TikTok', () => {
  it('SYN-5 counts calls of a sliding minute per endpoint', () => {
    let now = Date.parse('2026-11-21T10:00:00Z');
    const pace = new TiktokPace({ now: () => new Date(now) });
    for (let call = 0; call < 500; call++) {
      pace.count('/v2/user/info/');
      now += 100;
    }
    expect(() => pace.count('/v2/user/info/')).toThrow(PlatformBusyError);
    expect(() => pace.count('/v2/video/list/')).not.toThrow();
    now += 10_001;
    expect(() => pace.count('/v2/user/info/')).not.toThrow();
  });
});

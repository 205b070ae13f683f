import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_SCOPES, CLIENT_KEY, REDIRECT_URI, startSimulator } from './testing/simulator.js';
import type { Simulator, Tokens } from './testing/simulator.js';

let sim: Simulator;
beforeAll(async () => {
  sim = await startSimulator();
  await sim.control('POST', '/accounts', { username: 'ana', name: 'Ana', followers: 12_000, videos: 45, ageDays: 200, bio: 'Licht' });
});
afterAll(() => sim.close());

const refresh = (token: string) => sim.oauth('token', { grant_type: 'refresh_token', refresh_token: token });
const redeem = (code: string, fields: Record<string, string> = {}) =>
  sim.oauth('token', { grant_type: 'authorization_code', redirect_uri: REDIRECT_URI, code, ...fields });

describe('simulated Login Kit (platform-apis.md 2.2)', () => {
  const open = (change: Record<string, string> = {}) =>
    sim.server.inject({
      method: 'GET',
      url: '/simulators/tt-www/v2/auth/authorize/',
      query: { client_key: CLIENT_KEY, redirect_uri: REDIRECT_URI, response_type: 'code', scope: ALL_SCOPES, state: 'abc', ...change },
    });

  it('shows accounts and asks for consent without any script, escaping what stands in the address', async () => {
    const [list, consent] = [await open({ state: '"><script>alert(1)</script>' }), await open({ sim_account: 'ana' })];
    expect(list.body).toContain('value="ana"');
    expect(consent.body).toContain('@ana');
    for (const page of [list, consent]) {
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toMatch(/<script|style=/);
    }
  });

  it.each([
    ['another app', { client_key: 'x' }],
    ['an address that is not registered', { redirect_uri: `${REDIRECT_URI}/` }],
    ['another response type', { response_type: 'token' }],
    ['an unknown scope', { scope: 'user.info.basic,user.info.all' }],
    ['a plain challenge', { code_challenge: 'x', code_challenge_method: 'plain' }],
  ])('refuses %s on a page of its own', async (_what, change) => {
    for (const answer of [await open(change), await sim.authorize({ ...change, sim_account: 'ana', decision: 'allow' })]) {
      expect([answer.statusCode, answer.headers.location]).toEqual([400, undefined]);
    }
  });

  it('comes back with code, granted scopes and state; cancelled with access_denied', async () => {
    const allowed = new URL(String((await sim.authorize({ sim_account: 'ana', decision: 'allow' })).headers.location));
    expect([...allowed.searchParams.keys()]).toEqual(['code', 'scopes', 'state']);
    expect([allowed.searchParams.get('scopes'), allowed.searchParams.get('state')]).toEqual([ALL_SCOPES, 'st&te 1']);
    const denied = new URL(String((await sim.authorize({ decision: 'cancel' })).headers.location));
    expect([denied.searchParams.get('error'), denied.searchParams.get('state')]).toEqual(['access_denied', 'st&te 1']);
  });

  it('gives tokens for a code once, within its life and for its address', async () => {
    const code = await sim.code('ana');
    expect((await redeem(code, { redirect_uri: 'http://other.test' })).json()).toMatchObject({ error: 'invalid_grant' });
    const first = await redeem(code);
    expect(first.json()).toEqual({
      open_id: expect.stringMatching(/^-000/) as string,
      scope: ALL_SCOPES,
      access_token: expect.stringMatching(/^act\./) as string,
      expires_in: 7_200,
      refresh_token: expect.stringMatching(/^rft\./) as string,
      refresh_expires_in: 15_552_000,
      token_type: 'Bearer',
    });
    const again = await redeem(code);
    expect([again.statusCode, again.json()]).toEqual([
      400,
      { error: 'invalid_grant', error_description: expect.any(String) as string, log_id: expect.stringMatching(/^20261121/) as string },
    ]);
    const late = await sim.code('ana');
    sim.passReal(1);
    expect((await redeem(late)).json()).toMatchObject({ error: 'invalid_grant', error_description: 'Authorization code is expired.' });
  });

  it.each(['base64url', 'hex'] as const)('checks the verifier of a challenge in %s', async (encoding) => {
    const verifier = 'v'.repeat(50);
    const challenge = createHash('sha256').update(verifier).digest(encoding);
    const code = () => sim.code('ana', { code_challenge: challenge, code_challenge_method: 'S256' });
    expect((await redeem(await code())).statusCode).toBe(400);
    expect((await redeem(await code(), { code_verifier: 'w'.repeat(50) })).statusCode).toBe(400);
    expect((await redeem(await code(), { code_verifier: verifier })).statusCode).toBe(200);
  });

  it.each([
    ['a wrong secret', { client_secret: 'x' }, 401, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('refuses %s', async (_what, change, status, error) => {
    const answer = await redeem('x', change);
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([status, error]);
  });

  it('rotates refresh tokens: the sent one is dead, rivals get one pair, and using it again is counted', async () => {
    await sim.control('POST', '/accounts', { username: 'rotates' });
    const { refresh_token } = await sim.tokens('rotates');
    const rivals = await Promise.all(Array.from({ length: 10 }, () => refresh(refresh_token)));
    expect(rivals.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(await sim.control('GET', '/accounts/rotates/tokens')).toMatchObject({ refresh: 1, rotated: 1, reused: 9 });
    const fresh = rivals.find(({ statusCode }) => statusCode === 200)?.json<Tokens>();
    expect((await refresh(fresh?.refresh_token ?? '')).statusCode).toBe(200);
  });

  it('ends tokens after their life, and all at once when revoked', async () => {
    await sim.control('POST', '/accounts', { username: 'lives' });
    const tokens = await sim.tokens('lives');
    const read = (token: string) => sim.api('/user/info/?fields=open_id', token);
    expect((await read(tokens.access_token)).statusCode).toBe(200);
    sim.passReal(2);
    const dead = await read(tokens.access_token);
    expect([dead.statusCode, dead.json<{ error: { code: string } }>().error.code]).toEqual([401, 'access_token_invalid']);
    const fresh = (await refresh(tokens.refresh_token)).json<Tokens>();
    expect((await read(fresh.access_token)).statusCode).toBe(200);
    const revoked = await sim.oauth('revoke', { token: fresh.access_token });
    expect([revoked.statusCode, revoked.body]).toEqual([200, '']);
    expect((await read(fresh.access_token)).statusCode).toBe(401);
    expect((await refresh(fresh.refresh_token)).json()).toMatchObject({ error: 'invalid_grant' });
    const long = await sim.tokens('lives');
    sim.passReal(180 * 24);
    expect((await refresh(long.refresh_token)).json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('knows the older lifetimes as a switch', async () => {
    const old = await startSimulator({ lifetimes: 'old' });
    await old.control('POST', '/accounts', { username: 'old' });
    expect(await old.tokens('old')).toMatchObject({ expires_in: 86_400, refresh_expires_in: 31_536_000 });
    await old.close();
  });
});

describe('simulated Display API (platform-apis.md 2.3, 2.4)', () => {
  interface Videos {
    data: {
      videos: Array<{ id: string; create_time: number; view_count?: number; cover_image_url?: string }>;
      cursor: number;
      has_more: boolean;
    };
    error: { code: string };
  }

  it('hands out the fields that were asked for, in the envelope', async () => {
    const { access_token, open_id } = await sim.tokens('ana');
    const answer = await sim.api('/user/info/?fields=open_id,username,follower_count,video_count,bio_description', access_token);
    expect(answer.json()).toEqual({
      data: { user: { open_id, username: 'ana', follower_count: 12_000, video_count: 45, bio_description: 'Licht' } },
      error: { code: 'ok', message: '', log_id: expect.any(String) as string },
    });
  });

  it.each([
    ['no fields', '/user/info/', 400, 'invalid_params'],
    ['an unknown field', '/user/info/?fields=open_id,email', 400, 'invalid_params'],
    ['fields of a scope that was not granted', '/user/info/?fields=open_id,follower_count', 400, 'scope_permission_missed'],
  ])('refuses %s', async (_what, path, status, code) => {
    const { access_token, scope } = await sim.tokens('ana', { choose_scopes: '1', grant: ['user.info.profile'] });
    expect(scope).toBe('user.info.basic,user.info.profile');
    const answer = await sim.api(path, access_token);
    expect([answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([status, code]);
    const videos = await sim.api('/video/list/?fields=id', access_token, {});
    expect([videos.statusCode, videos.json<Videos>().error.code]).toEqual([401, 'scope_not_authorized']);
  });

  it('pages videos by time, sometimes fewer than asked, each once and newest first', async () => {
    const { access_token } = await sim.tokens('ana');
    const seen: Array<{ id: string; create_time: number }> = [];
    let cursor: number | undefined;
    const sizes: number[] = [];
    for (let more = true; more;) {
      const page: Videos = (
        await sim.api('/video/list/?fields=id,create_time', access_token, { max_count: 5, ...(cursor ? { cursor } : {}) })
      ).json();
      seen.push(...page.data.videos);
      sizes.push(page.data.videos.length);
      ({ cursor, has_more: more } = page.data);
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(45);
    expect(seen.every(({ id }) => BigInt(id) > 2n ** 53n)).toBe(true);
    expect(seen.map(({ create_time }) => create_time)).toEqual(seen.map(({ create_time }) => create_time).toSorted((a, b) => b - a));
    expect(sizes.slice(0, -1).some((size) => size < 5)).toBe(true);
    for (const body of [{ max_count: 21 }, { max_count: 0 }, { cursor: 'x' }, []]) {
      expect((await sim.api('/video/list/?fields=id', access_token, body)).statusCode).toBe(400);
    }
  });

  it('answers only own videos by id, figures grow, covers end after six hours, deleted ones are missing', async () => {
    await sim.control('POST', '/accounts', { username: 'films', followers: 10_000, videos: 0 });
    const { id } = await sim.control<{ id: string }>('POST', '/accounts/films/videos', { description: 'x'.repeat(400) });
    const { access_token } = await sim.tokens('films');
    const foreign = (await sim.control<{ data: Array<{ id: string }> }>('GET', '/accounts/ana/videos')).data[0]?.id ?? '';
    const query = async () =>
      (
        await sim.api('/video/query/?fields=id,view_count,cover_image_url,video_description', access_token, {
          filters: { video_ids: [id, foreign, '1'] },
        })
      ).json<Videos & { data: { videos: Array<{ video_description: string }> } }>().data.videos;
    const [first, ...others] = await query();
    expect(others).toEqual([]);
    expect(first?.video_description).toHaveLength(150);
    sim.pass(24);
    const [later] = await query();
    expect(later?.view_count).toBeGreaterThan(first?.view_count ?? 0);
    const cover = new URL(later?.cover_image_url ?? '');
    const load = () => sim.server.inject({ method: 'GET', url: cover.pathname + cover.search });
    expect((await load()).headers['content-type']).toBe('image/jpeg');
    sim.passReal(6.1);
    expect((await load()).statusCode).toBe(403);
    await sim.control('DELETE', `/accounts/films/videos/${id}`);
    expect((await sim.api('/video/list/?fields=id', (await sim.tokens('films')).access_token, {})).json<Videos>().data.videos).toEqual([]);
  });

  it('allows 600 calls a sliding minute per endpoint', async () => {
    const { access_token } = await sim.tokens('ana');
    await sim.control('POST', '/calls', { endpoint: '/v2/user/info/', calls: 600 });
    const answer = await sim.api('/user/info/?fields=open_id', access_token);
    expect([answer.statusCode, answer.json<Videos>().error.code]).toEqual([429, 'rate_limit_exceeded']);
    expect((await sim.api('/video/list/?fields=id', access_token, {})).statusCode).toBe(200);
    sim.passReal(1 / 60 + 0.001);
    expect((await sim.api('/user/info/?fields=open_id', access_token)).statusCode).toBe(200);
  });

  it('switches faults on for a number of calls, for one account or all', async () => {
    await sim.control('POST', '/accounts', { username: 'faulty' });
    const { access_token } = await sim.tokens('faulty');
    const call = () => sim.api('/user/info/?fields=open_id', access_token);
    await sim.control('POST', '/faults', { account: 'faulty', kind: 'error500', times: 1 });
    const broken = await call();
    expect([broken.statusCode, broken.json<Videos>().error.code]).toEqual([500, 'internal_error']);
    await sim.control('POST', '/faults', { kind: 'truncated', times: 1 });
    const cut = await call();
    expect(() => cut.json<unknown>()).toThrow();
    expect((await call()).statusCode).toBe(200);
    await sim.control('POST', '/faults', { account: 'faulty', kind: 'revoked' });
    expect((await call()).statusCode).toBe(401);
  });

  it('has pages for people', async () => {
    for (const url of ['/simulators/tiktok/', '/simulators/tiktok', '/simulators/tiktok/@ana']) {
      const page = await sim.server.inject({ method: 'GET', url });
      expect([url, page.statusCode]).toEqual([url, 200]);
      expect(page.body).toContain('ana');
      expect(page.body).not.toMatch(/<script|style=/);
    }
    expect((await sim.server.inject({ method: 'GET', url: '/simulators/tiktok/@nobody' })).statusCode).toBe(404);
  });
});

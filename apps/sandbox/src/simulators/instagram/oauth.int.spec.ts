import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_SCOPES, APP_ID, APP_SECRET, authorize, redeem, REDIRECT_URI, startSimulator } from './testing/simulator.js';
import type { Simulator } from './testing/simulator.js';

describe('simulated Instagram Login', () => {
  let sim: Simulator;
  beforeAll(async () => {
    sim = await startSimulator();
    await sim.control('POST', '/accounts', { username: 'ana', followers: 12_000 });
    await sim.control('POST', '/accounts', { username: 'paul', accountType: 'Personal', posts: 0 });
  });
  afterAll(() => sim.close());

  const dialog = (change: Record<string, string> = {}): Record<string, string> => ({
    client_id: APP_ID,
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    scope: ALL_SCOPES,
    state: 'abc',
    ...change,
  });
  const open = async (change: Record<string, string> = {}): ReturnType<typeof authorize> =>
    sim.server.inject({ method: 'GET', url: '/simulators/ig-www/oauth/authorize', query: dialog(change) });

  it('shows accounts, finds one by search and asks for consent without any script', async () => {
    const list = await open({ q: 'AN' });
    expect(list.statusCode).toBe(200);
    expect(list.body).toContain('value="ana"');
    expect(list.body).not.toContain('value="paul"');
    const consent = await open({ sim_account: 'ana' });
    expect(consent.body).toContain('@ana');
    for (const page of [list, consent]) {
      expect(page.body).not.toMatch(/<script|style=/);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it('escapes what stands in the address', async () => {
    const page = await open({ state: '"><script>alert(1)</script>' });
    expect(page.body).not.toContain('<script>');
  });

  it.each([
    ['another app', { client_id: '1' }],
    ['an address that differs by a slash', { redirect_uri: `${REDIRECT_URI}/` }],
    ['an address that is no http', { redirect_uri: 'javascript:alert(1)' }],
    ['another response type', { response_type: 'token' }],
    ['an unknown scope', { scope: `${ALL_SCOPES},business_basic` }],
    ['a missing basic scope', { scope: 'instagram_business_manage_insights' }],
  ])('refuses %s on a page of its own', async (_what, change) => {
    for (const answer of [await open(change), await authorize(sim.server, { ...change, sim_account: 'ana', decision: 'allow' })]) {
      expect(answer.statusCode).toBe(400);
      expect(answer.headers.location).toBeUndefined();
    }
  });

  it('redirects with code, state and #_ when allowed, with access_denied when cancelled', async () => {
    const allowed = String((await authorize(sim.server, { sim_account: 'ana', decision: 'allow' })).headers.location);
    expect(allowed).toMatch(/^http:\/\/product\.test\/api\/v1\/callback\?from=instagram&code=AQB[\w-]+&state=st%26te\+1#_$/);
    const denied = await authorize(sim.server, { decision: 'cancel' });
    expect(denied.statusCode).toBe(302);
    expect(denied.headers.location).toBe(
      `${REDIRECT_URI}&error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request&state=st%26te+1`,
    );
  });

  it('lets a personal account not pass', async () => {
    const answer = await authorize(sim.server, { sim_account: 'paul', decision: 'allow' });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('professional account');
  });

  it('creates an account within the dialog', async () => {
    const page = await authorize(sim.server, { decision: 'create', username: 'New.One', followers: '3000' });
    expect(page.body).toContain('@new.one');
    expect(await sim.control('GET', '/accounts/new.one')).toMatchObject({ followers: 3000, accountType: 'Media_Creator' });
  });

  it('gives a short token for a code once, with the app-scoped id and the scopes', async () => {
    const code = await sim.code('ana');
    const answer = await redeem(sim.server, { code });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      data: [{ access_token: expect.stringMatching(/^IGAA/), user_id: '24500000000001', permissions: ALL_SCOPES }],
    });
    const again = await redeem(sim.server, { code });
    expect(again.statusCode).toBe(400);
    expect(again.json()).toEqual({
      error_type: 'OAuthException',
      code: 400,
      error_message: 'Matching code was not found or was already used',
    });
  });

  it('gives exactly one of two rivals a token', async () => {
    const code = await sim.code('ana');
    const answers = await Promise.all(Array.from({ length: 6 }, () => redeem(sim.server, { code })));
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(1);
  });

  it('takes multipart as well', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      client_id: APP_ID,
      client_secret: APP_SECRET,
      grant_type: 'authorization_code',
      redirect_uri: REDIRECT_URI,
      code: await sim.code('ana'),
    }))
      form.append(name, value);
    const request = new Request('http://sim.test', { method: 'POST', body: form });
    const answer = await sim.server.inject({
      method: 'POST',
      url: '/simulators/ig-api/oauth/access_token',
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    expect(answer.statusCode).toBe(200);
  });

  it('refuses a code of another address, without using it up, a wrong secret, and a code after its hour', async () => {
    const code = await sim.code('ana');
    const other = await redeem(sim.server, { code, redirect_uri: 'http://evil.test/' });
    expect(other.json()).toMatchObject({
      error_type: 'OAuthException',
      code: 400,
      error_message: expect.stringContaining('redirect_uri is identical'),
    });
    expect((await redeem(sim.server, { code, client_secret: 'x' })).statusCode).toBe(400);
    expect((await redeem(sim.server, { code, client_id: 'x' })).statusCode).toBe(400);
    expect((await redeem(sim.server, { code, grant_type: 'password' })).statusCode).toBe(400);
    expect((await redeem(sim.server, { code })).statusCode).toBe(200);
    const old = await sim.code('ana');
    sim.passReal(1);
    expect((await redeem(sim.server, { code: old })).statusCode).toBe(400);
  });

  it('answers 400 in its own shape to a body it cannot read', async () => {
    for (const headers of [
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json' },
      { 'content-type': 'multipart/form-data' },
    ]) {
      const answer = await sim.server.inject({ method: 'POST', url: '/simulators/ig-api/oauth/access_token', headers, payload: '{x' });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ error_type: 'OAuthException', code: 400 });
    }
  });

  it('exchanges a short token within its hour for a long one of 60 days', async () => {
    const short = await sim.shortToken('ana');
    const wrong = await sim.graph('/access_token', short, { grant_type: 'ig_exchange_token', client_secret: 'x' });
    expect(wrong.statusCode).toBe(400);
    const answer = await sim.graph('/access_token', short, { grant_type: 'ig_exchange_token', client_secret: APP_SECRET });
    expect(answer.json()).toEqual({ access_token: expect.stringMatching(/^IGAA/), token_type: 'bearer', expires_in: 5_184_000 });
    sim.passReal(1);
    const late = await sim.graph('/access_token', short, { grant_type: 'ig_exchange_token', client_secret: APP_SECRET });
    expect(late.json()).toMatchObject({ error: { code: 190, error_subcode: 463 } });
  });

  it('SYN-5 refreshes a long token from 24 hours on, and never a dead one', async () => {
    const long = await sim.longToken('ana');
    const refresh = async (): ReturnType<Simulator['graph']> =>
      sim.graph('/refresh_access_token', long, { grant_type: 'ig_refresh_token' });
    sim.passReal(23.9);
    expect((await refresh()).json()).toMatchObject({ error: { code: 190, type: 'OAuthException' } });
    sim.passReal(0.2);
    const fresh = (await refresh()).json<{ access_token: string; token_type: string; expires_in: number }>();
    expect(fresh).toMatchObject({ token_type: 'bearer', expires_in: 5_184_000 });
    expect((await sim.graph('/me', fresh.access_token)).statusCode).toBe(200);
    sim.passReal(59 * 24);
    expect((await refresh()).json()).toMatchObject({ error: { code: 190, error_subcode: 463 } });
    expect((await sim.graph('/me', fresh.access_token)).statusCode).toBe(200);
  });

  it('DEM-1 lets tokens live by real time, and ages them on demand', async () => {
    const long = await sim.longToken('ana');
    sim.pass(90 * 24);
    expect((await sim.graph('/me', long)).statusCode).toBe(200);
    await sim.control('POST', '/accounts/ana/tokens/age', { hours: 61 * 24 });
    expect((await sim.graph('/me', long)).json()).toMatchObject({ error: { code: 190, error_subcode: 463 } });
  });

  it('leaves scopes out that the creator unticked', async () => {
    const location = String((await authorize(sim.server, { sim_account: 'ana', decision: 'allow', choose_scopes: '1' })).headers.location);
    const answer = await redeem(sim.server, { code: new URL(location).searchParams.get('code') ?? '' });
    expect(answer.json()).toMatchObject({ data: [{ permissions: 'instagram_business_basic' }] });
  });

  it('keeps codes and tokens over a restart', async () => {
    const [code, long] = [await sim.code('ana'), await sim.longToken('ana')];
    await sim.restart();
    expect((await redeem(sim.server, { code })).statusCode).toBe(200);
    expect((await sim.graph('/me', long)).statusCode).toBe(200);
  });
});

describe('the flat dialect', () => {
  it('answers tokens and /me without the wrapper', async () => {
    const sim = await startSimulator({ dialect: 'flat', redirectUris: [] });
    try {
      await sim.control('POST', '/accounts', { username: 'ana' });
      const answer = await redeem(sim.server, { code: await sim.code('ana') });
      const body = answer.json<{ access_token: string }>();
      expect(body).toEqual({ access_token: expect.any(String), user_id: 24_500_000_000_001, permissions: ALL_SCOPES.split(',') });
      expect((await sim.graph('/me', body.access_token, { fields: 'username' })).json()).toEqual({ username: 'ana', id: '24500000000001' });
      const anywhere = await authorize(sim.server, { sim_account: 'ana', decision: 'allow', redirect_uri: 'https://anywhere.test/x' });
      expect(anywhere.headers.location).toMatch(/^https:\/\/anywhere\.test\/x\?code=/);
    } finally {
      await sim.close();
    }
  });
});

import { bootApp, type TestApp } from '@app/harness';
import { makeCreatorUser, makeMember, makeOwner, signIn, TEST_PASSWORD, type TestOwner } from '@app/identity/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLIENT, OTHER_CLIENT_ID, TestBrowser, TestProvider } from './provider.testing.js';

let t: TestApp;
let provider: TestProvider;
const organisations: string[] = [];

beforeAll(async () => {
  t = await bootApp();
  const owners = [await makeOwner(t), await makeOwner(t)];
  spare = owners[1]!;
  owner = owners[0]!;
  organisations.push(...owners.map(({ organisationId }) => organisationId));
  provider = await TestProvider.start(() => organisations.map((id) => callbackOf(id)));
  await configure();
});

afterAll(async () => {
  await provider.close();
  await t.close();
});

let owner: TestOwner;
let spare: TestOwner;
let count = 0;

beforeEach(() => {
  provider.tamper = null;
  provider.outage = null;
});

const callbackOf = (id: string) => `${t.url}/api/v1/auth/oidc/${id}/callback`;
const path = (of: TestOwner = owner) => `/organisations/${of.organisationId}/single-sign-on`;
const settings = (over: Record<string, unknown> = {}) => ({
  issuer: provider.issuer,
  ...CLIENT,
  emailDomains: ['corp.example'],
  defaultRole: 'reviewer',
  enabled: true,
  enforced: false,
  ...over,
});

async function configure(over: Record<string, unknown> = {}, of: TestOwner = owner) {
  const answer = await t.call('PUT', path(of), { token: of.accessToken, body: settings(over) });
  expect([answer.status, answer.body]).toMatchObject([200, {}]);
  return answer.body;
}

function newPerson(over: { email?: string; email_verified?: boolean; name?: string } = {}): { subject: string; email: string } {
  count += 1;
  const subject = `subject-${count}`;
  const email = over.email ?? `person${count}@corp.example`;
  provider.person(subject, { name: `Person ${count}`, ...over, email });
  return { subject, email };
}

/** The authorization request as a browser gets it. */
async function begin(browser: TestBrowser, of: TestOwner = owner): Promise<URL> {
  const { status, location } = await browser.get(`${t.url}/api/v1/auth/oidc/${of.organisationId}`);
  expect(status).toBe(302);
  return new URL(location ?? '');
}

/** Through the provider, up to the address it sends the browser back to. */
function atProvider(browser: TestBrowser, url: URL): Promise<string> {
  return browser.follow(url.href, (next) => next.startsWith(provider.issuer));
}

/** The whole way; answers where the browser ends. */
async function walk(browser = new TestBrowser(), of: TestOwner = owner): Promise<string> {
  const start = await begin(browser, of);
  if (!start.href.startsWith(provider.issuer)) return start.href.slice(t.url.length);
  return (await browser.follow(await atProvider(browser, start), (next) => next.includes('/callback'))).slice(t.url.length);
}

const problem = (word: string) => `/sign-in?problem=identity.single-sign-on-${word}`;

/** The access token a browser gets for its refresh cookie. */
async function tokenOf(browser: TestBrowser): Promise<string> {
  const cookie = `of_refresh=${browser.cookie(t.url, 'of_refresh')}`;
  const { status, body } = await t.call<{ accessToken: string }>('POST', '/auth/refresh', { headers: { cookie, 'user-agent': 'test' } });
  expect(status).toBe(200);
  return body.accessToken;
}

async function signedIn(of: TestOwner = owner): Promise<{ token: string; me: Me }> {
  const browser = new TestBrowser();
  expect(await walk(browser, of)).toBe('/signed-in');
  const token = await tokenOf(browser);
  return { token, me: (await t.call<Me>('GET', '/me', { token })).body };
}

interface Me {
  user: { id: string; email: string; name: string };
  organisations: Array<{ id: string; role: string }>;
  creator: unknown;
}

const membersOf = (email: string) =>
  t.sql<{ organisation_id: string; role: string }>(
    `select m.organisation_id, m.role from identity.memberships m join identity.users u on u.id = m.user_id where u.email = $1 order by m.created_at`,
    [email],
  );

describe('ACC-11 settings', () => {
  it('never show the secret, and need it anew for another issuer or client', async () => {
    const { status, body, headers } = await t.call('GET', path(), { token: owner.accessToken });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe(`"${String(body['version'])}"`);
    expect(JSON.stringify(body)).not.toContain(CLIENT.clientSecret);
    expect(body).toMatchObject({ clientId: CLIENT.clientId, callbackUrl: callbackOf(owner.organisationId), enforced: false });
    const kept = await t.call('PUT', path(), { token: owner.accessToken, body: settings({ clientSecret: undefined }) });
    expect(kept.status).toBe(200);
    const moved = await t.call('PUT', path(), { token: owner.accessToken, body: settings({ clientSecret: undefined, clientId: 'x' }) });
    expect(moved).toMatchObject({ status: 422, body: { code: 'identity.single-sign-on-secret' } });
    const sealed = await t.sql<{ row: string }>(`select row_to_json(s)::text as row from identity.single_sign_on s`);
    expect(JSON.stringify(sealed)).not.toContain(CLIENT.clientSecret);
    expect(JSON.stringify(await t.sql(`select changes from platform.audit_events`))).not.toContain(CLIENT.clientSecret);
  });

  it.each([
    ['http://93.184.215.14', 'address'],
    ['https://127.0.0.1', 'address'],
    ['https://10.1.2.3/realms/x', 'address'],
    ['https://169.254.169.254', 'address'],
    ['https://[::1]', 'address'],
    ['https://[::ffff:10.0.0.1]', 'address'],
    ['https://user:pw@example.com', 'address'],
    ['https://localhost', 'address'],
    ['http://127.0.0.1:1', 'discovery'],
  ])('%s is refused (%s)', async (issuer, code) => {
    const answer = await t.call('PUT', path(), { token: owner.accessToken, body: settings({ issuer }) });
    expect([answer.status, answer.body['code']]).toEqual([422, `identity.single-sign-on-${code}`]);
  });

  it('follow no redirect to another address, and take no discovery of another issuer', async () => {
    provider.outage = (_, response) => !!response.writeHead(302, { location: 'http://127.0.0.1:9/x' }).end();
    expect((await t.call('PUT', path(), { token: owner.accessToken, body: settings() })).body['code']).toBe(
      'identity.single-sign-on-discovery',
    );
    provider.outage = (_, response) =>
      !!response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ issuer: 'https://login.example' }));
    const answer = await t.call('PUT', path(), { token: owner.accessToken, body: settings() });
    expect(answer).toMatchObject({
      status: 422,
      body: { detail: 'The provider cannot be used: its discovery document names another issuer.' },
    });
    provider.outage = (_, response) =>
      !!response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          issuer: provider.issuer,
          authorization_endpoint: `${provider.issuer}/auth`,
          token_endpoint: 'https://192.168.0.1/token',
          jwks_uri: `${provider.issuer}/jwks`,
        }),
      );
    const inner = await t.call('PUT', path(), { token: owner.accessToken, body: settings() });
    expect(inner.body['code']).toBe('identity.single-sign-on-address');
  });

  it('claim no mail provider, give no owner, and are for those who hold what an admin holds', async () => {
    const put = async (over: Record<string, unknown>, token = owner.accessToken) =>
      (await t.call('PUT', path(), { token, body: settings(over) })).body['code'];
    expect(await put({ emailDomains: ['corp.example', 'gmail.com'] })).toBe('identity.single-sign-on-domain');
    expect(await put({ defaultRole: 'owner' })).toBe('platform.invalid');
    expect(await put({ defaultRole: 'client_guest' })).toBe('platform.invalid');
    const member = await makeMember(t, owner.organisationId, 'campaign_manager');
    expect(await put({}, member.accessToken)).toBe('platform.forbidden');
    expect(await put({}, spare.accessToken)).toBe('platform.not-found');
    const role = crypto.randomUUID();
    await t.sql(
      `insert into identity.roles (id, organisation_id, name, permissions, created_at, updated_at)
       values ($1, $2, 'Settings', array['campaigns.read', 'identity.manage-organisation'], now(), now())`,
      [role, owner.organisationId],
    );
    await t.sql(`update identity.memberships set role = 'custom', custom_role_id = $1 where user_id = $2`, [role, member.userId]);
    const again = await signIn(t, member.email, TEST_PASSWORD);
    expect(await put({}, again.accessToken)).toBe('identity.single-sign-on-admins-only');
  });

  it('cannot be enforced before a sign-in has worked', async () => {
    await configure({}, spare);
    const early = await t.call('PUT', path(spare), { token: spare.accessToken, body: settings({ enforced: true }) });
    expect(early).toMatchObject({ status: 422, body: { code: 'identity.single-sign-on-not-proven' } });
    newPerson();
    await signedIn(spare);
    expect(await configure({ enforced: true }, spare)).toMatchObject({ enforced: true });
    // another client has proven nothing
    const other = settings({ enforced: true, clientId: OTHER_CLIENT_ID });
    expect((await t.call('PUT', path(spare), { token: spare.accessToken, body: other })).body['code']).toBe(
      'identity.single-sign-on-not-proven',
    );
    await t.call('DELETE', path(spare), { token: spare.accessToken });
  });
});

describe('ACC-11 signing in', () => {
  it('a first sign-in makes user and membership with the default role; the next ones find them', async () => {
    const { email } = newPerson({ name: 'Kim Corp' });
    const first = await signedIn();
    expect(first.me).toMatchObject({
      user: { email, name: 'Kim Corp' },
      organisations: [{ id: owner.organisationId, role: 'reviewer' }],
      creator: null,
    });
    const second = await signedIn();
    expect(second.me.user.id).toBe(first.me.user.id);
    expect(await membersOf(email)).toHaveLength(1);
    const [user] = await t.sql<{ password_hash: string | null; email_confirmed_at: Date | null }>(
      `select password_hash, email_confirmed_at from identity.users where email = $1`,
      [email],
    );
    expect(user).toEqual({ password_hash: null, email_confirmed_at: null });
    expect((await t.call('POST', '/auth/sign-in', { body: { email, password: TEST_PASSWORD } })).status).toBe(401);
    // the binding counts, not the address: it may change at the provider
    provider.people.set(provider.signsIn, { email: `renamed-${email}`, email_verified: true });
    expect((await signedIn()).me.user.id).toBe(first.me.user.id);
  });

  it('a known person without a membership becomes a member, in a session that counts for this organisation alone', async () => {
    const creator = await makeCreatorUser(t, { email: `ana${count}@corp.example` });
    const own = await makeOwner(t, { email: `boss${count}@corp.example` });
    provider.person('lying-creator', { email: creator.email, name: 'Somebody Else' });
    const asCreator = await signedIn();
    expect(asCreator.me).toMatchObject({ user: { id: creator.userId, name: creator.name }, creator: null });
    provider.person('lying-owner', { email: own.email });
    const { token, me } = await signedIn();
    expect(me.user.id).toBe(own.userId);
    expect(me.organisations.map(({ id }) => id)).toEqual([owner.organisationId]);
    expect((await t.call('GET', `/organisations/${own.organisationId}`, { token })).status).toBe(404);
    expect((await t.call('GET', `/brands/${own.brandId}/campaigns`, { token })).status).toBe(404);
    expect((await t.call('GET', '/creator/profile', { token: asCreator.token })).status).toBe(403);
    // with the own password the person has everything
    const all = await t.call<Me>('GET', '/me', { token: (await signIn(t, own.email, TEST_PASSWORD)).accessToken });
    expect(all.body.organisations.map(({ id }) => id).sort()).toEqual([own.organisationId, owner.organisationId].sort());
  });

  it('such a session does nothing to the account', async () => {
    newPerson();
    const { token } = await signedIn();
    const attempts: Array<[string, string, unknown?]> = [
      ['PATCH', '/me', { name: 'Other' }],
      ['POST', '/me/password', { currentPassword: 'x', password: 'another-harbour-48-lamp' }],
      ['GET', '/me/sessions'],
      ['POST', '/me/creator', { acceptedDocumentIds: [] }],
      ['GET', '/me/acceptances'],
      ['POST', '/organisations', { kind: 'brand', name: 'Mine' }],
      ['GET', '/me/notification-settings'],
      ['DELETE', '/me', { confirm: 'x@example.test', password: 'x' }],
      ['POST', '/me/data-exports'],
      ['GET', '/me/deletion-preview'],
    ];
    for (const [method, route, body] of attempts) {
      const answer = await t.call(method, route, { token, body });
      expect([route, answer.status, answer.body['code']]).toEqual([route, 403, 'identity.single-sign-on-session']);
    }
  });

  it('an owner is an admin in such a session: admins set the provider', async () => {
    const own = await makeOwner(t, { email: `owner${count}@corp.example` });
    await t.sql(
      `insert into identity.memberships (id, user_id, organisation_id, role, created_at, updated_at) values (gen_random_uuid(), $1, $2, 'owner', now(), now())`,
      [own.userId, owner.organisationId],
    );
    provider.person('an-owner', { email: own.email });
    expect((await signedIn()).me.organisations).toMatchObject([{ id: owner.organisationId, role: 'admin' }]);
  });

  it('the plan limits members of first sign-ins too, also of rivals', async () => {
    await configure({}, spare);
    await t.sql(
      `insert into identity.entitlements (organisation_id, members, may_launch, may_confirm, updated_at) values ($1, 4, true, true, now())`,
      [spare.organisationId],
    );
    const [before] = await t.sql<{ n: number }>(`select count(*)::int as n from identity.memberships where organisation_id = $1`, [
      spare.organisationId,
    ]);
    const ready: Array<[TestBrowser, string]> = [];
    for (let i = 0; i < 10; i++) {
      newPerson();
      const browser = new TestBrowser();
      ready.push([browser, await atProvider(browser, await begin(browser, spare))]);
    }
    const ends = await Promise.all(ready.map(async ([browser, callback]) => (await browser.get(callback)).location?.slice(t.url.length)));
    expect(ends.filter((end) => end === '/signed-in')).toHaveLength(4 - (before?.n ?? 0));
    expect(ends.filter((end) => end === problem('limit'))).toHaveLength(10 - 4 + (before?.n ?? 0));
    await t.sql(`delete from identity.entitlements where organisation_id = $1`, [spare.organisationId]);
  });
});

describe('ACC-11 refusals', () => {
  it('a wrong state, a replay and the cookie of another browser', async () => {
    newPerson();
    const browser = new TestBrowser();
    const callback = await atProvider(browser, await begin(browser));
    const wrong = new URL(callback);
    wrong.searchParams.set('state', 'x'.repeat(43));
    expect((await new TestBrowser().get(callback)).location).toBe(t.url + problem('expired'));
    const stranger = new TestBrowser();
    await begin(stranger);
    expect((await stranger.get(callback)).location).toBe(t.url + problem('expired'));
    // the own browser still may: nothing was used up by the others
    const cookie = browser.cookie(t.url, 'of_oidc');
    const raw = (url: string) =>
      fetch(url, { redirect: 'manual', headers: { cookie: `of_oidc=${cookie}` } }).then((answer) => answer.headers.get('location'));
    expect(await raw(wrong.href)).toBe(problem('expired'));
    expect(await raw(callback.replace(owner.organisationId, spare.organisationId))).toBe(problem('expired'));
    expect(await raw(callback)).toBe('/signed-in');
    expect(await raw(callback)).toBe(problem('expired'));
  });

  it('two callbacks at once: one session', async () => {
    const { email } = newPerson();
    const browser = new TestBrowser();
    const callback = await atProvider(browser, await begin(browser));
    const headers = { cookie: `of_oidc=${browser.cookie(t.url, 'of_oidc')}` };
    const ends = await Promise.all(
      Array.from({ length: 10 }, () => fetch(callback, { redirect: 'manual', headers }).then((answer) => answer.headers.get('location'))),
    );
    expect(ends.filter((end) => end === '/signed-in')).toHaveLength(1);
    expect(ends.filter((end) => end === problem('expired'))).toHaveLength(9);
    expect(await membersOf(email)).toHaveLength(1);
  });

  it('ten first sign-ins of one new person at once: one user, one membership', async () => {
    const { email } = newPerson();
    const ready: Array<[TestBrowser, string]> = [];
    for (let i = 0; i < 10; i++) {
      const browser = new TestBrowser();
      ready.push([browser, await atProvider(browser, await begin(browser))]);
    }
    const ends = await Promise.all(ready.map(async ([browser, callback]) => (await browser.get(callback)).location));
    expect(new Set(ends)).toEqual(new Set([`${t.url}/signed-in`]));
    expect(await membersOf(email)).toHaveLength(1);
  });

  it('an attempt ends after ten minutes', async () => {
    newPerson();
    const browser = new TestBrowser();
    const callback = await atProvider(browser, await begin(browser));
    await t.sql(`update identity.oidc_attempts set expires_at = now() - interval '1 second'`);
    expect((await browser.get(callback)).location).toBe(t.url + problem('expired'));
  });

  it('a wrong nonce', async () => {
    newPerson();
    const browser = new TestBrowser();
    const request = await begin(browser);
    request.searchParams.set('nonce', 'somebody-elses');
    expect((await browser.get(await atProvider(browser, request))).location).toBe(t.url + problem('invalid'));
  });

  it('a code that was made for another client', async () => {
    newPerson();
    const browser = new TestBrowser();
    const request = await begin(browser);
    request.searchParams.set('client_id', OTHER_CLIENT_ID);
    expect((await browser.get(await atProvider(browser, request))).location).toBe(t.url + problem('invalid'));
  });

  it.each([
    ['wrong audience', (claims: Record<string, unknown>) => ({ ...claims, aud: OTHER_CLIENT_ID })],
    ['wrong issuer', (claims: Record<string, unknown>) => ({ ...claims, iss: 'https://login.example' })],
    ['run out', (claims: Record<string, unknown>) => ({ ...claims, iat: 1, exp: 2 })],
  ])('an id token with %s', async (_, tamper) => {
    const { email } = newPerson();
    provider.tamper = tamper;
    expect(await walk()).toBe(problem('invalid'));
    expect(await t.sql(`select 1 from identity.users where email = $1`, [email])).toEqual([]);
  });

  it('foreign domains and unverified addresses', async () => {
    newPerson({ email: 'eve@elsewhere.example' });
    expect(await walk()).toBe(problem('email-domain'));
    newPerson({ email: 'eve@sub.corp.example' });
    expect(await walk()).toBe(problem('email-domain'));
    const { email } = newPerson({ email_verified: false });
    expect(await walk()).toBe(problem('email-unverified'));
    expect(await t.sql(`select 1 from identity.users where email = any($1)`, [[email, 'eve@elsewhere.example']])).toEqual([]);
    // written down for the organisation
    const [audit] = await t.sql<{ changes: unknown }>(
      `select changes from platform.audit_events where action = 'sign-in-refused' and organisation_id = $1 order by at desc limit 1`,
      [owner.organisationId],
    );
    expect(audit?.changes).toEqual({ subject: provider.signsIn, problem: 'email-unverified' });
  });

  it('somebody who says no at the provider', async () => {
    provider.signsIn = '';
    expect(await walk()).toBe(problem('refused'));
  });

  it('another subject with an address that is bound already', async () => {
    const { email } = newPerson();
    await signedIn();
    provider.person('successor', { email });
    expect(await walk()).toBe(problem('email-taken'));
  });

  it('a removed member does not come back by a first sign-in, whatever way they were removed', async () => {
    const { email } = newPerson();
    const { me } = await signedIn();
    await t.sql(`delete from identity.memberships where user_id = $1`, [me.user.id]);
    expect(await walk()).toBe(problem('removed'));
    // one who never used single sign-on
    const member = await makeMember(t, owner.organisationId, 'admin', { email: `gone${count}@corp.example` });
    await t.sql(`delete from identity.memberships where user_id = $1`, [member.userId]);
    provider.person('gone', { email: member.email });
    expect(await walk()).toBe(problem('removed'));
    // nor under the old address with a new account
    await t.sql(`update identity.users set email = 'moved@elsewhere.example' where id = $1`, [member.userId]);
    expect(await walk()).toBe(problem('removed'));
    expect(await membersOf(email)).toEqual([]);
  });

  it('a provider that is down: its own word, nothing half done', async () => {
    const { email } = newPerson();
    const browser = new TestBrowser();
    const callback = await atProvider(browser, await begin(browser));
    provider.outage = (request, response) => request.url === '/token' && !!response.writeHead(503).end('down');
    expect((await browser.get(callback)).location).toBe(t.url + problem('unreachable'));
    provider.outage = (_, response) => !!response.destroy();
    expect(await walk()).toBe(problem('unreachable'));
    provider.outage = (_, response) => !!response.writeHead(200, { 'content-type': 'application/json' }).end('x'.repeat(2 * 1024 * 1024));
    expect(await walk()).toBe(problem('unreachable'));
    expect(await t.sql(`select 1 from identity.users where email = $1`, [email])).toEqual([]);
  });

  it('unknown, switched off and closed organisations all answer alike', async () => {
    const at = async (id: string) => (await new TestBrowser().get(`${t.url}/api/v1/auth/oidc/${id}`)).location;
    const unavailable = t.url + problem('unavailable');
    expect(await at('nonsense')).toBe(unavailable);
    expect(await at(crypto.randomUUID())).toBe(unavailable);
    await configure({ enabled: false }, spare);
    expect(await at(spare.organisationId)).toBe(unavailable);
    expect(await at(`${spare.organisationId}/callback?code=1&state=2`)).toBe(t.url + problem('expired'));
    await configure({}, spare);
    await t.sql(`update identity.organisations set closed_at = now() where id = $1`, [spare.organisationId]);
    expect(await at(spare.organisationId)).toBe(unavailable);
    await t.sql(`update identity.organisations set closed_at = null where id = $1`, [spare.organisationId]);
  });
});

describe('ACC-11 enforcement', () => {
  it('members must come this way, owners need not; switching off gives the password back and ends these sessions', async () => {
    const member = await makeMember(t, owner.organisationId, 'admin');
    newPerson();
    const { token } = await signedIn();
    const read = async (as: string) => {
      const { status, body } = await t.call('GET', `/organisations/${owner.organisationId}`, { token: as });
      return status === 200 ? 200 : `${status} ${String(body['code'])}`;
    };
    expect(await read(member.accessToken)).toBe(200);
    await configure({ enforced: true });
    expect(await read(member.accessToken)).toBe('403 identity.single-sign-on-required');
    expect(await read(owner.accessToken)).toBe(200);
    expect(await read(token)).toBe(200);
    await configure({ enabled: false });
    expect(await read(member.accessToken)).toBe(200);
    expect(await read(token)).toBe('401 identity.unauthenticated');
    const [ended] = await t.sql(`select 1 from identity.sessions where end_reason = 'single-sign-on-changed'`);
    expect(ended).toBeDefined();
    await configure();
    const again = await signedIn();
    expect((await t.call('DELETE', path(), { token: owner.accessToken, headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await t.call('DELETE', path(), { token: owner.accessToken })).status).toBe(204);
    expect(await read(again.token)).toBe('401 identity.unauthenticated');
    expect((await t.call('GET', path(), { token: owner.accessToken })).status).toBe(404);
    await configure();
  });

  it('the look-up depends on the domain alone', async () => {
    const at = async (email: string) => (await t.call('POST', '/auth/oidc/lookup', { body: { email } })).body['organisations'];
    const { email } = newPerson();
    await signedIn();
    expect(await at(email)).toEqual(await at('nobody-ever@CORP.example'));
    expect(await at(email)).toContainEqual({ id: owner.organisationId, name: expect.any(String) as string });
    expect(await at('eve@elsewhere.example')).toEqual([]);
  });
});

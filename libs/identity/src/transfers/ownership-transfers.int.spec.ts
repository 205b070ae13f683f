import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type CallOptions, type TestApp } from '@app/harness';
import { makeMember, makeOwner, membershipOf, type TestOwner, type TestPerson } from '../testing/index.js';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

interface Body {
  [name: string]: unknown;
  id: string;
  code: string;
  items: Array<Record<string, unknown>>;
}

const as = (who: { accessToken: string }, method: string, path: string, options: Omit<CallOptions, 'token'> = {}) =>
  t.call<Body>(method, path, { token: who.accessToken, ...options });
const told = ({ status, body }: { status: number; body: Body }): string => `${status} ${body?.code ?? ''}`.trim();
const at = (of: TestOwner, path = ''): string => `/organisations/${of.organisationId}/ownership-transfers${path}`;

async function offer(owner: TestOwner, to: TestPerson, password = owner.password) {
  const memberId = await membershipOf(t, owner.organisationId, to.userId);
  return as(owner, 'POST', at(owner), { body: { memberId, password } });
}

async function rolesOf(owner: TestOwner): Promise<Record<string, string>> {
  const rows = await t.sql<{ user_id: string; role: string }>(`select user_id, role from identity.memberships where organisation_id = $1`, [
    owner.organisationId,
  ]);
  return Object.fromEntries(rows.map(({ user_id, role }) => [user_id, role]));
}

it('ACC-5 ownership goes by offer and consent: receiver owner, giver admin, at once', async () => {
  const owner = await makeOwner(t, { organisation: 'Rosenrot GmbH' });
  const heir = await makeMember(t, owner.organisationId, 'analyst', { brandIds: [owner.brandId] });
  const colleague = await makeMember(t, owner.organisationId, 'admin');
  const offered = await offer(owner, heir);
  expect([offered.status, offered.body]).toMatchObject([
    201,
    { state: 'offered', to: { userId: heir.userId }, can: { accept: false, decline: false, withdraw: true } },
  ]);
  const path = at(owner, `/${offered.body.id}`);
  expect((await as(heir, 'GET', at(owner))).body.items).toMatchObject([{ id: offered.body.id, can: { accept: true, decline: true } }]);
  expect((await as(colleague, 'GET', at(owner))).body.items).toEqual([]);
  expect((await as(colleague, 'POST', `${path}/accept`)).status).toBe(404);
  expect((await as(owner, 'POST', `${path}/accept`)).status).toBe(404);
  const statuses = (await Promise.all(Array.from({ length: 10 }, () => as(heir, 'POST', `${path}/accept`)))).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, ...Array<number>(9).fill(409)]);
  expect(await rolesOf(owner)).toEqual({ [owner.userId]: 'admin', [heir.userId]: 'owner', [colleague.userId]: 'admin' });
  expect((await as(heir, 'GET', '/me')).body).toMatchObject({ organisations: [{ role: 'owner' }] });
  expect(told(await offer(owner, colleague))).toBe('403 platform.forbidden');
  const subjects = await t.sql<{ recipient: string; subject: string }>(
    `select recipient, subject from platform.mails where recipient = any($1) and subject like '%Rosenrot%'`,
    [[owner.email, heir.email]],
  );
  expect(subjects.map(({ recipient, subject }) => `${recipient} ${subject}`).sort()).toEqual(
    [`${heir.email} Ownership of Rosenrot GmbH`, `${owner.email} Rosenrot GmbH has a new owner`].sort(),
  );
});

it('ACC-5 needs the password, counts wrong ones, and takes members with a confirmed address only', async () => {
  const owner = await makeOwner(t);
  const elsewhere = await makeOwner(t);
  const heir = await makeMember(t, owner.organisationId, 'admin');
  expect(told(await offer(owner, heir, 'wrong-harbour-47-lamp'))).toBe('422 identity.password-wrong');
  const [tries] = await t.sql<{ count: number }>(
    `select count(*)::int as count from identity.sign_in_attempts where kind = 'sign-in' and outcome = 'failed'`,
  );
  expect(tries?.count).toBe(1);
  const foreign = await membershipOf(t, elsewhere.organisationId, elsewhere.userId);
  expect((await as(owner, 'POST', at(owner), { body: { memberId: foreign, password: owner.password } })).status).toBe(404);
  expect(told(await offer(owner, owner))).toBe('422 identity.owner-already');
  await t.sql(`update identity.users set email_confirmed_at = null where id = $1`, [heir.userId]);
  expect(told(await offer(owner, heir))).toBe('403 identity.email-not-confirmed');
  expect((await as(heir, 'POST', at(owner), { body: { memberId: foreign, password: heir.password } })).status).toBe(403);
});

it('ACC-5 at most one offer is open; declined, withdrawn and expired ones give way', async () => {
  const owner = await makeOwner(t);
  const heir = await makeMember(t, owner.organisationId, 'admin');
  const rivals = await Promise.all(Array.from({ length: 10 }, () => offer(owner, heir)));
  const open = rivals.filter(({ status }) => status === 201);
  expect(open).toHaveLength(1);
  // passwords tried in parallel are throttled, right or wrong
  for (const refused of rivals.filter(({ status }) => status !== 201))
    expect(['409 identity.transfer-open', '429 identity.too-many-attempts']).toContain(told(refused));
  expect((await as(heir, 'POST', at(owner, `/${open[0]!.body.id}/decline`))).body).toMatchObject({ state: 'declined' });
  const second = await offer(owner, heir);
  expect((await as(heir, 'DELETE', at(owner, `/${second.body.id}`))).status).toBe(403);
  expect((await as(owner, 'DELETE', at(owner, `/${second.body.id}`))).status).toBe(204);
  expect(told(await as(heir, 'POST', at(owner, `/${second.body.id}/accept`)))).toBe('409 identity.transfer-not-open');
  const third = await offer(owner, heir);
  await t.travelTo(new Date(t.now().getTime() + 7 * 86_400_000 + 60_000));
  expect(told(await as(heir, 'POST', at(owner, `/${third.body.id}/accept`)))).toBe('409 identity.transfer-not-open');
  expect((await as(owner, 'GET', at(owner))).body.items[0]).toMatchObject({ id: third.body.id, state: 'expired' });
  expect((await offer(owner, heir)).status).toBe(201);
});

it('ACC-5 does nothing when the giver is no owner any more, or the receiver no member', async () => {
  const owner = await makeOwner(t);
  const heir = await makeMember(t, owner.organisationId, 'admin');
  const offered = await offer(owner, heir);
  await t.sql(`update identity.memberships set role = 'admin' where user_id = $1`, [owner.userId]);
  expect(told(await as(heir, 'POST', at(owner, `/${offered.body.id}/accept`)))).toBe('409 identity.transfer-outdated');
  expect(await rolesOf(owner)).toMatchObject({ [heir.userId]: 'admin' });
  expect((await as(heir, 'POST', `/organisations/${owner.organisationId}/leave`)).status).toBe(204);
  expect((await as(heir, 'POST', at(owner, `/${offered.body.id}/accept`))).status).toBe(404);
});

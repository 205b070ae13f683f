import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type CallOptions, type TestApp } from '@app/harness';
import { PERMISSIONS, ROLE_PERMISSIONS, ROLES } from '@app/rules';
import { inviteMember, joinByInvitation, makeMember, makeOwner, makeRole, type TestOwner } from '../testing/index.js';

let t: TestApp;
let owner: TestOwner;
let stranger: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  stranger = await makeOwner(t);
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
const at = (path: string, of: TestOwner = owner): string => `/organisations/${of.organisationId}${path}`;
const create = (name: string, permissions: string[], who: { accessToken: string } = owner) =>
  as(who, 'POST', at('/roles'), { body: { name, permissions } });

it('ACC-6 a role of their own gives its holders exactly its permissions, and changes count with the next request', async () => {
  const made = await create('Box office', ['campaigns.read', 'identity.manage-members', 'campaigns.read']);
  expect([made.status, made.headers.get('etag'), made.body]).toMatchObject([
    201,
    '"1"',
    { permissions: ['campaigns.read', 'identity.manage-members'], members: 0, can: { edit: true, remove: true } },
  ]);
  const holder = await joinByInvitation(t, owner, { role: 'custom', customRoleId: made.body.id });
  expect((await as(holder, 'GET', at('/members'))).status).toBe(200);
  expect((await as(holder, 'PATCH', at(''), { body: { name: 'X' } })).status).toBe(403);
  const path = at(`/roles/${made.body.id}`);
  const changed = await as(owner, 'PATCH', path, {
    body: { name: 'Till', permissions: ['campaigns.read'] },
    headers: { 'if-match': '"1"' },
  });
  expect(changed.body).toMatchObject({ name: 'Till', permissions: ['campaigns.read'], members: 1, version: 2, can: { remove: false } });
  expect((await as(holder, 'GET', at('/members'))).status).toBe(403);
  expect((await as(holder, 'GET', at(''))).status).toBe(200);
  expect(told(await as(owner, 'PATCH', path, { body: { name: 'Y' }, headers: { 'if-match': '"1"' } }))).toBe('412 platform.stale-version');
});

it('ACC-6 cannot be deleted while members or open invitations hold it; an expired invitation does not', async () => {
  const id = await makeRole(t, owner, 'Seasonal', ['campaigns.read']);
  const path = at(`/roles/${id}`);
  const { id: invitation } = await inviteMember(t, owner, 'seasonal@example.test', { role: 'custom', customRoleId: id });
  const refused = await as(owner, 'DELETE', path);
  expect([told(refused), refused.body]).toMatchObject(['409 identity.role-in-use', { members: 0, invitations: 1 }]);
  await t.travelTo(new Date(t.now().getTime() + 8 * 86_400_000));
  expect((await as(owner, 'DELETE', path)).status).toBe(204);
  const [row] = await t.sql(`select state, custom_role_id from identity.member_invitations where id = $1`, [invitation]);
  expect(row).toEqual({ state: 'withdrawn', custom_role_id: null });
  const held = await makeRole(t, owner, 'Held', ['campaigns.read']);
  const holder = await joinByInvitation(t, owner, { role: 'custom', customRoleId: held });
  expect((await as(owner, 'DELETE', at(`/roles/${held}`))).body).toMatchObject({ members: 1, invitations: 0 });
  expect((await as(holder, 'POST', at('/leave'))).status).toBe(204);
  expect((await as(owner, 'DELETE', at(`/roles/${held}`))).status).toBe(204);
});

it('ACC-6 has no permissions of owners, no unknown ones, and a name of its own in any case', async () => {
  expect(told(await create('Heir', ['identity.transfer-ownership']))).toBe('422 identity.owner-permissions');
  expect(told(await create('Odd', ['campaigns.fly']))).toBe('422 identity.permission-unknown');
  expect(told(await create('Empty', []))).toBe('422 platform.invalid');
  expect((await create('Twice', ['campaigns.read'])).status).toBe(201);
  expect(told(await create('tWICE', ['campaigns.read']))).toBe('422 identity.role-name-taken');
  expect((await as(stranger, 'POST', at('/roles', stranger), { body: { name: 'Twice', permissions: ['campaigns.read'] } })).status).toBe(
    201,
  );
});

it('ACC-6 nobody makes a role stronger than themselves, or changes the one they hold', async () => {
  const id = await makeRole(t, owner, 'Office', ['identity.manage-organisation', 'campaigns.read']);
  const office = await joinByInvitation(t, owner, { role: 'custom', customRoleId: id });
  expect(told(await create('Stronger', ['billing.manage'], office))).toBe('403 identity.more-than-you-hold');
  expect((await create('Equal', ['campaigns.read'], office)).status).toBe(201);
  expect(told(await as(office, 'PATCH', at(`/roles/${id}`), { body: { name: 'Mine' } }))).toBe('403 identity.own-role');
  const strong = await makeRole(t, owner, 'Strong', ['billing.manage']);
  expect(told(await as(office, 'PATCH', at(`/roles/${strong}`), { body: { permissions: ['campaigns.read'] } }))).toBe(
    '403 identity.more-than-you-hold',
  );
  expect(told(await as(office, 'DELETE', at(`/roles/${strong}`)))).toBe('403 identity.more-than-you-hold');
  const restricted = await makeMember(t, owner.organisationId, 'admin', { brandIds: [owner.brandId] });
  expect(told(await create('Everywhere', ['campaigns.read'], restricted))).toBe('403 identity.more-than-you-hold');
});

it('BIL-1 ACC-6 the plan may lack own roles: no new ones, no changes, none given; what was given stays', async () => {
  const id = await makeRole(t, stranger, 'Old', ['campaigns.read']);
  const holder = await joinByInvitation(t, stranger, { role: 'custom', customRoleId: id });
  await t.sql(
    `insert into identity.entitlements (organisation_id, may_launch, may_confirm, custom_roles, updated_at) values ($1, true, true, false, now())`,
    [stranger.organisationId],
  );
  const refused = await as(stranger, 'POST', at('/roles', stranger), { body: { name: 'New', permissions: ['campaigns.read'] } });
  expect([told(refused), refused.body]).toMatchObject(['403 identity.plan-required', { limit: 0, used: 2, plansThatAllow: ['expert'] }]);
  expect(told(await as(stranger, 'PATCH', at(`/roles/${id}`, stranger), { body: { name: 'N' } }))).toBe('403 identity.plan-required');
  const body = { email: 'one-more@example.test', role: 'custom', customRoleId: id };
  expect(told(await as(stranger, 'POST', at('/member-invitations', stranger), { body }))).toBe('403 identity.plan-required');
  expect((await as(holder, 'GET', at('', stranger))).status).toBe(200);
});

it('ACC-10 roles of another organisation are not there', async () => {
  const id = await makeRole(t, owner, 'Ours', ['campaigns.read']);
  for (const path of [at(`/roles/${id}`), at(`/roles/${id}`, stranger)]) {
    expect((await as(stranger, 'PATCH', path, { body: { name: 'Theirs' } })).status).toBe(404);
    expect((await as(stranger, 'DELETE', path)).status).toBe(404);
  }
  expect((await as(stranger, 'GET', at('/roles'))).status).toBe(404);
});

it('ACC-5 ACC-6 every permission is explained in English and German, with the built-in roles that hold it', async () => {
  interface Explained {
    permission: string;
    label: string;
    description: string;
    ownerOnly: boolean;
    roles: string[];
  }
  const ask = async (locale: string) => {
    const { body } = await t.call<{ items: Explained[]; builtInRoles: Array<{ role: string; label: string; description: string }> }>(
      'GET',
      at('/permissions'),
      { token: owner.accessToken, headers: { 'accept-language': locale } },
    );
    return body;
  };
  const [en, de] = [await ask('en'), await ask('de')];
  expect(en.items.map(({ permission }) => permission)).toEqual([...PERMISSIONS]);
  for (const [index, { permission, label, description, roles }] of en.items.entries()) {
    expect(roles).toEqual(ROLES.filter((role) => (ROLE_PERMISSIONS[role] as readonly string[]).includes(permission)));
    expect(label.length).toBeGreaterThan(3);
    expect(de.items[index]!.label).not.toBe(label);
    expect(de.items[index]!.description).not.toBe(description);
  }
  expect(en.items.filter(({ ownerOnly }) => ownerOnly).map(({ permission }) => permission)).toEqual([
    'identity.delete-organisation',
    'identity.transfer-ownership',
  ]);
  expect(en.builtInRoles.map(({ role }) => role)).toEqual([...ROLES]);
  expect(de.builtInRoles[1]).toMatchObject({ label: 'Administration' });
});

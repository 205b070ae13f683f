import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type CallOptions, type TestApp } from '@app/harness';
import {
  joinByInvitation,
  makeMember,
  makeOwner,
  makeRole,
  membershipOf,
  signIn,
  type TestOwner,
  type TestPerson,
} from '../testing/index.js';

let t: TestApp;
let owner: TestOwner;
let stranger: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t, { name: 'Anna Schmidt', organisation: 'Rosenrot GmbH', kind: 'agency' });
  stranger = await makeOwner(t, { organisation: 'Elsewhere Ltd' });
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

async function pathOf(person: TestPerson, of: TestOwner = owner): Promise<string> {
  return at(`/members/${await membershipOf(t, of.organisationId, person.userId)}`, of);
}

const change = async (who: { accessToken: string }, person: TestPerson, body: object, headers: Record<string, string> = {}) =>
  as(who, 'PATCH', await pathOf(person), { body, headers });

/** A second owner, made by the first. */
async function coOwner(of: TestOwner): Promise<TestPerson> {
  const person = await makeMember(t, of.organisationId, 'admin');
  const made = await as(of, 'PATCH', await pathOf(person, of), { body: { role: 'owner' } });
  expect(made.body).toMatchObject({ role: 'owner', brandIds: null });
  return { ...person, ...(await signIn(t, person.email, person.password)) };
}

async function ownersOf(of: TestOwner): Promise<number> {
  const rows = await t.sql(`select 1 from identity.memberships where organisation_id = $1 and role = 'owner'`, [of.organisationId]);
  return rows.length;
}

describe('members', () => {
  it('ACC-5 are listed with role, brands, second factor, last visit and what the caller may do', async () => {
    const customRoleId = await makeRole(t, owner, 'Helper', ['campaigns.read']);
    const helper = await joinByInvitation(t, owner, { role: 'custom', customRoleId, brandIds: [owner.brandId] }, { name: 'Hanna' });
    await t.sql(`update identity.users set totp_secret_sealed = 'x', totp_confirmed_at = now() where id = $1`, [helper.userId]);
    const { body } = await as(owner, 'GET', at('/members?include=total'));
    const of = (name: string) => body.items.find((item) => item['name'] === name);
    expect(body['total']).toBe(body.items.length);
    expect(of('Hanna')).toMatchObject({
      role: 'custom',
      customRole: { id: customRoleId, name: 'Helper' },
      brandIds: [owner.brandId],
      campaignIds: null,
      twoFactor: true,
      can: { change: true, remove: true },
    });
    expect(Date.now() - Date.parse(String(of('Hanna')?.['lastSeenAt']))).toBeLessThan(600_000);
    expect(of('Anna Schmidt')).toMatchObject({ role: 'owner', twoFactor: false, customRole: null, can: { change: false, remove: false } });
    const one = await as(owner, 'GET', await pathOf(helper));
    expect([one.headers.get('etag'), one.body]).toEqual(['"1"', of('Hanna')]);
  });

  it('ACC-2 ACC-5 a changed role counts with the next request, and If-Match guards it', async () => {
    const member = await makeMember(t, owner.organisationId, 'analyst');
    expect((await as(member, 'GET', at('/members'))).status).toBe(403);
    const changed = await change(owner, member, { role: 'admin', brandIds: [owner.brandId] }, { 'if-match': '"1"' });
    expect([changed.status, changed.headers.get('etag'), changed.body]).toMatchObject([
      200,
      '"2"',
      { role: 'admin', brandIds: [owner.brandId], version: 2 },
    ]);
    expect((await as(member, 'GET', at('/members'))).status).toBe(200);
    expect(told(await change(owner, member, { role: 'analyst' }, { 'if-match': '"1"' }))).toBe('412 platform.stale-version');
    expect((await change(owner, member, { brandIds: null })).body).toMatchObject({ role: 'admin', brandIds: null });
    const [audit] = await t.sql<{ changes: object; actor_id: string }>(
      `select changes, actor_id from platform.audit_events where object_type = 'identity.membership' and object_id = $1
       and action = 'updated' order by at limit 1`,
      [changed.body.id],
    );
    expect(audit).toMatchObject({ actor_id: owner.userId, changes: { role: { from: 'analyst', to: 'admin' } } });
  });

  it('ACC-6 guests need brands and campaigns, and lose both lists of campaigns and own role when they become something else', async () => {
    const member = await makeMember(t, owner.organisationId, 'analyst');
    const campaignIds = ['0198c0de-0000-7000-8000-000000000001'];
    expect(told(await change(owner, member, { role: 'client_guest' }))).toBe('422 identity.guest-brands-missing');
    const guest = await change(owner, member, { role: 'client_guest', brandIds: [owner.brandId], campaignIds });
    expect(guest.body).toMatchObject({ role: 'client_guest', campaignIds });
    expect(told(await change(owner, member, { brandIds: [stranger.brandId] }))).toBe('422 identity.brand-unknown');
    expect((await change(owner, member, { role: 'reviewer' })).body).toMatchObject({ campaignIds: null, brandIds: [owner.brandId] });
    expect(told(await change(owner, member, { campaignIds }))).toBe('422 identity.guests-only');
  });

  it('ACC-2 a removed member is out with the next request and gets a mail', async () => {
    const member = await makeMember(t, owner.organisationId, 'admin');
    expect((await as(member, 'GET', at('/members'))).status).toBe(200);
    expect((await as(owner, 'DELETE', await pathOf(member))).status).toBe(204);
    expect((await as(member, 'GET', at('/members'))).status).not.toBe(200);
    expect((await as(member, 'GET', '/me')).body).toMatchObject({ organisations: [] });
    const [mail] = await t.sql<{ subject: string }>(
      `select subject from platform.mails where recipient = $1 order by created_at desc limit 1`,
      [member.email],
    );
    expect(mail?.subject).toBe('You are no longer a member of Rosenrot GmbH');
  });

  it('ACC-5 ACC-6 nobody changes their own role, what they do not hold, or an owner without being one', async () => {
    const admin = await makeMember(t, owner.organisationId, 'admin');
    const other = await makeMember(t, owner.organisationId, 'admin');
    const customRoleId = await makeRole(t, owner, 'People', ['identity.manage-members']);
    const people = await joinByInvitation(t, owner, { role: 'custom', customRoleId });
    const restricted = await makeMember(t, owner.organisationId, 'admin', { brandIds: [owner.brandId] });
    expect(told(await change(admin, admin, { role: 'analyst' }))).toBe('403 identity.own-membership');
    expect(told(await as(admin, 'DELETE', await pathOf(admin)))).toBe('403 identity.own-membership');
    expect(told(await change(admin, owner, { role: 'analyst' }))).toBe('403 identity.owners-only');
    expect(told(await as(admin, 'DELETE', await pathOf(owner)))).toBe('403 identity.owners-only');
    expect(told(await change(admin, other, { role: 'owner' }))).toBe('403 identity.owners-only');
    expect(told(await change(people, other, { role: 'custom', customRoleId }))).toBe('403 identity.more-than-you-hold');
    expect(told(await as(people, 'DELETE', await pathOf(other)))).toBe('403 identity.more-than-you-hold');
    expect(told(await change(restricted, other, { role: 'analyst', brandIds: [owner.brandId] }))).toBe('403 identity.more-than-you-hold');
    const list = await as(people, 'GET', at('/members?limit=200'));
    const can = list.body.items.find(({ userId }) => userId === other.userId)?.['can'];
    expect(can).toEqual({ change: false, remove: false });
    expect((await change(admin, other, { role: 'analyst' })).status).toBe(200);
  });

  it('ACC-10 members of another organisation are not there', async () => {
    const member = await makeMember(t, owner.organisationId, 'analyst');
    const id = await membershipOf(t, owner.organisationId, member.userId);
    for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
      const options = method === 'PATCH' ? { body: { role: 'reviewer' } } : {};
      for (const path of [at(`/members/${id}`), at(`/members/${id}`, stranger)]) {
        expect([method, path, (await as(stranger, method, path, options)).status]).toEqual([method, path, 404]);
      }
    }
    expect((await as(stranger, 'POST', at('/leave'))).status).toBe(404);
    expect(await membershipOf(t, owner.organisationId, member.userId)).toBe(id);
  });
});

describe('the last owner', () => {
  it('ACC-5 can neither leave nor be demoted nor removed', async () => {
    const alone = await makeOwner(t);
    expect(told(await as(alone, 'POST', at('/leave', alone)))).toBe('409 identity.last-owner');
    const second = await coOwner(alone);
    expect((await as(second, 'POST', at('/leave', alone))).status).toBe(204);
    expect(told(await as(alone, 'POST', at('/leave', alone)))).toBe('409 identity.last-owner');
    const third = await coOwner(alone);
    expect((await as(third, 'PATCH', await pathOf(alone, alone), { body: { role: 'admin' } })).body).toMatchObject({ role: 'admin' });
    expect(told(await as(third, 'POST', at('/leave', alone)))).toBe('409 identity.last-owner');
  });

  it('ACC-5 is there also after all owners leave, remove or demote each other at once', async () => {
    for (const way of ['leave', 'remove', 'demote'] as const) {
      const first = await makeOwner(t);
      const owners: TestPerson[] = [first];
      for (let n = 0; n < 3; n++) owners.push(await coOwner(first));
      const paths = await Promise.all(owners.map((person) => pathOf(person, first)));
      const attempts = owners.flatMap((person, index) => {
        const next = paths[(index + 1) % paths.length]!;
        const go = () =>
          way === 'leave'
            ? as(person, 'POST', at('/leave', first))
            : way === 'remove'
              ? as(person, 'DELETE', next)
              : as(person, 'PATCH', next, { body: { role: 'admin' } });
        return [go, go, go];
      });
      const statuses = (await Promise.all(attempts.map((go) => go()))).map(({ status }) => status);
      expect([way, statuses.filter((status) => status >= 500)]).toEqual([way, []]);
      expect([way, statuses.filter((status) => status < 300).length]).not.toEqual([way, 0]);
      expect(await ownersOf(first)).toBeGreaterThanOrEqual(1);
      if (way === 'leave') expect(await ownersOf(first)).toBe(1);
    }
  });

  it('ACC-5 owners become only people with a confirmed address', async () => {
    const member = await makeMember(t, owner.organisationId, 'admin');
    await t.sql(`update identity.users set email_confirmed_at = null where id = $1`, [member.userId]);
    expect(told(await change(owner, member, { role: 'owner' }))).toBe('403 identity.email-not-confirmed');
  });
});

describe('leaving', () => {
  it('ACC-4 ACC-5 ends the own membership alone; other organisations stay', async () => {
    const member = await makeMember(t, owner.organisationId, 'analyst');
    const own = await as(member, 'POST', '/organisations', {
      body: { kind: 'brand', name: 'Own', acceptedDocumentIds: [] },
    });
    expect(own.status).toBe(201);
    expect((await as(member, 'POST', at('/leave'))).status).toBe(204);
    expect((await as(member, 'GET', '/me')).body).toMatchObject({ organisations: [{ id: own.body.id }] });
    expect((await as(member, 'POST', at('/leave'))).status).toBe(404);
  });

  it('ACC-3 is possible without the second factor that the organisation demands', async () => {
    const strict = await makeOwner(t);
    const member = await makeMember(t, strict.organisationId, 'analyst');
    await t.sql(`update identity.organisations set second_factor_required = true where id = $1`, [strict.organisationId]);
    const { accessToken } = await signIn(t, member.email, member.password);
    expect(told(await as({ accessToken }, 'GET', at('', strict)))).toBe('403 identity.second-factor-required');
    expect((await as({ accessToken }, 'POST', at('/leave', strict))).status).toBe(204);
  });
});

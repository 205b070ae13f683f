import { bootApp, type TestApp } from '@app/harness';
import {
  documentIds,
  makeCreatorUser,
  makeMember,
  makeOwner,
  makeStaff,
  setUpTotp,
  TEST_PASSWORD,
  unusedTotpCode,
  type TestPerson,
} from '@app/identity/testing';
import { makeCampaign } from '@app/campaigns/testing';
import { Audit, Transactions } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

const remove = (person: Pick<TestPerson, 'accessToken' | 'email'>, over: Record<string, unknown> = { password: TEST_PASSWORD }) =>
  t.call('DELETE', '/me', { token: person.accessToken, body: { confirm: person.email, ...over } });
const forgetTries = () => t.sql(`delete from identity.sign_in_attempts`);

describe('ACC-12 deleting the account', () => {
  it('needs the own address and the password', async () => {
    const owner = await makeOwner(t);
    const code = async (over: Record<string, unknown>) => {
      const { status, body } = await remove(owner, over);
      return [status, body['code']];
    };
    expect(await code({ password: TEST_PASSWORD, confirm: 'other@example.test' })).toEqual([422, 'identity.confirmation-wrong']);
    expect(await code({ password: 'wrong-harbour-47-lamp' })).toEqual([422, 'identity.password-wrong']);
    expect(await code({})).toEqual([422, 'identity.password-needed']);
    expect(await code({ code: '123456' })).toEqual([409, 'identity.totp-off']);
    expect((await t.call('GET', '/me', { token: owner.accessToken })).status).toBe(200);
    await forgetTries();
  });

  it('can be confirmed with a code instead', async () => {
    const owner = await makeOwner(t);
    const { secret } = await setUpTotp(t, owner.accessToken);
    expect((await remove(owner, { code: '000000' })).body['code']).toBe('identity.code-wrong');
    expect((await remove(owner, { code: await unusedTotpCode(t, owner.userId, secret) })).status).toBe(204);
    expect((await t.call('GET', '/me', { token: owner.accessToken })).status).toBe(401);
    await forgetTries();
  });

  it('refuses the last owner of an organisation with others in it, not one of two', async () => {
    const owner = await makeOwner(t);
    const member = await makeMember(t, owner.organisationId, 'admin');
    const { body: own } = await t.call<{ name: string }>('GET', `/organisations/${owner.organisationId}`, { token: owner.accessToken });
    const about = { code: 'identity.last-owner', count: 1, organisation: { id: owner.organisationId, name: own.name } };
    expect((await t.call('GET', '/me/deletion-preview', { token: owner.accessToken })).body).toMatchObject({ obstacles: [about] });
    expect(await remove(owner)).toMatchObject({ status: 409, body: { obstacles: [about] } });
    await t.sql(`update identity.memberships set role = 'owner' where user_id = $1`, [member.userId]);
    expect((await remove(owner)).status).toBe(204);
    const [organisation] = await t.sql<{ closed_at: Date | null }>(`select closed_at from identity.organisations where id = $1`, [
      owner.organisationId,
    ]);
    expect(organisation?.closed_at).toBeNull();
  });

  it('two owners who go at once do not leave an organisation without one', async () => {
    const owner = await makeOwner(t);
    const second = await makeMember(t, owner.organisationId, 'owner');
    await makeMember(t, owner.organisationId, 'analyst');
    const statuses = (await Promise.all([remove(owner), remove(second)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 409]);
  });

  it('ten deletions at once are one', async () => {
    const creator = await makeCreatorUser(t);
    await t.settle();
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => remove(creator)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.every((status) => [204, 401, 404, 422, 429].includes(status))).toBe(true);
    const mails = await t.sql(`select 1 from platform.mails where recipient = $1`, [creator.email]);
    expect(mails).toHaveLength(1);
    await forgetTries();
  });

  it('closes an organisation nobody else is in: keys end, offers end, its campaigns end', async () => {
    const owner = await makeOwner(t);
    const token = owner.accessToken;
    const { id: campaign } = await makeCampaign(t, owner);
    const key = await t.call('POST', `/organisations/${owner.organisationId}/api-keys`, {
      token,
      body: { name: 'Shop', permissions: ['campaigns.read'] },
    });
    const secret = String(key.body['secret'] ?? key.body['key']);
    expect((await t.call('GET', `/campaigns/${campaign}`, { token: secret })).status).toBe(200);
    const invitation = await t.call('POST', `/organisations/${owner.organisationId}/member-invitations`, {
      token,
      body: { email: 'friend@example.test', role: 'admin' },
    });
    expect(invitation.status).toBeLessThan(300);
    const { body: preview } = await t.call('GET', '/me/deletion-preview', { token });
    expect(preview).toMatchObject({ obstacles: [], closes: [{ id: owner.organisationId }] });
    expect((await remove(owner)).status).toBe(204);
    await t.settle();
    expect((await t.call('GET', `/campaigns/${campaign}`, { token: secret })).status).toBe(401);
    const [row] = await t.sql(
      `select o.closed_at is not null as closed, c.state, k.revoked_at is not null as revoked, i.state as invitation
       from identity.organisations o join campaigns.campaigns c on c.organisation_id = o.id join identity.api_keys k on k.organisation_id = o.id
         join identity.member_invitations i on i.organisation_id = o.id where o.id = $1`,
      [owner.organisationId],
    );
    expect(row).toEqual({ closed: true, state: 'cancelled', revoked: true, invitation: 'withdrawn' });
  });

  it('refuses staff accounts', async () => {
    const staff = await makeStaff(t, 'support');
    expect(await remove({ ...staff, accessToken: staff.accessToken })).toMatchObject({
      status: 409,
      body: { obstacles: expect.arrayContaining([expect.objectContaining({ code: 'identity.staff-account' })]) as unknown },
    });
  });

  it('frees the address for somebody else at once, and the old password opens nothing', async () => {
    const owner = await makeOwner(t);
    expect((await remove(owner)).status).toBe(204);
    expect((await t.call('POST', '/auth/sign-in', { body: { email: owner.email, password: TEST_PASSWORD } })).status).toBe(401);
    expect((await t.call('POST', '/auth/refresh', { headers: { cookie: owner.cookie } })).status).toBe(401);
    const again = await makeOwner(t, { email: owner.email });
    expect(again.userId).not.toBe(owner.userId);
    expect(await documentIds(t, 'brand')).not.toEqual([]);
    await forgetTries();
  });

  it('leaves the audit log append-only: values of the person can be taken out, nothing else be changed', async () => {
    const owner = await makeOwner(t, { name: 'Quirin Audit' });
    expect((await remove(owner)).status).toBe(204);
    const rows = await t.sql<{ action: string; changes: unknown; actor_id: string | null }>(
      `select action, changes, actor_id from platform.audit_events where object_id = $1 order by at`,
      [owner.userId],
    );
    expect(rows.map(({ action }) => action)).toContain('deleted');
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`Quirin|${owner.email}`));
    expect(rows.find(({ action }) => action === 'created')?.changes).toMatchObject({ email: { redacted: true }, name: { redacted: true } });
    const transactions = t.app.get(Transactions);
    const cheat = (statement: string) =>
      transactions.run(async () => {
        await transactions.manager.query(`select set_config('platform.redacting', 'on', true)`);
        await transactions.manager.query(statement);
      });
    await expect(cheat(`update platform.audit_events set action = 'other'`)).rejects.toThrow('append-only');
    await expect(cheat(`update platform.audit_events set changes = '{"email": {"to": "forged"}}'`)).rejects.toThrow('append-only');
    await expect(cheat(`delete from platform.audit_events`)).rejects.toThrow('append-only');
    await expect(t.sql(`update platform.audit_events set changes = '{}'`)).rejects.toThrow('append-only');
    await transactions.run(() => t.app.get(Audit).redact([owner.userId]));
  });
});

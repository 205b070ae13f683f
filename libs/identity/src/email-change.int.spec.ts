import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { mailedToken, makeOwner, signIn, type TestOwner } from './testing/index.js';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());
afterEach(() => {
  vi.useRealTimers();
});

let count = 0;
const fresh = () => `moved-${(count += 1)}@example.test`;
const ask = (owner: TestOwner, email: string, password = owner.password) =>
  t.call('PUT', '/me/email', { token: owner.accessToken, body: { email, password } });
const confirm = (token: string) => t.call('POST', '/auth/email-change', { body: { token } });
const subjects = async (recipient: string) =>
  (await t.sql<{ subject: string }>(`select subject from platform.mails where recipient = $1 order by created_at, id`, [recipient])).map(
    ({ subject }) => subject,
  );
const emailOf = async (owner: TestOwner) =>
  (await t.call<{ user: { email: string } }>('GET', '/me', { token: owner.accessToken })).body.user.email;

describe('another e-mail address', () => {
  it('ACC-1 counts by a link to the new mailbox, once; the old one hears of it twice', async () => {
    const [owner, email] = [await makeOwner(t), fresh()];
    expect((await ask(owner, email)).body).toEqual({ status: 'mail-sent' });
    expect(await emailOf(owner)).toBe(owner.email);
    expect((await subjects(owner.email)).slice(-1)).toEqual(['Your e-mail address is to be changed']);
    const token = await mailedToken(t, email);
    expect((await confirm(token)).status).toBe(204);
    expect((await confirm(token)).status).toBe(410);
    expect(await emailOf(owner)).toBe(email);
    expect((await subjects(owner.email)).slice(-1)).toEqual(['Your e-mail address was changed']);
    await signIn(t, email, owner.password);
    const old = await t.call('POST', '/auth/sign-in', { body: { email: owner.email, password: owner.password } });
    expect(old.status).toBe(401);
    const [row] = await t.sql<{ changes: Record<string, unknown> }>(
      `select changes from platform.audit_events where object_id = $1 and object_type = 'identity.user' and changes ? 'email' and action = 'updated'`,
      [owner.userId],
    );
    expect(row?.changes['email']).toEqual({ from: owner.email, to: email });
  });

  it('ACC-1 needs the password, and another address than the present one', async () => {
    const owner = await makeOwner(t);
    const wrong = await ask(owner, fresh(), 'wrong');
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'identity.password-wrong']);
    const same = await ask(owner, owner.email.toUpperCase());
    expect([same.status, same.body['code']]).toEqual([422, 'identity.email-unchanged']);
  });

  it('ACC-1 answers the same for an address that has an account; the difference is in the e-mail', async () => {
    const [owner, other] = [await makeOwner(t), await makeOwner(t)];
    const [taken, free] = [await ask(owner, other.email), await ask(owner, fresh())];
    expect([taken.status, taken.body]).toEqual([free.status, free.body]);
    expect((await subjects(other.email)).slice(-1)).toEqual(['This address already has an account']);
    expect((await subjects(owner.email)).slice(-2)).toEqual([
      'Your e-mail address is to be changed',
      'Your e-mail address is to be changed',
    ]);
  });

  it('ACC-1 of two who want one address, the first link wins; the other is told', async () => {
    const [a, b, email] = [await makeOwner(t), await makeOwner(t), fresh()];
    await ask(a, email);
    const first = await mailedToken(t, email);
    await ask(b, email);
    const second = await mailedToken(t, email);
    const answers = await Promise.all([confirm(first), confirm(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(answers.find(({ status }) => status === 409)?.body['code']).toBe('identity.email-taken');
  });

  it('ACC-1 a later wish takes the earlier link back; links last an hour', async () => {
    const [owner, first, second] = [await makeOwner(t), fresh(), fresh()];
    await ask(owner, first);
    await ask(owner, second);
    expect((await confirm(await mailedToken(t, first))).status).toBe(410);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date().getTime() + 3_600_001 });
    expect((await confirm(await mailedToken(t, second))).status).toBe(410);
  });

  it('ACC-1 links that went to the old mailbox are worth nothing after the change', async () => {
    const [owner, email] = [await makeOwner(t), fresh()];
    await t.call('POST', '/auth/password-reset', { body: { email: owner.email } });
    const reset = await mailedToken(t, owner.email);
    await ask(owner, email);
    expect((await confirm(await mailedToken(t, email))).status).toBe(204);
    const late = await t.call('POST', '/auth/password-reset/confirmation', { body: { token: reset, password: 'another-harbour-48-lamp' } });
    expect(late.status).toBe(410);
  });

  it('ACC-1 nobody can make us write to many addresses', async () => {
    const owner = await makeOwner(t);
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) statuses.push((await ask(owner, fresh())).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { session, setUpTotp } from '@app/identity/testing';
import { staffCommand } from '../src/staff.js';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

/** The command as a process of its own has it: an application beside the running one, on the same database. */
const staff = (...words: string[]) =>
  staffCommand({ DATABASE_URL: t.env.databaseUrl, DATA_DIR: t.env.dataDir, PORT: String(t.env.port), PUBLIC_URL: t.env.publicUrl }, words);

describe('OPS-1 npm run staff', () => {
  it('OPS-1 makes, lists and ends the first admin beside a running instance, which cuts the ended one at once', async () => {
    expect(await staff('list')).toEqual({ code: 0, lines: ['There are no staff accounts. Make one: npm run staff -- create EMAIL'] });
    const made = await staff('create', 'Root@Operator.example');
    expect(made.code).toBe(0);
    const link = new URL(made.lines.at(-1) ?? '');
    expect([link.origin, link.pathname]).toEqual([t.url, '/staff/welcome']);
    const password = 'violet-harbour-47-lamp';
    const body = { token: link.searchParams.get('token'), name: 'Root', password };
    const { accessToken } = session(await t.call<{ accessToken: string }>('POST', '/auth/staff-welcome', { body }));
    expect((await staff('list')).lines[0]).toMatch(/^root@operator\.example +admin +no second factor yet$/);
    await setUpTotp(t, accessToken);
    const accounts = () => t.call('GET', '/staff/accounts', { token: accessToken });
    expect((await accounts()).status).toBe(200);
    expect((await staff('list')).lines[0]).toMatch(/ active$/);
    const last = await staff('end', 'root@operator.example');
    expect([last.code, last.lines[0]]).toEqual([1, 'The last admin can neither be ended nor get another role.']);
    expect((await staff('create', 'second@operator.example', '--role', 'admin')).code).toBe(0);
    expect((await staff('end', 'root@operator.example')).code).toBe(0);
    await vi.waitFor(async () => expect((await accounts()).status).toBe(401), { timeout: 1500, interval: 20 });
    expect((await staff('end', 'root@operator.example')).lines).toEqual(['This address is no staff account.']);
    // the audit log says that it was the command
    const rows = await t.sql<{ request: string; actor: string }>(
      `select distinct split_part(request_id, '-', 1) as request, actor_kind as actor from platform.audit_events
       where object_type = 'identity.staff-account'`,
    );
    expect(rows).toEqual([{ request: 'staff', actor: 'system' }]);
  });

  it('OPS-1 never prints or keeps a password, and refuses what it does not know', async () => {
    for (const words of [
      [],
      ['create'],
      ['create', 'nobody'],
      ['create', 'a@b.example', '--role', 'root'],
      ['end'],
      ['list', 'x'],
      ['reset', 'a@b.example'],
    ]) {
      const { code, lines } = await staff(...words);
      expect([words, code]).toEqual([words, 1]);
      expect(lines[0]).toMatch(/^npm run staff -- create EMAIL/);
    }
    const { lines } = await staff('create', 'third@operator.example', '--role', 'support');
    expect(lines).toHaveLength(2);
    const [user] = await t.sql<{ password: string | null }>(
      `select password_hash as password from identity.users where email = 'third@operator.example'`,
    );
    expect(user?.password).toBeNull();
    const other = await staff('create', 'third@operator.example', '--role', 'finance');
    expect([other.code, other.lines[0]]).toEqual([1, 'This person is a member of the staff already (support).']);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { IdentityCleaning } from '../identity.cleaning.js';
import {
  mailedToken,
  makeMember,
  makeOwner,
  session,
  setUpTotp,
  signIn,
  totpCode,
  type TestOwner,
  type TestTotp,
} from '../testing/index.js';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

/** Security time stands still but where a test moves it: codes do not change under it. */
let now = new Date().getTime();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(async () => {
  // what one test used up must not slow the next one down
  await t.sql(`delete from identity.sign_in_attempts`);
  pass(3600);
  vi.useRealTimers();
});

function pass(seconds: number): void {
  now += seconds * 1000;
  vi.setSystemTime(now);
}

interface Problem {
  code: string;
  challenge?: string;
  triesLeft?: number;
  retryAfterSeconds?: number;
  errors?: Array<{ pointer: string }>;
  [member: string]: unknown;
}

interface Me {
  user: { twoFactor: boolean };
  organisations: Array<{ missing: string | null; permissions: string[] }>;
}

interface TotpState {
  state: string;
  inThisSession: boolean;
  recoveryCodesLeft: number;
  requiredBy: string | null;
  can: { remove: boolean };
}

const post = (path: string, body: object, token?: string) => t.call<Problem>('POST', path, { token, body });
const state = async (token: string) => (await t.call<TotpState>('GET', '/me/totp', { token })).body;
const me = async (token: string) => (await t.call<Me>('GET', '/me', { token })).body;
const subjects = async (email: string) =>
  (await t.sql<{ subject: string }>(`select subject from platform.mails where recipient = $1 order by created_at, id`, [email])).map(
    ({ subject }) => subject,
  );
const actions = async (id: string) =>
  (
    await t.sql<{ action: string }>(
      `select action from platform.audit_events where object_id = $1 or changes->>'userId' = $1 order by at`,
      [id],
    )
  ).map(({ action }) => action);

async function withTotp(): Promise<TestOwner & { totp: TestTotp }> {
  const owner = await makeOwner(t);
  const totp = await setUpTotp(t, owner.accessToken);
  pass(60);
  return { ...owner, totp };
}

async function challengeOf({ email, password }: { email: string; password: string }): Promise<string> {
  const answer = await post('/auth/sign-in', { email, password });
  expect([answer.status, answer.body.code]).toEqual([401, 'identity.second-factor-needed']);
  return answer.body.challenge ?? '';
}

describe('setting up', () => {
  it('ACC-3 the first code switches it on and this session has the factor at once; others stay without it', async () => {
    const owner = await makeOwner(t);
    const other = await signIn(t, owner.email, owner.password);
    const started = await post('/me/totp', {}, owner.accessToken);
    expect([started.status, started.headers.get('cache-control')]).toEqual([201, 'no-store']);
    const secret = String(started.body['secret']);
    expect(String(started.body['uri'])).toContain(`secret=${secret}`);
    expect((await me(owner.accessToken)).user.twoFactor).toBe(false);
    const wrong = await post('/me/totp/confirmation', { code: totpCode(secret, 5) }, owner.accessToken);
    expect([wrong.status, wrong.body.code, wrong.body.errors?.[0]?.pointer]).toEqual([422, 'identity.code-wrong', '/code']);
    const right = await post('/me/totp/confirmation', { code: totpCode(secret) }, owner.accessToken);
    const codes = right.body['recoveryCodes'] as string[];
    expect([right.status, codes.length, new Set(codes).size]).toEqual([200, 10, 10]);
    expect(codes.every((code) => /^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/.test(code))).toBe(true);
    expect((await me(owner.accessToken)).user.twoFactor).toBe(true);
    expect(await state(owner.accessToken)).toMatchObject({
      state: 'on',
      inThisSession: true,
      recoveryCodesLeft: 10,
      can: { remove: true },
    });
    expect(await state(other.accessToken)).toMatchObject({ state: 'on', inThisSession: false });
    const list = await t.call<{ items: Array<{ current: boolean; secondFactor: boolean; singleSignOn: boolean }> }>('GET', '/me/sessions', {
      token: owner.accessToken,
    });
    expect(list.body.items.map(({ current, secondFactor, singleSignOn }) => [current, secondFactor, singleSignOn])).toEqual(
      expect.arrayContaining([
        [true, true, false],
        [false, false, false],
      ]),
    );
    expect(await subjects(owner.email)).toContain('Two-factor sign-in is on');
    const [row] = await t.sql<{ row: string }>(
      `select (select row_to_json(u)::text from identity.users u where id = $1) ||
         (select json_agg(r)::text from identity.recovery_codes r where user_id = $1) ||
         (select json_agg(a)::text from platform.audit_events a where object_id = $1::text) as row`,
      [owner.userId],
    );
    expect([secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))].filter((each) => row?.row.includes(each))).toEqual([]);
  });

  it('ACC-3 asks for the password when the session is not fresh', async () => {
    const owner = await makeOwner(t);
    pass(601);
    const start = (body: object) => post('/me/totp', body, owner.accessToken);
    expect((await start({})).body.code).toBe('identity.password-needed');
    const wrong = await start({ password: 'not the password' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'identity.password-wrong']);
    expect((await start({ password: owner.password })).status).toBe(201);
  });

  it('ACC-1 whoever has not proven the mailbox cannot lock its owner out', async () => {
    const owner = await makeOwner(t);
    await t.sql(`update identity.users set email_confirmed_at = null where id = $1`, [owner.userId]);
    const refused = await post('/me/totp', {}, owner.accessToken);
    expect([refused.status, refused.body.code]).toEqual([403, 'identity.email-not-confirmed']);
  });

  it('ACC-11 a single sign-on session cannot change how the person signs in', async () => {
    const owner = await makeOwner(t);
    await t.sql(`update identity.sessions set sso_organisation_id = $2 where user_id = $1`, [owner.userId, owner.organisationId]);
    pass(3);
    const refused = await post('/me/totp', {}, owner.accessToken);
    expect([refused.status, refused.body.code]).toEqual([403, 'identity.single-sign-on-session']);
  });

  it('ACC-3 another app needs the factor and the password; the old one works until the new one has shown its first code', async () => {
    const owner = await withTotp();
    expect((await post('/me/totp', {}, owner.accessToken)).body.code).toBe('identity.password-needed');
    const started = await post('/me/totp', { password: owner.password }, owner.accessToken);
    const secret = String(started.body['secret']);
    const before = await post('/auth/totp', { challenge: await challengeOf(owner), code: totpCode(owner.totp.secret) });
    expect(before.status).toBe(200);
    pass(60);
    const confirmed = await post('/me/totp/confirmation', { code: totpCode(secret) }, owner.accessToken);
    expect(confirmed.status).toBe(200);
    pass(60);
    const challenge = await challengeOf(owner);
    expect((await post('/auth/totp', { challenge, code: totpCode(owner.totp.secret) })).body.code).toBe('identity.code-wrong');
    expect((await post('/auth/totp', { challenge, recoveryCode: owner.totp.recoveryCodes[0] })).body.code).toBe('identity.code-wrong');
    expect((await post('/auth/totp', { challenge, code: totpCode(secret) })).status).toBe(200);
  });

  it('ACC-3 a session without the factor cannot put another app in its place', async () => {
    const owner = await makeOwner(t);
    const stolen = await signIn(t, owner.email, owner.password);
    await post('/me/totp', {}, stolen.accessToken);
    await setUpTotp(t, owner.accessToken);
    const refused = await post('/me/totp', { password: owner.password }, stolen.accessToken);
    expect([refused.status, refused.body.code]).toEqual([403, 'identity.second-factor-required']);
    const confirm = await post('/me/totp/confirmation', { code: '000000' }, stolen.accessToken);
    expect([confirm.status, confirm.body.code]).toEqual([409, 'identity.totp-not-started']);
  });
});

describe('signing in in two steps', () => {
  it('ACC-3 the right password gets a challenge, challenge and code get a session with the factor', async () => {
    const owner = await withTotp();
    const first = await post('/auth/sign-in', { email: owner.email, password: owner.password });
    expect(first.headers.getSetCookie()).toEqual([]);
    expect(Object.keys(first.body).filter((name) => name.includes('oken'))).toEqual([]);
    const challenge = first.body.challenge ?? '';
    const second = await t.call<{ accessToken: string }>('POST', '/auth/totp', { body: { challenge, code: totpCode(owner.totp.secret) } });
    const opened = session(second);
    expect(opened.cookie).toMatch(/^of_refresh=/);
    expect(await state(opened.accessToken)).toMatchObject({ inThisSession: true });
    expect((await post('/auth/totp', { challenge, code: totpCode(owner.totp.secret, 1) })).body.code).toBe('identity.challenge-ended');
    expect(await actions(owner.userId)).toContain('signed-in');
  });

  it('ACC-1 a wrong password is answered as ever, with or without a second factor', async () => {
    const owner = await withTotp();
    expect((await post('/auth/sign-in', { email: owner.email, password: 'wrong' })).body.code).toBe('identity.credentials-wrong');
  });

  it('ACC-3 a code counts once, also for ten at the same time', async () => {
    const owner = await withTotp();
    const challenges: string[] = [];
    for (let n = 0; n < 10; n++) challenges.push(await challengeOf(owner));
    const code = totpCode(owner.totp.secret);
    const answers = await Promise.all(challenges.map((challenge) => post('/auth/totp', { challenge, code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 401, 429].includes(status))).toBe(true);
    pass(3600);
    const late = await post('/auth/totp', { challenge: await challengeOf(owner), code });
    expect(late.body.code).toBe('identity.code-wrong');
  });

  it('ACC-3 a challenge opens one session, also for ten at the same time', async () => {
    const owner = await withTotp();
    const challenge = await challengeOf(owner);
    const answers = await Promise.all(owner.totp.recoveryCodes.map((recoveryCode) => post('/auth/totp', { challenge, recoveryCode })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await state(owner.accessToken)).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it('ACC-3 a challenge lasts 5 minutes', async () => {
    const owner = await withTotp();
    const [good, late] = [await challengeOf(owner), await challengeOf(owner)];
    pass(299);
    expect((await post('/auth/totp', { challenge: good, code: totpCode(owner.totp.secret) })).status).toBe(200);
    pass(2);
    const refused = await post('/auth/totp', { challenge: late, recoveryCode: owner.totp.recoveryCodes[0] });
    expect([refused.status, refused.body.code]).toEqual([401, 'identity.challenge-ended']);
    await t.app.get(IdentityCleaning).clean();
    expect(await t.sql(`select 1 from identity.sign_in_challenges where user_id = $1`, [owner.userId])).toHaveLength(2);
    pass(86_400);
    await t.app.get(IdentityCleaning).clean();
    expect(await t.sql(`select 1 from identity.sign_in_challenges where user_id = $1`, [owner.userId])).toHaveLength(0);
  });

  it('ACC-3 a challenge ends after 5 wrong codes, and the wait between wrong codes grows over all challenges', async () => {
    const owner = await withTotp();
    const challenge = await challengeOf(owner);
    const left: Array<number | undefined> = [];
    for (let n = 0; n < 5; n++) left.push((await post('/auth/totp', { challenge, code: '000000' })).body.triesLeft);
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect((await post('/auth/totp', { challenge, code: totpCode(owner.totp.secret) })).body.code).toBe('identity.challenge-ended');
    const waits: number[] = [];
    for (let round = 0; round < 4; round++) {
      const next = await challengeOf(owner);
      const refused = await post('/auth/totp', { challenge: next, code: '000000' });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, String(refused.body.retryAfterSeconds)]);
      waits.push(refused.body.retryAfterSeconds ?? 0);
      pass(refused.body.retryAfterSeconds ?? 0);
      // a refused try costs none of the challenge's five
      expect((await post('/auth/totp', { challenge: next, code: '000000' })).body.triesLeft).toBe(4);
    }
    expect(waits).toEqual([2, 4, 8, 16]);
    expect(await actions(owner.userId)).toContain('second-factor-refused');
  });

  it('ACC-3 of 200 codes guessed at the same time at most 10 are looked at', async () => {
    const owner = await withTotp();
    const challenges: string[] = [];
    for (let n = 0; n < 20; n++) challenges.push(await challengeOf(owner));
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => post('/auth/totp', { challenge: challenges[n % 20], code: String(100_000 + n) })),
    );
    expect(answers.filter(({ body }) => body.code === 'identity.code-wrong').length).toBeLessThanOrEqual(10);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(190);
  });

  it('ACC-3 a recovery code is good once, in any spelling, is told by mail, and is somebody else’s nowhere', async () => {
    const [owner, stranger] = [await withTotp(), await withTotp()];
    const [code = ''] = owner.totp.recoveryCodes;
    const foreign = await post('/auth/totp', { challenge: await challengeOf(stranger), recoveryCode: code });
    expect(foreign.body.code).toBe('identity.code-wrong');
    const typed = code.toUpperCase().replaceAll('-', ' ');
    expect((await post('/auth/totp', { challenge: await challengeOf(owner), recoveryCode: typed })).status).toBe(200);
    expect((await post('/auth/totp', { challenge: await challengeOf(owner), recoveryCode: code })).body.code).toBe('identity.code-wrong');
    expect(await subjects(owner.email)).toContain('A recovery code was used');
    expect(await actions(owner.userId)).toContain('recovery-code-used');
    expect(await state(owner.accessToken)).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it('ACC-3 refuses challenges that are none, and both or neither of the codes', async () => {
    const owner = await withTotp();
    expect((await post('/auth/totp', { challenge: 'nonsense', code: '000000' })).body.code).toBe('identity.challenge-ended');
    const challenge = await challengeOf(owner);
    expect((await post('/auth/totp', { challenge })).status).toBe(422);
    expect((await post('/auth/totp', { challenge, code: '000000', recoveryCode: 'x' })).body.code).toBe('identity.one-proof');
    expect((await post('/auth/totp', { challenge, code: totpCode(owner.totp.secret) })).status).toBe(200);
  });
});

describe('other ways in', () => {
  it('ACC-3 a new password by link does not get past the second factor', async () => {
    const owner = await withTotp();
    const waiting = await challengeOf(owner);
    await post('/auth/password-reset', { email: owner.email });
    const password = 'another-harbour-48-lamp';
    const reset = await post('/auth/password-reset/confirmation', { token: await mailedToken(t, owner.email), password });
    expect([reset.status, reset.body.code, reset.headers.getSetCookie()]).toEqual([401, 'identity.second-factor-needed', []]);
    // a sign-in begun with the old password is over
    expect((await post('/auth/totp', { challenge: waiting, code: totpCode(owner.totp.secret) })).body.code).toBe(
      'identity.challenge-ended',
    );
    expect((await post('/auth/totp', { challenge: reset.body.challenge, code: totpCode(owner.totp.secret) })).status).toBe(200);
    await challengeOf({ email: owner.email, password });
  });

  it('ACC-3 a confirmed address does not get past the second factor', async () => {
    const owner = await withTotp();
    await t.sql(`update identity.users set email_confirmed_at = null where id = $1`, [owner.userId]);
    await post('/auth/email-confirmation/resend', { email: owner.email });
    const confirmed = await post('/auth/email-confirmation', { token: await mailedToken(t, owner.email) });
    expect([confirmed.status, confirmed.body.code]).toEqual([401, 'identity.second-factor-needed']);
    expect((await post('/auth/totp', { challenge: confirmed.body.challenge, code: totpCode(owner.totp.secret) })).status).toBe(200);
  });

  it('ACC-3 a refreshed session keeps its factor', async () => {
    const owner = await withTotp();
    const refreshed = session(await t.call<{ accessToken: string }>('POST', '/auth/refresh', { headers: { cookie: owner.cookie } }));
    expect(await state(refreshed.accessToken)).toMatchObject({ inThisSession: true });
  });
});

describe('recovery codes and switching off', () => {
  it('ACC-3 a new set by code or password; the old one is worth nothing; the password alone is not enough without the factor', async () => {
    const owner = await makeOwner(t);
    const plain = await signIn(t, owner.email, owner.password);
    const renew = (body: object, token = owner.accessToken) => post('/me/totp/recovery-codes', body, token);
    expect((await renew({ password: owner.password })).body.code).toBe('identity.totp-off');
    const totp = await setUpTotp(t, owner.accessToken);
    pass(60);
    expect((await renew({ password: owner.password }, plain.accessToken)).body.code).toBe('identity.code-needed');
    expect((await renew({ password: 'wrong' })).body.code).toBe('identity.password-wrong');
    expect((await renew({})).body.code).toBe('identity.one-proof');
    expect((await renew({ code: '000000' })).body.code).toBe('identity.code-wrong');
    expect((await renew({ password: owner.password })).status).toBe(200);
    const renewed = await renew({ code: totpCode(totp.secret) }, plain.accessToken);
    const codes = renewed.body['recoveryCodes'] as string[];
    expect(codes).toHaveLength(10);
    const challenge = await challengeOf(owner);
    expect((await post('/auth/totp', { challenge, recoveryCode: totp.recoveryCodes[1] })).body.code).toBe('identity.code-wrong');
    expect((await post('/auth/totp', { challenge, recoveryCode: codes[1] })).status).toBe(200);
  });

  it('ACC-3 switching off needs code and password, and no session keeps the factor', async () => {
    const owner = await withTotp();
    const remove = (body: object) => t.call<Problem>('DELETE', '/me/totp', { token: owner.accessToken, body });
    expect((await remove({ code: totpCode(owner.totp.secret) })).body.code).toBe('identity.password-needed');
    expect((await remove({ password: owner.password })).body.code).toBe('identity.one-proof');
    expect((await remove({ password: owner.password, code: '000000' })).body.code).toBe('identity.code-wrong');
    expect((await remove({ password: owner.password, code: totpCode(owner.totp.secret) })).status).toBe(204);
    expect(await state(owner.accessToken)).toMatchObject({ state: 'off', inThisSession: false, recoveryCodesLeft: 0 });
    expect(await subjects(owner.email)).toContain('Two-factor sign-in is off');
    await signIn(t, owner.email, owner.password);
    expect((await remove({ password: owner.password, code: '000000' })).body.code).toBe('identity.totp-off');
  });
});

describe('an organisation that requires it', () => {
  const require = (owner: TestOwner, secondFactorRequired: boolean, token = owner.accessToken) =>
    t.call<Problem & { secondFactorRequired: boolean }>('PATCH', `/organisations/${owner.organisationId}`, {
      token,
      body: { secondFactorRequired },
    });
  const members = async (owner: TestOwner, token: string) => {
    const answer = await t.call<Problem>('GET', `/organisations/${owner.organisationId}/members`, { token });
    return answer.status === 200 ? 200 : answer.body.code;
  };

  it('ACC-3 only somebody with a factor in this session switches it on; it counts for every member at once', async () => {
    const owner = await makeOwner(t);
    const admin = await makeMember(t, owner.organisationId, 'admin');
    const refused = await require(owner, true);
    expect([refused.status, refused.body.code]).toEqual([409, 'identity.own-second-factor-needed']);
    await setUpTotp(t, owner.accessToken);
    expect(await members(owner, admin.accessToken)).toBe(200);
    const required = await require(owner, true);
    expect([required.status, required.body.secondFactorRequired]).toEqual([200, true]);
    expect(await members(owner, owner.accessToken)).toBe(200);
    expect(await members(owner, admin.accessToken)).toBe('identity.second-factor-required');
    expect((await me(admin.accessToken)).organisations).toMatchObject([{ missing: 'second-factor', permissions: [] }]);
    expect((await me(owner.accessToken)).organisations).toMatchObject([{ missing: null }]);
    const [row] = await t.sql<{ changes: Record<string, unknown> }>(
      `select changes from platform.audit_events where object_type = 'identity.organisation' and object_id = $1 and action = 'updated'`,
      [owner.organisationId],
    );
    expect(row?.changes).toEqual({ secondFactorRequired: { from: false, to: true } });
  });

  it('ACC-3 a member without one sets it up and goes on at once in the same session', async () => {
    const owner = await withTotp();
    const admin = await makeMember(t, owner.organisationId, 'admin');
    await require(owner, true);
    expect(await members(owner, admin.accessToken)).toBe('identity.second-factor-required');
    expect(await state(admin.accessToken)).toMatchObject({ state: 'off', requiredBy: 'organisation' });
    await setUpTotp(t, admin.accessToken);
    expect(await members(owner, admin.accessToken)).toBe(200);
  });

  it('ACC-3 a session from before gains the factor by a code, or by a recovery code', async () => {
    const owner = await withTotp();
    const admin = await makeMember(t, owner.organisationId, 'admin');
    const [second, third] = [await signIn(t, admin.email, admin.password), await signIn(t, admin.email, admin.password)];
    const totp = await setUpTotp(t, admin.accessToken);
    await require(owner, true);
    pass(60);
    expect(await members(owner, second.accessToken)).toBe('identity.second-factor-required');
    expect((await post('/me/totp/verification', { code: '000000' }, second.accessToken)).body.code).toBe('identity.code-wrong');
    expect((await post('/me/totp/verification', { code: totpCode(totp.secret) }, second.accessToken)).status).toBe(204);
    expect(await members(owner, second.accessToken)).toBe(200);
    expect(await members(owner, third.accessToken)).toBe('identity.second-factor-required');
    expect((await post('/me/totp/verification', { recoveryCode: totp.recoveryCodes[0] }, third.accessToken)).status).toBe(204);
    expect(await members(owner, third.accessToken)).toBe(200);
  });

  it('ACC-3 members of it cannot switch theirs off until it is not required any more', async () => {
    const owner = await withTotp();
    await require(owner, true);
    const remove = () =>
      t.call<Problem>('DELETE', '/me/totp', {
        token: owner.accessToken,
        body: { password: owner.password, code: totpCode(owner.totp.secret) },
      });
    const refused = await remove();
    expect([refused.status, refused.body.code, refused.body['requiredBy']]).toEqual([409, 'identity.totp-required', 'organisation']);
    expect(await state(owner.accessToken)).toMatchObject({ requiredBy: 'organisation', can: { remove: false } });
    expect((await require(owner, false)).body.secondFactorRequired).toBe(false);
    expect((await remove()).status).toBe(204);
  });
});

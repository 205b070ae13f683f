import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type CallOptions, type TestApp } from '@app/harness';
import {
  documentIds,
  inviteMember,
  joinByInvitation,
  mailedToken,
  makeCreatorUser,
  makeMember,
  makeOwner,
  makeRole,
  signIn,
  TEST_PASSWORD,
  type TestOwner,
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

const DAY = 86_400_000;
const as = (token: string | undefined, method: string, path: string, options: Omit<CallOptions, 'token'> = {}) =>
  t.call<Body>(method, path, { ...options, ...(token ? { token } : {}) });
const told = ({ status, body }: { status: number; body: Body }): string => `${status} ${body?.code ?? ''}`.trim();
const at = (path: string, who: TestOwner = owner): string => `/organisations/${who.organisationId}${path}`;
let count = 0;
const address = (): string => `invited-${++count}@example.test`;

const invite = (email: string, fields: object = { role: 'analyst' }, token = owner.accessToken) =>
  as(token, 'POST', at('/member-invitations'), { body: { email, ...fields } });

const signUp = async (token: string, fields: object = {}) =>
  as(undefined, 'POST', `/member-invitations/${token}/sign-up`, {
    body: { name: 'Nora Neu', password: TEST_PASSWORD, locale: 'de', acceptedDocumentIds: await documentIds(t, 'agency'), ...fields },
  });

const accept = async (token: string, accessToken: string | undefined) =>
  as(accessToken, 'POST', `/member-invitations/${token}/accept`, { body: { acceptedDocumentIds: await documentIds(t, 'agency') } });

async function memberships(email: string): Promise<Array<{ role: string; brands: string[] | null }>> {
  return t.sql(
    `select m.role, m.brand_ids as brands from identity.memberships m join identity.users u on u.id = m.user_id
     where u.email = $1 and m.organisation_id = $2`,
    [email, owner.organisationId],
  );
}

describe('inviting', () => {
  it('ACC-1 ACC-5 answers alike for addresses with and without an account; the mails differ, in language and way in', async () => {
    const known = await makeCreatorUser(t, { locale: 'de' });
    const answers = [await invite(known.email, { role: 'reviewer' }), await invite('nobody-yet@example.test', { role: 'reviewer' })];
    const blank = (body: Body) => ({ ...body, id: '', email: '', sentAt: '', expiresAt: '', createdAt: '' });
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(blank(answers[0]!.body)).toEqual(blank(answers[1]!.body));
    const mails = await t.sql<{ recipient: string; text: string; subject: string }>(
      `select recipient, subject, text from platform.mails where recipient = any($1) and text like '%/join?token=%'`,
      [[known.email, 'nobody-yet@example.test']],
    );
    const of = (email: string) => mails.find(({ recipient }) => recipient === email)!;
    expect(of(known.email)).toMatchObject({ subject: 'Einladung zu Rosenrot GmbH' });
    expect(of(known.email).text).toMatch(/Du wurdest .*„Rosenrot GmbH“.*Rolle: Prüfung[^]*Anmelden und beitreten/);
    expect(of('nobody-yet@example.test').text).toMatch(/“Rosenrot GmbH”.*Role: Reviewer[^]*Create an account and join/);
  });

  it('ACC-5 takes one open invitation per address, nobody who is a member, and no owners', async () => {
    const email = address();
    expect((await invite(email)).status).toBe(201);
    expect(told(await invite(email.toUpperCase()))).toBe('409 identity.already-invited');
    expect(told(await invite(owner.email))).toBe('409 identity.already-member');
    expect(told(await invite(address(), { role: 'owner' }))).toBe('422 platform.invalid');
  });

  it('ACC-5 with ten at once for one address makes one invitation', async () => {
    const email = address();
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => invite(email)))).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array<number>(9).fill(409)]);
  });

  it('ACC-6 ACC-7 refuses unknown and foreign brands and roles alike, and lists that do not fit the role', async () => {
    const foreignRole = await makeRole(t, stranger, 'Theirs', ['campaigns.read']);
    const brand = owner.brandId;
    const campaign = '0198c0de-0000-7000-8000-000000000001';
    const refused: Array<[object, string]> = [
      [{ role: 'analyst', brandIds: [stranger.brandId] }, '422 identity.brand-unknown'],
      [{ role: 'analyst', brandIds: [campaign] }, '422 identity.brand-unknown'],
      [{ role: 'analyst', brandIds: [] }, '422 identity.brands-missing'],
      [{ role: 'analyst', campaignIds: [campaign] }, '422 identity.guests-only'],
      [{ role: 'analyst', customRoleId: foreignRole }, '422 identity.custom-only'],
      [{ role: 'custom' }, '422 identity.role-missing'],
      [{ role: 'custom', customRoleId: foreignRole }, '422 identity.role-unknown'],
      [{ role: 'custom', customRoleId: campaign }, '422 identity.role-unknown'],
      [{ role: 'client_guest' }, '422 identity.guest-brands-missing'],
      [{ role: 'client_guest', brandIds: [brand] }, '422 identity.guest-campaigns-missing'],
    ];
    for (const [fields, expected] of refused) expect([fields, told(await invite(address(), fields))]).toEqual([fields, expected]);
    expect((await invite(address(), { role: 'client_guest', brandIds: [brand], campaignIds: [campaign] })).status).toBe(201);
  });

  it('ACC-5 ACC-6 nobody gives more than they hold: permissions of a role of their own, or brands outside theirs', async () => {
    const customRoleId = await makeRole(t, owner, 'People', ['identity.manage-members', 'campaigns.read']);
    const people = await joinByInvitation(t, owner, { role: 'custom', customRoleId });
    expect(told(await invite(address(), { role: 'admin' }, people.accessToken))).toBe('403 identity.more-than-you-hold');
    expect((await invite(address(), { role: 'custom', customRoleId }, people.accessToken)).status).toBe(201);
    const restricted = await makeMember(t, owner.organisationId, 'admin', { brandIds: [owner.brandId] });
    expect(told(await invite(address(), { role: 'analyst' }, restricted.accessToken))).toBe('403 identity.more-than-you-hold');
    expect((await invite(address(), { role: 'analyst', brandIds: [owner.brandId] }, restricted.accessToken)).status).toBe(201);
  });

  it('ACC-1 needs a confirmed address', async () => {
    await t.sql(`update identity.users set email_confirmed_at = null where id = $1`, [owner.userId]);
    const { accessToken } = await signIn(t, owner.email, owner.password);
    expect(told(await invite(address(), { role: 'analyst' }, accessToken))).toBe('403 identity.email-not-confirmed');
    await t.sql(`update identity.users set email_confirmed_at = now() where id = $1`, [owner.userId]);
  });

  it('ACC-5 counts open invitations against the plan; one that is withdrawn or expired gives its place back', async () => {
    const small = await makeOwner(t);
    const send = (email: string) => as(small.accessToken, 'POST', at('/member-invitations', small), { body: { email, role: 'analyst' } });
    await t.sql(
      `insert into identity.entitlements (organisation_id, members, may_launch, may_confirm, updated_at) values ($1, 2, true, true, now())`,
      [small.organisationId],
    );
    const first = await send(address());
    const over = await send(address());
    expect([told(over), over.body]).toMatchObject(['403 identity.limit-reached', { limit: 2, used: 2, plansThatAllow: [] }]);
    expect((await as(small.accessToken, 'DELETE', `${at('/member-invitations', small)}/${first.body.id}`)).status).toBe(204);
    const rivals = await Promise.all(Array.from({ length: 10 }, () => send(address())));
    expect(rivals.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('ACC-10 invitations of another organisation are not there', async () => {
    const { id } = await inviteMember(t, owner, address(), { role: 'analyst' });
    for (const [method, path] of [
      ['POST', `/member-invitations/${id}/resend`],
      ['DELETE', `/member-invitations/${id}`],
    ] as const) {
      expect((await as(stranger.accessToken, method, at(path))).status).toBe(404);
      expect((await as(stranger.accessToken, method, at(path, stranger))).status).toBe(404);
    }
    expect((await as(stranger.accessToken, 'GET', at('/member-invitations', stranger))).body.items).toEqual([]);
  });
});

describe('joining', () => {
  it('ACC-5 somebody new: shown what it is about, joins with a session, the address confirmed, the link used up', async () => {
    const email = address();
    const { id, token } = await inviteMember(t, owner, email, { role: 'reviewer', brandIds: [owner.brandId] });
    const preview = await as(undefined, 'GET', `/member-invitations/${token}`);
    expect(preview.body).toMatchObject({
      organisation: { name: 'Rosenrot GmbH', kind: 'agency' },
      role: 'reviewer',
      customRoleName: null,
      brandNames: ['Rosenrot GmbH'],
      inviterName: 'Anna Schmidt',
    });
    expect(JSON.stringify(preview.body)).not.toContain(email);
    expect(told(await signUp(token, { password: 'password1234' }))).toBe('422 identity.password-refused');
    expect(told(await signUp(token, { acceptedDocumentIds: [] }))).toBe('422 identity.documents-not-accepted');
    const joined = await signUp(token);
    expect(joined.status).toBe(200);
    expect(joined.headers.getSetCookie().join()).toMatch(/of_refresh=.*HttpOnly/i);
    const me = await as(String(joined.body['accessToken']), 'GET', '/me');
    expect(me.body).toMatchObject({
      user: { email, name: 'Nora Neu', locale: 'de', emailConfirmed: true },
      organisations: [{ id: owner.organisationId, role: 'reviewer', brands: [{ id: owner.brandId }] }],
    });
    expect(told(await signUp(token))).toBe('410 identity.link-gone');
    expect(told(await as(undefined, 'GET', `/member-invitations/${token}`))).toBe('410 identity.link-gone');
    expect(told(await as(owner.accessToken, 'DELETE', at(`/member-invitations/${id}`)))).toBe('409 identity.invitation-not-open');
    const [membership] = await t.sql<{ actor_kind: string; actor_id: string }>(
      `select actor_kind, actor_id from platform.audit_events
       where object_type = 'identity.membership' and action = 'created' and object_id = (select m.id::text from identity.memberships m
         join identity.users u on u.id = m.user_id where u.email = $1)`,
      [email],
    );
    // ACC-9: whom the link proved, not the system
    expect(membership).toEqual({ actor_kind: 'user', actor_id: (me.body as unknown as { user: { id: string } }).user.id });
  });

  it('ACC-4 ACC-5 an existing user joins with their own session; signed out they are told to sign in, whatever they try', async () => {
    const creator = await makeCreatorUser(t);
    const { token } = await inviteMember(t, owner, creator.email, { role: 'analyst' });
    expect(told(await accept(token, undefined))).toBe('401 identity.unauthenticated');
    expect(told(await signUp(token))).toBe('409 identity.sign-in-to-accept');
    const [untouched] = await t.sql<{ name: string }>(`select name from identity.users where id = $1`, [creator.userId]);
    expect(untouched?.name).toBe('Robin Test');
    expect(await memberships(creator.email)).toEqual([]);
    const joined = await accept(token, creator.accessToken);
    expect([joined.status, joined.body]).toMatchObject([200, { organisationId: owner.organisationId }]);
    const me = await as(creator.accessToken, 'GET', '/me');
    expect(me.body).toMatchObject({ organisations: [{ role: 'analyst' }], creator: { id: creator.creatorId } });
  });

  it('ACC-5 never joins somebody else who happens to be signed in, and does not name the invited address', async () => {
    const email = address();
    const { token } = await inviteMember(t, owner, email, { role: 'admin' });
    const wrong = await accept(token, stranger.accessToken);
    expect(told(wrong)).toBe('409 identity.invitation-for-another-address');
    expect(JSON.stringify(wrong.body)).not.toContain(email);
    // joining as somebody new looks at nobody's session
    const acceptedDocumentIds = await documentIds(t, 'agency');
    const body = { name: 'Nora', password: TEST_PASSWORD, locale: 'en', acceptedDocumentIds };
    expect((await as(stranger.accessToken, 'POST', `/member-invitations/${token}/sign-up`, { body })).status).toBe(200);
    expect(await memberships(stranger.email)).toEqual([]);
    expect(await memberships(email)).toEqual([{ role: 'admin', brands: null }]);
  });

  it('ACC-1 an account that never confirmed the address goes to whoever holds the mailbox, the squatter is out', async () => {
    const email = address();
    const squatter = { email, password: 'squatter-harbour-47', name: 'Squatter', locale: 'en', kind: 'brand', organisationName: 'Squat' };
    await t.call('POST', '/auth/sign-up', { body: { ...squatter, acceptedDocumentIds: await documentIds(t, 'brand') } });
    const { accessToken } = await signIn(t, email, squatter.password);
    const old = await mailedToken(t, email);
    const { token } = await inviteMember(t, owner, email, { role: 'analyst' });
    expect(told(await accept(token, accessToken))).toBe('403 identity.email-not-confirmed');
    expect((await signUp(token)).status).toBe(200);
    expect((await as(accessToken, 'GET', '/me')).status).toBe(401);
    expect((await t.call('POST', '/auth/sign-in', { body: { email, password: squatter.password } })).status).toBe(401);
    expect((await t.call('POST', '/auth/email-confirmation', { body: { token: old } })).status).toBe(410);
  });

  it('ACC-5 ten at once by one link make one member', async () => {
    const email = address();
    const { token } = await inviteMember(t, owner, email, { role: 'analyst' });
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => signUp(token)))).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(9).fill(410)]);
    expect(await memberships(email)).toHaveLength(1);
  });

  it('ACC-5 resending gives a new link and seven days more, the old one is dead; withdrawn ones are gone', async () => {
    const email = address();
    const { id, token } = await inviteMember(t, owner, email, { role: 'analyst' });
    await t.travelTo(new Date(t.now().getTime() + 6 * DAY));
    const again = await as(owner.accessToken, 'POST', at(`/member-invitations/${id}/resend`));
    expect([again.status, again.body]).toMatchObject([200, { state: 'open', version: 2 }]);
    expect(Date.parse(String(again.body['expiresAt'])) - t.now().getTime()).toBeGreaterThan(6.9 * DAY);
    const fresh = await mailedToken(t, email);
    expect(fresh).not.toBe(token);
    expect(told(await signUp(token))).toBe('410 identity.link-gone');
    expect((await as(undefined, 'GET', `/member-invitations/${fresh}`)).status).toBe(200);
    expect((await as(owner.accessToken, 'DELETE', at(`/member-invitations/${id}`))).status).toBe(204);
    expect(told(await as(undefined, 'GET', `/member-invitations/${fresh}`))).toBe('410 identity.link-gone');
    expect(told(await signUp(fresh))).toBe('410 identity.link-gone');
    expect(told(await as(owner.accessToken, 'POST', at(`/member-invitations/${id}/resend`)))).toBe('409 identity.invitation-not-open');
  });

  it('ACC-5 expires after 7 days of business time, shows so, and can be sent again or replaced', async () => {
    const [email, other] = [address(), address()];
    const { id, token } = await inviteMember(t, owner, email, { role: 'analyst' });
    await inviteMember(t, owner, other, { role: 'analyst' });
    await t.travelTo(new Date(t.now().getTime() + 7 * DAY + 60_000));
    expect(told(await as(undefined, 'GET', `/member-invitations/${token}`))).toBe('410 identity.link-gone');
    expect(told(await signUp(token))).toBe('410 identity.link-gone');
    const { body } = await as(owner.accessToken, 'GET', at('/member-invitations?state=expired&limit=200&include=total'));
    expect(body.items.map(({ email: each }) => each)).toEqual(expect.arrayContaining([email, other]));
    expect(body.items.every(({ state }) => state === 'expired')).toBe(true);
    expect(body['total']).toBe(body.items.length);
    expect((await as(owner.accessToken, 'POST', at(`/member-invitations/${id}/resend`))).body).toMatchObject({ state: 'open' });
    expect((await invite(other)).status).toBe(201);
  });

  it('ACC-5 more than five mails an hour to one address are refused, so that the link in the last one lives', async () => {
    const email = address();
    const { id } = await inviteMember(t, owner, email, { role: 'analyst' });
    const resend = () => as(owner.accessToken, 'POST', at(`/member-invitations/${id}/resend`));
    for (let n = 0; n < 4; n++) expect((await resend()).status).toBe(200);
    const last = await mailedToken(t, email);
    const refused = await resend();
    expect([told(refused), refused.headers.get('retry-after')]).toEqual(['429 identity.too-many-attempts', '3600']);
    expect((await as(undefined, 'GET', `/member-invitations/${last}`)).status).toBe(200);
  });

  it('ACC-5 names of organisations become no links in mails', async () => {
    const loud = await makeOwner(t, { organisation: 'https://win.example/now a@b.example' });
    const email = address();
    await inviteMember(t, loud, email, { role: 'analyst' });
    const [mail] = await t.sql<{ text: string; subject: string }>(`select text, subject from platform.mails where recipient = $1`, [email]);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/win\.example|b\.example|https:\/\/win/);
  });
});

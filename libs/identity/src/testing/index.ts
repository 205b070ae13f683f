import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';

export { cheapenPasswords } from './cheapen-passwords.js';

/** What the factories need of the harness's `TestApp`. */
export interface FactoryApp {
  call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    options?: { token?: string | undefined; headers?: Record<string, string>; body?: unknown },
  ): Promise<{ status: number; body: Body; headers: Headers }>;
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

export interface TestPerson {
  userId: string;
  email: string;
  password: string;
  name: string;
  accessToken: string;
  /** Value for a `cookie` header: the refresh token. */
  cookie: string;
}

/** A confirmed and signed-in owner of an organisation with one brand. */
export interface TestOwner extends TestPerson {
  organisationId: string;
  brandId: string;
}

/** A confirmed and signed-in creator. */
export interface TestCreatorUser extends TestPerson {
  creatorId: string;
}

/** One of the operator's people; `totp` when the session has the second factor. */
export interface TestStaff extends TestPerson {
  role: string;
  totp: TestTotp | null;
}

/** An authenticator app in a test's hands. */
export interface TestTotp {
  secret: string;
  recoveryCodes: string[];
}

/** Passes the password rules; the same for everybody who was not given another. */
export const TEST_PASSWORD = 'violet-harbour-47-lamp';

interface PersonInput {
  name?: string;
  email?: string;
  password?: string;
  locale?: 'en' | 'de';
}

interface MeBody {
  user: { id: string };
  organisations: Array<{ id: string; brands: Array<{ id: string }> }>;
  creator: { id: string } | null;
}

/** Signs up a brand or agency over HTTP and confirms the address by the link of the mail. */
export async function makeOwner(
  app: FactoryApp,
  input: PersonInput & { organisation?: string; kind?: 'brand' | 'agency'; brand?: string } = {},
): Promise<TestOwner> {
  const organisationName = input.organisation ?? `Organisation ${short()}`;
  const { person, me } = await signUp(app, input, {
    kind: input.kind ?? 'brand',
    organisationName,
    ...(input.brand ? { brandName: input.brand } : {}),
  });
  const organisation = me.organisations[0];
  const brand = organisation?.brands[0];
  if (!organisation || !brand) throw new Error('The sign-up made no organisation with a brand');
  return { ...person, organisationId: organisation.id, brandId: brand.id };
}

/** Signs up a creator over HTTP, confirmed. The creator's profile is made by the event's listener: `settle()` first if needed. */
export async function makeCreatorUser(app: FactoryApp, input: PersonInput & { referralCode?: string } = {}): Promise<TestCreatorUser> {
  const { person, me } = await signUp(app, input, { kind: 'creator', ...(input.referralCode ? { referralCode: input.referralCode } : {}) });
  if (!me.creator) throw new Error('The sign-up made no creator');
  return { ...person, creatorId: me.creator.id };
}

/**
 * A confirmed and signed-in member with a built-in role in an existing organisation; the membership is written by SQL (whoever tests
 * joining itself takes `joinByInvitation`).
 */
export async function makeMember(
  app: FactoryApp,
  organisationId: string,
  role: string,
  input: PersonInput & { brandIds?: string[] | null; campaignIds?: string[] | null } = {},
): Promise<TestPerson> {
  const { person, me } = await signUp(app, input, { kind: 'brand', organisationName: 'Left behind' });
  for (const { id } of me.organisations) {
    await app.sql(`delete from identity.memberships where organisation_id = $1`, [id]);
    await app.sql(`delete from identity.brands where organisation_id = $1`, [id]);
    await app.sql(`delete from identity.organisations where id = $1`, [id]);
  }
  await app.sql(
    `insert into identity.memberships (id, user_id, organisation_id, role, brand_ids, campaign_ids, version, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, 1, now(), now())`,
    [randomUUID(), person.userId, organisationId, role, input.brandIds ?? null, input.campaignIds ?? null],
  );
  // a new session: what is known of the first one may be two seconds old
  return { ...person, ...(await signIn(app, person.email, person.password)) };
}

/**
 * One of the staff, welcomed by link over HTTP; with `secondFactor` (the default) the authenticator app is set up, so staff routes are open.
 * The account and its link are written by SQL: there may be no admin yet who could make it.
 */
export async function makeStaff(app: FactoryApp, role: string, input: PersonInput & { secondFactor?: boolean } = {}): Promise<TestStaff> {
  const userId = randomUUID();
  const email = input.email ?? `staff-${short()}@example.test`;
  const password = input.password ?? TEST_PASSWORD;
  const name = input.name ?? 'Sam Staff';
  const token = randomBytes(32).toString('base64url');
  await app.sql(
    `insert into identity.users (id, email, name, locale, version, created_at, updated_at) values ($1, $2, $3, $4, 1, now(), now())`,
    [userId, email, name, input.locale ?? 'en'],
  );
  await app.sql(`insert into identity.staff_accounts (user_id, role, version, created_at, updated_at) values ($1, $2, 1, now(), now())`, [
    userId,
    role,
  ]);
  await app.sql(
    `insert into identity.email_tokens (hash, user_id, purpose, created_at, expires_at) values ($1, $2, 'staff-account', now(), now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), userId],
  );
  const opened = session(await app.call<{ accessToken: string }>('POST', '/auth/staff-welcome', { body: { token, name, password } }));
  const totp = input.secondFactor === false ? null : await setUpTotp(app, opened.accessToken);
  return { userId, email, password, name, role, ...opened, totp };
}

/** Sets up an authenticator app in a fresh session, which has the second factor from then on. */
export async function setUpTotp(app: FactoryApp, token: string): Promise<TestTotp> {
  const started = await app.call<{ secret: string }>('POST', '/me/totp', { token, body: {} });
  if (started.status !== 201) throw new Error(`No set-up: ${started.status} ${JSON.stringify(started.body)}`);
  const { secret } = started.body;
  const confirmed = await app.call<{ recoveryCodes: string[] }>('POST', '/me/totp/confirmation', {
    token,
    body: { code: totpCode(secret) },
  });
  if (confirmed.status !== 200) throw new Error(`Not confirmed: ${confirmed.status} ${JSON.stringify(confirmed.body)}`);
  return { secret, recoveryCodes: confirmed.body.recoveryCodes };
}

/** The app's code now, or so many steps of 30 s later. */
export function totpCode(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(new Date().getTime() / 1000) + steps * 30 });
}

/** Forgets which codes were used, so that the present one counts (again) without waiting 30 s. */
export async function unusedTotpCode(app: FactoryApp, userId: string, secret: string): Promise<string> {
  await app.sql(`update identity.users set totp_last_step = null where id = $1`, [userId]);
  return totpCode(secret);
}

/** The id of a user's membership, as the member routes name it. */
export async function membershipOf(app: FactoryApp, organisationId: string, userId: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>(`select id from identity.memberships where organisation_id = $1 and user_id = $2`, [
    organisationId,
    userId,
  ]);
  if (!row) throw new Error('Not a member');
  return row.id;
}

/** One of the organisation's own roles, made over HTTP (ACC-6). */
export async function makeRole(app: FactoryApp, owner: TestOwner, name: string, permissions: string[]): Promise<string> {
  const path = `/organisations/${owner.organisationId}/roles`;
  return made(await app.call<{ id: string }>('POST', path, { token: owner.accessToken, body: { name, permissions } }));
}

/** Invites an address over HTTP (ACC-5); answers the invitation's id and the token of its link. */
export async function inviteMember(
  app: FactoryApp,
  owner: TestOwner,
  email: string,
  fields: { role: string; customRoleId?: string; brandIds?: string[] | null; campaignIds?: string[] | null },
): Promise<{ id: string; token: string }> {
  const path = `/organisations/${owner.organisationId}/member-invitations`;
  const id = made(await app.call<{ id: string }>('POST', path, { token: owner.accessToken, body: { email, ...fields } }));
  return { id, token: await mailedToken(app, email) };
}

/** Somebody new who joins by an invitation over HTTP, signed in. */
export async function joinByInvitation(
  app: FactoryApp,
  owner: TestOwner,
  fields: Parameters<typeof inviteMember>[3],
  input: PersonInput = {},
): Promise<TestPerson> {
  const email = input.email ?? `member-${short()}@example.test`;
  const password = input.password ?? TEST_PASSWORD;
  const name = input.name ?? 'Robin Test';
  const { token } = await inviteMember(app, owner, email, fields);
  const acceptedDocumentIds = await documentIds(app, 'brand');
  const opened = session(
    await app.call<{ accessToken: string }>('POST', `/member-invitations/${token}/sign-up`, {
      body: { name, password, locale: input.locale ?? 'en', acceptedDocumentIds },
    }),
  );
  const { body: me } = await app.call<MeBody>('GET', '/me', { token: opened.accessToken });
  return { userId: me.user.id, email, password, name, ...opened };
}

/** Signs in with a password. */
export async function signIn(app: FactoryApp, email: string, password: string): Promise<{ accessToken: string; cookie: string }> {
  return session(await app.call<{ accessToken: string }>('POST', '/auth/sign-in', { body: { email, password } }));
}

/** The token of the newest link sent to this address. */
export async function mailedToken(app: FactoryApp, email: string): Promise<string> {
  const [mail] = await app.sql<{ text: string }>(
    `select text from platform.mails where recipient = $1 and text like '%?token=%' order by created_at desc, id desc limit 1`,
    [email],
  );
  const token = /\?token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`No mail with a link was sent to ${email}`);
  return token;
}

/** Ids of the documents in force that this kind of account must accept. */
export async function documentIds(app: FactoryApp, kind: string): Promise<string[]> {
  const { body } = await app.call<{ items: Array<{ id: string; requiredFor: string[] }> }>('GET', '/documents/current');
  return body.items.filter((document) => document.requiredFor.includes(kind)).map(({ id }) => id);
}

/** Access token and refresh cookie of an answer that starts a session. */
export function session(answer: { status: number; body: { accessToken: string }; headers: Headers }): {
  accessToken: string;
  cookie: string;
} {
  if (answer.status !== 200) throw new Error(`No session: ${answer.status} ${JSON.stringify(answer.body)}`);
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('of_refresh='));
  return { accessToken: answer.body.accessToken, cookie: cookie?.split(';')[0] ?? '' };
}

async function signUp(app: FactoryApp, input: PersonInput, account: Record<string, unknown>): Promise<{ person: TestPerson; me: MeBody }> {
  const email = input.email ?? `person-${short()}@example.test`;
  const password = input.password ?? TEST_PASSWORD;
  const name = input.name ?? 'Robin Test';
  const acceptedDocumentIds = await documentIds(app, String(account['kind']));
  const answer = await app.call('POST', '/auth/sign-up', {
    body: { email, password, name, locale: input.locale ?? 'en', acceptedDocumentIds, ...account },
  });
  if (answer.status !== 202) throw new Error(`Sign-up answered ${answer.status} ${JSON.stringify(answer.body)}`);
  const token = await mailedToken(app, email);
  const opened = session(await app.call<{ accessToken: string }>('POST', '/auth/email-confirmation', { body: { token } }));
  const { body: me } = await app.call<MeBody>('GET', '/me', { token: opened.accessToken });
  return { person: { userId: me.user.id, email, password, name, ...opened }, me };
}

function short(): string {
  return randomUUID().slice(0, 8);
}

function made(answer: { status: number; body: { id: string } }): string {
  if (answer.status !== 201) throw new Error(`${answer.status} instead of 201: ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

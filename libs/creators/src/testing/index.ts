import { createHmac } from 'node:crypto';
import { newId } from '@app/platform';
import type { TestApp } from '@app/harness';

export { media, upload } from './uploads.js';
export { makeVisibleCreator, type VisibleCreator } from './network.js';

export interface TestCreator {
  id: string;
  userId: string;
  token: string;
}

/** A signed-in creator with a confirmed address, made directly in the tables of identity; the profile comes with the first read. */
export async function makeCreator(t: TestApp, name = 'Ana Glow'): Promise<TestCreator> {
  const creator = { id: newId(), userId: newId() };
  const sessionId = newId();
  await t.sql(
    `insert into identity.users (id, email, name, locale, password_hash, email_confirmed_at, creator_id, created_at, updated_at)
     values ($1, $2, $3, 'en', 'none', now(), $4, now(), now())`,
    [creator.userId, `${creator.id}@creators.example`, name, creator.id],
  );
  await t.sql(
    `insert into identity.sessions (id, user_id, created_at, last_used_at, expires_at) values ($1, $2, now(), now(), now() + interval '30 days')`,
    [sessionId, creator.userId],
  );
  return { ...creator, token: accessToken(t.env.authSecret, creator.userId, sessionId) };
}

/** Talks to the control side of the simulated Instagram. */
export async function simulated<Body = Record<string, unknown>>(t: TestApp, method: string, path: string, body?: object): Promise<Body> {
  return control<Body>(t, '__sim', method, path, body);
}

/** Talks to the control side of the simulated TikTok. */
export async function simulatedTiktok<Body = Record<string, unknown>>(
  t: TestApp,
  method: string,
  path: string,
  body?: object,
): Promise<Body> {
  return control<Body>(t, '__tiktok', method, path, body);
}

async function control<Body>(t: TestApp, side: string, method: string, path: string, body?: object): Promise<Body> {
  const answer = await t.call<Body>(method, `//simulators/${side}${path}`, body ? { body } : {});
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export interface Walk {
  /** Where the creator's browser ended up. */
  location: string;
  callback: string;
  cookie: string;
}

/** Walks through the consent page like the creator's browser; `decision`: allow or cancel. */
export async function walkConsent(
  t: TestApp,
  token: string,
  username: string,
  options: { decision?: 'allow' | 'cancel'; grant?: string[]; platform?: 'instagram' | 'tiktok' } = {},
): Promise<Walk> {
  const begun = await t.call<{ url: string }>('POST', `/creator/social-accounts/${options.platform ?? 'instagram'}/connect`, { token });
  if (begun.status !== 200) throw new Error(`connect: ${begun.status} ${JSON.stringify(begun.body)}`);
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const page = new URL(begun.body.url);
  const form = new URLSearchParams(page.searchParams);
  form.set('sim_account', username);
  form.set('decision', options.decision ?? 'allow');
  if (options.grant) {
    form.set('choose_scopes', '1');
    for (const scope of options.grant) form.append('grant', scope);
  }
  const consent = await fetch(`${page.origin}${page.pathname}`, { method: 'POST', body: form, redirect: 'manual' });
  const callback = consent.headers.get('location') ?? '';
  if (callback === '') throw new Error(`consent: ${consent.status} ${await consent.text()}`);
  const back = await fetch(callback.replace('#_', ''), { headers: { cookie }, redirect: 'manual' });
  return { location: back.headers.get('location') ?? `status ${back.status}`, callback, cookie };
}

/** Makes a simulated account and links it; answers the id of the social account. The account check has run. */
export async function linkInstagram(
  t: TestApp,
  creator: TestCreator,
  account: { username: string; [setting: string]: unknown },
): Promise<string> {
  await simulated(t, 'POST', '/accounts', account);
  const { location } = await walkConsent(t, creator.token, account.username);
  if (!location.endsWith('linked=instagram')) throw new Error(`not linked: ${location}`);
  await t.settle();
  const list = await t.call<{ items: Array<{ id: string; handle: string }> }>('GET', '/creator/social-accounts', { token: creator.token });
  const linked = list.body.items.find((item) => item.handle === account.username);
  if (!linked) throw new Error(`@${account.username} is not in the list`);
  return linked.id;
}

/** The same on the simulated TikTok. */
export async function linkTiktok(
  t: TestApp,
  creator: TestCreator,
  account: { username: string; [setting: string]: unknown },
): Promise<string> {
  await simulatedTiktok(t, 'POST', '/accounts', account);
  const { location } = await walkConsent(t, creator.token, account.username, { platform: 'tiktok' });
  if (!location.endsWith('linked=tiktok')) throw new Error(`not linked: ${location}`);
  await t.settle();
  const [row] = await t.sql<{ id: string }>(
    `select id from creators.social_accounts where creator_id = $1 and platform = 'tiktok' and handle = $2`,
    [creator.id, account.username],
  );
  if (!row) throw new Error(`@${account.username} is not linked`);
  return row.id;
}

/** An access token as sign-in gives it, a day long. */
export function accessToken(secret: string, userId: string, sessionId: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: userId, sid: sessionId, iat: now, exp: now + 86_400 })}`;
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type CallOptions, type TestApp } from '@app/harness';
import {
  documentIds,
  makeCreatorUser,
  makeMember,
  makeOwner,
  mailedToken,
  signIn,
  TEST_PASSWORD,
  type TestOwner,
} from '../testing/index.js';

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t, { name: 'Anna Schmidt', organisation: 'Rosenrot GmbH', kind: 'agency' });
});
afterAll(() => t.close());

interface Body {
  [name: string]: unknown;
  id: string;
  code: string;
}

const as = (token: string, method: string, path: string, options: Omit<CallOptions, 'token'> = {}) =>
  t.call<Body>(method, path, { token, ...options });
const told = ({ status, body }: { status: number; body: Body }): string => `${status} ${body.code}`;
const organisation = (path: string, who: TestOwner = owner): string => `/organisations/${who.organisationId}${path}`;
let count = 0;
const address = (): string => `invited-${++count}@example.test`;

async function memberId(userId: string, organisationId = owner.organisationId): Promise<string> {
  const [row] = await t.sql<{ id: string }>(`select id from identity.memberships where user_id = $1 and organisation_id = $2`, [
    userId,
    organisationId,
  ]);
  return row?.id ?? '';
}

async function invite(email: string, fields: object = { role: 'analyst' }, who: { accessToken: string } = owner) {
  return as(who.accessToken, 'POST', organisation('/member-invitations'), { body: { email, ...fields } });
}

async function signUp(token: string, name = 'Neu Mitglied') {
  const acceptedDocumentIds = await documentIds(t, 'agency');
  return t.call<Body & { accessToken: string }>('POST', `/member-invitations/${token}/sign-up`, {
    body: { name, password: TEST_PASSWORD, locale: 'de', acceptedDocumentIds },
  });
}

it('smoke: invitations, members, roles and transfers answer', async () => {
  const email = address();
  const sent = await invite(email);
  expect([sent.status, sent.body]).toMatchObject([201, { email, role: 'analyst', state: 'open', can: { resend: true } }]);
  const token = await mailedToken(t, email);
  const preview = await t.call('GET', `/member-invitations/${token}`);
  expect([preview.status, preview.body]).toMatchObject([200, { organisation: { name: 'Rosenrot GmbH' }, inviterName: 'Anna Schmidt' }]);
  const joined = await signUp(token);
  expect([joined.status, joined.body]).toMatchObject([200, {}]);
  expect(joined.headers.getSetCookie().join()).toContain('of_refresh=');
  for (const path of ['/members', '/member-invitations', '/roles', '/permissions', '/ownership-transfers', '/brand-transfers']) {
    const answer = await as(owner.accessToken, 'GET', organisation(path));
    expect([path, answer.status]).toEqual([path, 200]);
  }
  void [makeCreatorUser, makeMember, signIn, memberId, told];
});

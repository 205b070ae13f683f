import { Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { OnEvent } from '@app/platform';
import { creatorSignedUp } from './contract/identity.events.js';
import { documentIds, mailedToken, makeCreatorUser, makeOwner, session, signIn, TEST_PASSWORD } from './testing/index.js';

interface Heard {
  userId: string;
  creatorId: string;
  name: string;
  referralCode: string | null;
}

@Injectable()
class Probe {
  readonly heard: Heard[] = [];

  @OnEvent(creatorSignedUp, 'probe.creator-signed-up')
  async hear(data: Heard): Promise<void> {
    this.heard.push(data);
    await Promise.resolve();
  }
}

@Module({ providers: [Probe] })
class ProbeModule {}

let t: TestApp;
beforeAll(async () => {
  t = await bootApp({}, [{ module: ProbeModule }]);
});
afterAll(() => t.close());

async function brandSignUp(email: string, change: Record<string, unknown> = {}) {
  return t.call<{ code: string; errors: Array<{ pointer: string; code: string }> }>('POST', '/auth/sign-up', {
    body: {
      kind: 'brand',
      email,
      password: TEST_PASSWORD,
      name: 'Anna Schmidt',
      organisationName: 'Rosenrot GmbH',
      locale: 'de',
      acceptedDocumentIds: await documentIds(t, 'brand'),
      ...change,
    },
  });
}

const mailsTo = (email: string) =>
  t.sql<{ subject: string; text: string; html: string }>(
    `select subject, text, html from platform.mails where recipient = $1 order by created_at, id`,
    [email],
  );

describe('sign-up of brands and agencies', () => {
  it('ACC-1 creates user, organisation in a 14-day trial, owner and first brand; the mail confirms and signs in', async () => {
    const answer = await brandSignUp('  Anna@Rosenrot.example ');
    expect([answer.status, answer.body]).toEqual([202, { status: 'confirm-email' }]);
    const [mail] = await mailsTo('anna@rosenrot.example');
    expect(mail?.subject).toBe('Bestätigen Sie Ihre E-Mail-Adresse');
    const token = await mailedToken(t, 'anna@rosenrot.example');
    expect(mail?.text).toContain(`${t.env.publicUrl}/confirm-email?token=${token}`);
    expect(mail?.html).toContain(`href="${t.env.publicUrl}/confirm-email?token=${token}"`);

    const confirmed = await t.call<{ accessToken: string; expiresAt: string }>('POST', '/auth/email-confirmation', { body: { token } });
    expect(confirmed.status).toBe(200);
    const me = await t.call('GET', '/me', { token: confirmed.body.accessToken });
    expect(me.body).toMatchObject({
      user: { email: 'anna@rosenrot.example', name: 'Anna Schmidt', locale: 'de', emailConfirmed: true },
      organisations: [{ name: 'Rosenrot GmbH', kind: 'brand', role: 'owner', brands: [{ name: 'Rosenrot GmbH', logoUrl: null }] }],
      creator: null,
    });
    const [organisation] = (me.body as { organisations: Array<{ trialEndsAt: string; permissions: string[] }> }).organisations;
    expect(organisation?.permissions).toContain('identity.delete-organisation');
    expect((new Date(organisation?.trialEndsAt ?? 0).getTime() - t.now().getTime()) / 86_400_000).toBeCloseTo(14, 2);
  });

  it('ACC-1 stores no password and no secret in plain', async () => {
    const [user] = await t.sql<{ password_hash: string }>(`select password_hash from identity.users where email = 'anna@rosenrot.example'`);
    expect(user?.password_hash).toMatch(/^\$argon2id\$v=19\$/);
  });

  it('ACC-1 lets an account in before the confirmation, marked as not confirmed', async () => {
    await brandSignUp('early@rosenrot.example');
    const { accessToken } = await signIn(t, 'early@rosenrot.example', TEST_PASSWORD);
    expect((await t.call('GET', '/me', { token: accessToken })).body).toMatchObject({ user: { emailConfirmed: false } });
    const token = await mailedToken(t, 'early@rosenrot.example');
    await t.call('POST', '/auth/email-confirmation', { body: { token } });
    expect((await t.call('GET', '/me', { token: accessToken })).body).toMatchObject({ user: { emailConfirmed: true } });
  });

  it('ACC-1 answers the same for a known address; only the mail differs, and nothing changes', async () => {
    const owner = await makeOwner(t, { email: 'known@rosenrot.example' });
    const unknown = await brandSignUp('unknown@rosenrot.example');
    const known = await brandSignUp('known@rosenrot.example', { password: 'quite-another-93-secret', name: 'Mallory' });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const mails = await mailsTo('known@rosenrot.example');
    expect(mails.map(({ subject }) => subject)).toEqual(['Confirm your e-mail address', 'You already have an account']);
    expect(mails[1]?.text).not.toContain('token=');
    expect(mails[1]?.text).not.toContain('Mallory');
    await expect(signIn(t, owner.email, 'quite-another-93-secret')).rejects.toThrow('401');
    expect((await t.call('GET', '/me', { token: owner.accessToken })).body).toMatchObject({ user: { name: owner.name } });
  });

  it('ACC-1 an account nobody confirmed belongs to whoever holds the mailbox, with the credentials of the link used', async () => {
    await brandSignUp('target@rosenrot.example', { password: 'the-squatters-77-word', name: 'Squatter' });
    const squatter = await signIn(t, 'target@rosenrot.example', 'the-squatters-77-word');
    await brandSignUp('target@rosenrot.example', { name: 'Real Person', password: 'my-own-true-88-word' });
    const opened = session(
      await t.call<{ accessToken: string }>('POST', '/auth/email-confirmation', {
        body: { token: await mailedToken(t, 'target@rosenrot.example') },
      }),
    );
    expect((await t.call('GET', '/me', { token: opened.accessToken })).body).toMatchObject({ user: { name: 'Real Person' } });
    expect((await t.call('GET', '/me', { token: squatter.accessToken })).status).toBe(401);
    await expect(signIn(t, 'target@rosenrot.example', 'the-squatters-77-word')).rejects.toThrow('401');
    await signIn(t, 'target@rosenrot.example', 'my-own-true-88-word');
  });

  it('ACC-1 twenty sign-ups with one address at once make one account', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => brandSignUp('rush@rosenrot.example')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    const users = await t.sql(`select id from identity.users where email = 'rush@rosenrot.example'`);
    const members = await t.sql(
      `select m.id from identity.memberships m join identity.users u on u.id = m.user_id where u.email = 'rush@rosenrot.example'`,
    );
    expect([users.length, members.length]).toEqual([1, 1]);
    // and the mailbox is not flooded
    expect((await mailsTo('rush@rosenrot.example')).length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['a weak password', { password: 'password12345' }, 422, '/password'],
    ['a short password', { password: 'k7!vm2#pq9x' }, 422, '/password'],
    ['a password of 201 characters', { password: 'vk'.repeat(101) }, 422, '/password'],
    ['no organisation name', { organisationName: undefined }, 422, '/organisationName'],
    ['an unknown field', { isAdmin: true }, 422, '/isAdmin'],
    ['an unknown kind', { kind: 'staff' }, 422, '/kind'],
    ['a broken address', { email: 'anna@' }, 422, '/email'],
    ['a NUL in the name', { name: 'An\u0000na' }, 422, '/name'],
    ['a list as name', { name: ['Anna'] }, 422, '/name'],
    ['a document that is none', { acceptedDocumentIds: ['0198c0de-0000-7000-8000-000000000000'] }, 422, '/acceptedDocumentIds'],
  ])('rules.md 8: refuses %s', async (_, change, status, pointer) => {
    const answer = await brandSignUp('bad@rosenrot.example', change);
    expect([answer.status, answer.body.errors.map((error) => error.pointer)]).toEqual([status, [pointer]]);
    expect(await mailsTo('bad@rosenrot.example')).toEqual([]);
  });
});

describe('sign-up of creators', () => {
  it('ACC-1 gives the creator an id and tells it', async () => {
    const owner = await makeOwner(t);
    const code = { token: owner.accessToken, body: { code: 'ROSENROT-7' } };
    expect((await t.call('PATCH', `/brands/${owner.brandId}/referral`, code)).status).toBe(200);
    const creator = await makeCreatorUser(t, { name: 'Lea Lux', referralCode: 'ROSENROT-7' });
    await t.settle();
    expect(t.app.get(Probe).heard).toContainEqual({
      userId: creator.userId,
      creatorId: creator.creatorId,
      name: 'Lea Lux',
      locale: 'en',
      referralCode: 'ROSENROT-7',
      referredBy: owner.brandId,
    });
  });

  it('ACC-4 one user is owner of organisations and creator too', async () => {
    const creator = await makeCreatorUser(t);
    const founded = await t.call<{ id: string }>('POST', '/organisations', {
      token: creator.accessToken,
      body: { kind: 'agency', name: 'Side Job', brandName: 'First Client' },
    });
    expect(founded.status).toBe(201);
    const me = await t.call('GET', '/me', { token: creator.accessToken });
    expect(me.body).toMatchObject({
      creator: { id: creator.creatorId },
      organisations: [{ id: founded.body.id, kind: 'agency', role: 'owner', brands: [{ name: 'First Client' }] }],
    });
    const owner = await makeOwner(t);
    const refused = await t.call<{ code: string }>('POST', '/me/creator', { token: owner.accessToken, body: { acceptedDocumentIds: [] } });
    expect([refused.status, refused.body.code]).toEqual([422, 'identity.documents-not-accepted']);
    const became = await t.call('POST', '/me/creator', {
      token: owner.accessToken,
      body: { acceptedDocumentIds: await documentIds(t, 'creator') },
    });
    expect(became.status).toBe(200);
    expect((became.body as { creator: unknown }).creator).not.toBeNull();
  });
});

describe('links of mails', () => {
  it('ACC-1 a confirmation works once', async () => {
    await brandSignUp('once@rosenrot.example');
    const token = await mailedToken(t, 'once@rosenrot.example');
    const answers = await Promise.all([1, 2, 3].map(() => t.call('POST', '/auth/email-confirmation', { body: { token } })));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 410, 410]);
  });

  it('ACC-1 a confirmation ends after 48 hours', async () => {
    await brandSignUp('late@rosenrot.example');
    const token = await mailedToken(t, 'late@rosenrot.example');
    await t.sql(`update identity.email_tokens set expires_at = expires_at - interval '48 hours 1 second'`);
    const late = await t.call<{ code: string }>('POST', '/auth/email-confirmation', { body: { token } });
    expect([late.status, late.body.code]).toEqual([410, 'identity.link-gone']);
  });

  it('ACC-1 resending answers the same in every case and sends to waiting addresses alone', async () => {
    await brandSignUp('waiting@rosenrot.example');
    const owner = await makeOwner(t, { email: 'done@rosenrot.example' });
    const answers = await Promise.all(
      ['waiting@rosenrot.example', owner.email, 'nobody@rosenrot.example'].map((email) =>
        t.call('POST', '/auth/email-confirmation/resend', { body: { email } }),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    const sent = await Promise.all(['waiting@rosenrot.example', owner.email, 'nobody@rosenrot.example'].map(mailsTo));
    expect(sent.map((mails) => mails.length)).toEqual([2, 1, 0]);
  });

  it('ACC-1 a reset answers the same for all, sets the password once and ends the other sessions', async () => {
    const owner = await makeOwner(t);
    const known = await t.call('POST', '/auth/password-reset', { body: { email: owner.email } });
    const unknown = await t.call('POST', '/auth/password-reset', { body: { email: 'nobody@rosenrot.example' } });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const token = await mailedToken(t, owner.email);
    const weak = await t.call('POST', '/auth/password-reset/confirmation', { body: { token, password: 'password12345' } });
    expect(weak.status).toBe(422);
    const reset = await t.call('POST', '/auth/password-reset/confirmation', { body: { token, password: 'a-fresh-start-2-us' } });
    expect(reset.status).toBe(200);
    expect((await t.call('GET', '/me', { token: owner.accessToken })).status).toBe(401);
    expect((await t.call('POST', '/auth/password-reset/confirmation', { body: { token, password: 'a-fresh-start-3-us' } })).status).toBe(
      410,
    );
    await signIn(t, owner.email, 'a-fresh-start-2-us');
  });
});

describe('documents', () => {
  it('TER-1 shows the documents in force in the language asked for, each by its address', async () => {
    type Answer = { items: Array<{ kind: string; title: string; version: number; body: string; url: string; requiredFor: string[] }> };
    const german = await t.call<Answer>('GET', '/documents/current', { headers: { 'accept-language': 'de-DE,de;q=0.9' } });
    expect(german.body.items.map(({ kind, title, version }) => [kind, title, version])).toEqual([
      ['creator-agreement', 'Creator-Vereinbarung', 1],
      ['privacy', 'Datenschutzhinweise', 1],
      ['terms', 'Nutzungsbedingungen', 1],
    ]);
    expect(german.body.items[0]?.requiredFor).toEqual(['creator']);
    const english = await t.call<Answer>('GET', '/documents/current');
    expect(english.body.items.map(({ title }) => title)).toEqual(['Creator agreement', 'Privacy notice', 'Terms of use']);
    const { url } = english.body.items[2] ?? { url: '' };
    const one = await t.call<Answer['items'][number]>('GET', url);
    expect([one.status, one.body]).toEqual([200, english.body.items[2]]);
    expect(one.body.body).toContain('## 2. Your account\n\n- You give true information');
    expect((await t.call('GET', `${url.slice(0, -1)}f`)).status).toBe(404);
  });

  it('TER-1 refuses a sign-up without the documents its kind needs, naming them', async () => {
    const ids = await documentIds(t, 'brand');
    const partly = await brandSignUp('partly@rosenrot.example', { acceptedDocumentIds: ids.slice(0, 1) });
    expect([partly.status, partly.body.code]).toEqual([422, 'identity.documents-not-accepted']);
    const creator = await t.call<{ detail: string }>('POST', '/auth/sign-up', {
      body: { kind: 'creator', email: 'c@x.example', password: TEST_PASSWORD, name: 'C', locale: 'en', acceptedDocumentIds: ids },
    });
    expect([creator.status, creator.body.detail]).toEqual([422, 'These documents must be accepted: creator-agreement.']);
  });

  it('TER-1 records who accepted which version when, and asks for a new version', async () => {
    const owner = await makeOwner(t);
    const list = () =>
      t.call<{ items: Array<{ kind: string; version: number; acceptedAt: string }>; nextCursor: string | null }>('GET', '/me/acceptances', {
        token: owner.accessToken,
      });
    expect((await list()).body.items.map(({ kind, version }) => `${kind} ${version}`).toSorted()).toEqual(['privacy 1', 'terms 1']);
    await t.sql(
      `insert into identity.documents (id, kind, version, title_en, title_de, body_en, body_de, valid_from)
       values ('019a9e70-0000-7000-8000-0000000000ff', 'terms', 2, 'Terms of use', 'Nutzungsbedingungen', 'New.', 'Neu.', now() - interval '1 hour')`,
    );
    try {
      const again = await t.call<{ code: string }>('POST', '/organisations', {
        token: owner.accessToken,
        body: { kind: 'brand', name: 'Second' },
      });
      expect([again.status, again.body.code]).toEqual([422, 'identity.documents-not-accepted']);
      const accepted = await t.call('POST', '/me/acceptances', {
        token: owner.accessToken,
        body: { documentIds: ['019a9e70-0000-7000-8000-0000000000ff'] },
      });
      expect(accepted.status).toBe(204);
      expect((await list()).body.items[0]).toMatchObject({ kind: 'terms', version: 2 });
      expect((await t.call('POST', '/organisations', { token: owner.accessToken, body: { kind: 'brand', name: 'Second' } })).status).toBe(
        201,
      );
    } finally {
      await t.sql(`delete from identity.acceptances where document_id = '019a9e70-0000-7000-8000-0000000000ff'`);
      await t.sql(`delete from identity.documents where version = 2`);
    }
  });
});

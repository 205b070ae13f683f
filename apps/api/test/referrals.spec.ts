import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { automaticGroup } from '@app/groups/testing';
import { documentIds, mailedToken, makeCreatorUser, makeMember, makeOwner, TEST_PASSWORD, type TestOwner } from '@app/identity/testing';
import { makeCreator } from '@app/creators/testing';

interface Referral {
  code: string;
  text: string;
  link: string;
  signedUp: number;
  version: number;
  can: { edit: boolean };
}
interface Problem {
  code: string;
  detail: string;
  retryAfterSeconds?: number;
  errors: Array<{ pointer: string; code: string }>;
}

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t, { brand: 'Rosenrot Kosmetik' });
});
afterAll(() => t.close());

const referral = async (of = owner) => (await t.call<Referral>('GET', `/brands/${of.brandId}/referral`, { token: of.accessToken })).body;
const change = <Body = Referral & Problem>(body: object, of = owner, headers = {}) =>
  t.call<Body>('PATCH', `/brands/${of.brandId}/referral`, { token: of.accessToken, body, headers });
const preview = (code: string) => t.call<{ brandName: string; code: string }>('GET', `/referrals/${encodeURIComponent(code)}`);
const signUp = async (email: string, referralCode: string) =>
  t.call<Problem>('POST', '/auth/sign-up', {
    body: {
      kind: 'creator',
      email,
      password: TEST_PASSWORD,
      name: 'Lea Lux',
      locale: 'de',
      acceptedDocumentIds: await documentIds(t, 'creator'),
      referralCode,
    },
  });

describe('CRE-10 the code of a brand', () => {
  it('CRE-10 comes by itself, once, looks like the brand, and leads to the public page', async () => {
    const first = await Promise.all(Array.from({ length: 10 }, () => referral()));
    expect(new Set(first.map(({ code }) => code)).size).toBe(1);
    const { code, link, signedUp, text, can } = first[0]!;
    expect(code).toMatch(/^ROSENROT-KOS-[A-Z2-9]{4}$/);
    expect({ link, signedUp, text, can }).toEqual({ link: `${t.env.publicUrl}/join/${code}`, signedUp: 0, text: '', can: { edit: true } });
  });

  it('CRE-10 is chosen, kept in capital letters, and the old one goes on working for this brand alone', async () => {
    const { code: old, version } = await referral();
    const changed = await change({ code: 'rosenrot-7', text: 'Herzlich willkommen!' }, owner, { 'if-match': `"${version}"` });
    expect(changed.body).toMatchObject({ code: 'ROSENROT-7', text: 'Herzlich willkommen!', version: version + 1 });
    expect((await change({ text: 'x' }, owner, { 'if-match': `"${version}"` })).status).toBe(412);
    for (const each of ['rosenrot-7', ` ${old} `]) {
      expect((await preview(each)).body).toEqual({
        code: 'ROSENROT-7',
        brandName: 'Rosenrot Kosmetik',
        logoUrl: null,
        text: 'Herzlich willkommen!',
      });
    }
    const other = await makeOwner(t);
    for (const code of ['ROSENROT-7', old]) {
      expect((await change({ code }, other)).body).toMatchObject({ code: 'identity.referral-code-taken', errors: [{ pointer: '/code' }] });
    }
    for (const code of ['abc', 'a'.repeat(21), 'ROSE ROT', 'RÖSCHEN', '', null, 7, ['ROSE']]) {
      expect([code, (await change({ code })).status]).toEqual([code, 422]);
    }
    expect((await change({ code: old })).body.code).toBe(old);
    await change({ code: 'ROSENROT-7' });
  });

  it('CRE-10 of rivals for one code one gets it; ten codes a brand, then only those it had', async () => {
    const rivals = await Promise.all(Array.from({ length: 10 }, () => makeOwner(t)));
    const answers = await Promise.all(rivals.map((rival) => change({ code: 'SUMMER' }, rival)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(9).fill(422)]);
    const winner = rivals[answers.findIndex(({ status }) => status === 200)]!;
    for (let index = 0; index < 8; index += 1) expect((await change({ code: `WINTER-${index}` }, winner)).status).toBe(200);
    expect((await change({ code: 'WINTER-9' }, winner)).body.code).toBe('identity.referral-codes-limit');
    expect((await change({ code: 'SUMMER' }, winner)).status).toBe(200);
  });

  it('ACC-4 ACC-6 who may not see creators does not read it, who may not manage the brand does not change it', async () => {
    const reviewer = await makeMember(t, owner.organisationId, 'reviewer');
    const path = `/brands/${owner.brandId}/referral`;
    const read = await t.call<Referral>('GET', path, { token: reviewer.accessToken });
    expect([read.status, read.body.can]).toEqual([200, { edit: false }]);
    expect((await t.call('PATCH', path, { token: reviewer.accessToken, body: { text: 'x' } })).status).toBe(403);
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    expect((await t.call('GET', path, { token: analyst.accessToken })).status).toBe(403);
    const stranger = await makeOwner(t);
    expect((await t.call('GET', path, { token: stranger.accessToken })).status).toBe(404);
  });
});

describe('CRE-10 signing up with a code', () => {
  it('CRE-10 makes the creator one of "My referrals", whom the brand sees until they hide from it', async () => {
    const creator = await makeCreatorUser(t, { name: 'Lea Lux', referralCode: 'rosenrot-7' });
    await t.settle();
    const group = await automaticGroup(t, owner, 'referrals');
    const members = async () =>
      (await t.call<{ items: object[] }>('GET', `/groups/${group}/members`, { token: owner.accessToken })).body.items;
    expect(await members()).toMatchObject([{ creatorId: creator.creatorId, displayName: 'Lea Lux', byHand: false }]);
    expect((await referral()).signedUp).toBe(1);
    const page = () => t.call('GET', `/brands/${owner.brandId}/creators/${creator.creatorId}`, { token: owner.accessToken });
    expect((await page()).status).toBe(200);
    const stranger = await makeOwner(t);
    expect((await t.call('GET', `/brands/${stranger.brandId}/creators/${creator.creatorId}`, { token: stranger.accessToken })).status).toBe(
      404,
    );
    const hidden = { token: creator.accessToken, body: { brandId: owner.brandId } };
    expect((await t.call('POST', '/creator/hidden-organisations', hidden)).status).toBeLessThan(300);
    expect([(await page()).status, await members()]).toEqual([404, []]);
  });

  it('CRE-10 refuses unknown codes at the field, in the same words whatever exists, and makes no account', async () => {
    for (const code of ['NOBODYS-CODE', 'x', 'ROSENROT-8', 'a_b']) {
      const answer = await signUp('unknown@code.example', code);
      expect([answer.status, answer.body.code, answer.body.errors[0]]).toMatchObject([
        422,
        'identity.referral-code-unknown',
        { pointer: '/referralCode', code: 'unknown' },
      ]);
    }
    expect(await t.sql(`select 1 from identity.users where email = 'unknown@code.example'`)).toEqual([]);
    const foreign = await preview('NOBODYS-CODE');
    expect([foreign.status, (await preview('%00')).status, (await preview('a'.repeat(500))).status]).toEqual([404, 404, 404]);
    await t.sql(`delete from identity.sign_in_attempts`);
  });

  it('CRE-10 ACC-4 a member of another organisation comes by the code, a member of the brand’s own does not', async () => {
    const own = await t.call<Problem>('POST', '/me/creator', {
      token: owner.accessToken,
      body: { acceptedDocumentIds: await documentIds(t, 'creator'), referralCode: 'ROSENROT-7' },
    });
    expect([own.status, own.body.code]).toEqual([422, 'identity.referral-code-own']);
    const stranger = await makeOwner(t);
    const became = await t.call<{ creator: { id: string } }>('POST', '/me/creator', {
      token: stranger.accessToken,
      body: { acceptedDocumentIds: await documentIds(t, 'creator'), referralCode: 'ROSENROT-7' },
    });
    expect(became.status).toBe(200);
    await t.settle();
    expect(await t.sql(`select brand_id from creators.referrals where creator_id = $1`, [became.body.creator.id])).toEqual([
      { brand_id: owner.brandId },
    ]);
  });

  it('CRE-10 ACC-1 a second sign-up with the code counts once its link is used', async () => {
    const email = 'twice@code.example';
    const first = {
      kind: 'brand',
      email,
      password: TEST_PASSWORD,
      name: 'Lea Lux',
      organisationName: 'Lux',
      locale: 'en',
      acceptedDocumentIds: await documentIds(t, 'brand'),
    };
    expect((await t.call('POST', '/auth/sign-up', { body: first })).status).toBe(202);
    expect((await signUp(email, 'ROSENROT-7')).status).toBe(202);
    const came = () =>
      t.sql(`select r.brand_id from creators.referrals r join identity.users u on u.creator_id = r.creator_id where u.email = $1`, [email]);
    await t.settle();
    expect(await came()).toEqual([]);
    const token = await mailedToken(t, email);
    expect((await t.call('POST', '/auth/email-confirmation', { body: { token } })).status).toBe(200);
    await t.settle();
    expect(await came()).toEqual([{ brand_id: owner.brandId }]);
  });

  it('CRE-10 ACC-1 guessing codes ends after 30 misses in an hour, also for right ones, and in parallel', async () => {
    const misses = await Promise.all(Array.from({ length: 45 }, (_, index) => preview(`GUESS-${index}`)));
    const count = (status: number) => misses.filter((each) => each.status === status).length;
    expect([count(404), count(429)]).toEqual([30, 15]);
    expect((await preview('ROSENROT-7')).status).toBe(429);
    expect((await signUp('late@code.example', 'ROSENROT-7')).status).toBe(429);
    await t.sql(`delete from identity.sign_in_attempts`);
    expect((await preview('ROSENROT-7')).status).toBe(200);
  });
});

describe('BRA-1 the profile of a brand', () => {
  const profile = (token = owner.accessToken) =>
    t.call<{ figures: object | null; links: string[]; industry: string | null }>('GET', `/brands/${owner.brandId}`, { token });

  it('BRA-1 has industry, links and figures, which need the right to see creators', async () => {
    const links = ['https://www.instagram.com/rosenrot', 'https://shop.rosenrot.example/größe?a=1'];
    const body = { industry: 'beauty', description: 'Rosen', website: 'https://rosenrot.example', links: [...links, links[0]] };
    const changed = await t.call('PATCH', `/brands/${owner.brandId}`, { token: owner.accessToken, body });
    expect(changed.body).toMatchObject({ industry: 'beauty', links, figures: { followers: 0, referredCreators: 3, groups: 0 } });
    const fan = await makeCreator(t);
    await t.call('PUT', `/creator/followed-brands/${owner.brandId}`, { token: fan.token });
    await t.call('POST', `/brands/${owner.brandId}/groups`, { token: owner.accessToken, body: { name: 'Rosen' } });
    expect((await profile()).body.figures).toEqual({ followers: 1, referredCreators: 3, groups: 1 });
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    expect((await profile(analyst.accessToken)).body).toMatchObject({ figures: null, rating: null });
    for (const bad of [{ industry: 'Beauty' }, { links: ['http://a.example'] }, { links: ['javascript:alert(1)'] }, { links: null }]) {
      const answer = await t.call('PATCH', `/brands/${owner.brandId}`, { token: owner.accessToken, body: bad });
      expect([bad, answer.status]).toEqual([bad, 422]);
    }
  });

  it('BRA-1 creators see a brand that they follow or came by, and no other before its first campaign', async () => {
    const creator = await makeCreator(t);
    const page = (token = creator.token) => t.call<Record<string, unknown>>('GET', `/creator/brands/${owner.brandId}`, { token });
    expect((await page()).status).toBe(404);
    await t.call('PUT', `/creator/followed-brands/${owner.brandId}`, { token: creator.token });
    expect((await page()).body).toMatchObject({
      name: 'Rosenrot Kosmetik',
      industry: 'beauty',
      followed: true,
      invitedYou: false,
      openCampaigns: [],
    });
    expect(Object.keys((await page()).body)).not.toContain('figures');
    const came = await makeCreatorUser(t, { referralCode: 'ROSENROT-7' });
    await t.settle();
    expect((await page(came.accessToken)).body).toMatchObject({ followed: false, invitedYou: true });
    expect((await page(owner.accessToken)).status).toBe(403);
  });
});

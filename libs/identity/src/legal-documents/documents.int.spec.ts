import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { documentIds, makeOwner, makeStaff, type TestOwner, type TestStaff } from '../testing/index.js';
import { EIGHTEEN_MONTHS } from './eighteen-months.js';

interface Published {
  id: string;
  version: number;
  state: string;
  bodyEn: string;
  bodyDe: string;
  acceptances: number;
  kind: string;
  code: string;
}

interface Outstanding {
  items: Array<{
    id: string;
    kind: string;
    version: number;
    title: string;
    body: string;
    former: { version: number; body: string } | null;
  }>;
}

let t: TestApp;
let admin: TestStaff;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  admin = await makeStaff(t, 'admin');
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const TEXT = {
  titleEn: 'Terms of use',
  titleDe: 'Nutzungsbedingungen',
  bodyEn: 'These terms are new and long enough.',
  bodyDe: 'Diese Bedingungen sind neu und lang genug.',
};
const publish = (body: object, token = admin.accessToken) => t.call<Published>('POST', '/staff/documents', { token, body });
const outstanding = async (token: string, language = 'en') =>
  (await t.call<Outstanding>('GET', '/me/outstanding-documents', { token, headers: { 'accept-language': language } })).body.items;

describe('TER-1 new versions of documents', () => {
  it('TER-1 a new version asks everybody it concerns until they accept, with what they accepted before', async () => {
    expect(await outstanding(owner.accessToken)).toEqual([]);
    const made = await publish({ kind: 'terms', ...TEXT });
    expect([made.status, made.body.version, made.body.state, made.body.acceptances]).toEqual([201, 2, 'in_force', 0]);
    const asked = await outstanding(owner.accessToken, 'de');
    expect(asked).toMatchObject([{ id: made.body.id, kind: 'terms', version: 2, title: 'Nutzungsbedingungen', former: { version: 1 } }]);
    expect(asked[0]!.former!.body).toContain('Diese Bedingungen');
    expect(await outstanding(admin.accessToken), 'the operator’s people accept nothing').toEqual([]);
    const accept = { token: owner.accessToken, body: { documentIds: [made.body.id] } };
    const answers = await Promise.all(Array.from({ length: 10 }, () => t.call('POST', '/me/acceptances', accept)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await outstanding(owner.accessToken)).toEqual([]);
    const { body } = await t.call<{ items: Published[] }>('GET', '/staff/documents', { token: admin.accessToken });
    expect(
      body.items.filter(({ kind }) => kind === 'terms').map(({ version, state, acceptances }) => [version, state, acceptances > 0]),
    ).toEqual([
      [2, 'in_force', true],
      [1, 'former', true],
    ]);
    expect(await documentIds(t, 'brand'), 'whoever signs up now accepts it').toContain(made.body.id);
  });

  it('TER-1 the creator agreement does not ask brands', async () => {
    await publish({ kind: 'creator-agreement', ...TEXT });
    expect((await outstanding(owner.accessToken)).map(({ kind }) => kind)).not.toContain('creator-agreement');
  });

  it('TER-1 a planned version asks from its day on; none lies in the past or before a planned one', async () => {
    const day = (days: number) => new Date(t.now().getTime() + days * 86_400_000).toISOString();
    expect((await publish({ kind: 'privacy', ...TEXT, validFrom: day(-1) })).body.code).toBe('identity.document-too-early');
    expect((await publish({ kind: 'privacy', ...TEXT, validFrom: day(10) })).body).toMatchObject({ version: 2, state: 'planned' });
    expect((await publish({ kind: 'privacy', ...TEXT, validFrom: day(5) })).status).toBe(422);
    expect(await outstanding(owner.accessToken)).toEqual([]);
    await t.travelTo(day(10));
    expect(await outstanding(owner.accessToken)).toMatchObject([{ kind: 'privacy', version: 2 }]);
  });

  it('TER-1 the 18-month clause is there only when asked for', async () => {
    const without = await publish({ kind: 'terms', ...TEXT });
    expect(without.body.bodyEn).toBe(TEXT.bodyEn);
    const { body } = await publish({ kind: 'terms', ...TEXT, eighteenMonthClause: true });
    expect([body.bodyEn, body.bodyDe]).toEqual([`${TEXT.bodyEn}\n\n${EIGHTEEN_MONTHS.en}`, `${TEXT.bodyDe}\n\n${EIGHTEEN_MONTHS.de}`]);
  });

  it('TER-1 only admins publish; rivals get versions of their own', async () => {
    const support = await makeStaff(t, 'support');
    expect((await publish({ kind: 'terms', ...TEXT }, support.accessToken)).status).toBe(403);
    expect((await publish({ kind: 'terms', ...TEXT }, owner.accessToken)).status).toBe(403);
    const from = (n: number) => new Date(t.now().getTime() + n * 86_400_000).toISOString();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => publish({ kind: 'creator-agreement', ...TEXT, validFrom: from(n + 1) })),
    );
    const versions = answers.filter(({ status }) => status === 201).map(({ body }) => body.version);
    expect(versions.length).toBeGreaterThan(0);
    expect(new Set(versions).size).toBe(versions.length);
    expect(answers.filter(({ status }) => status !== 201).every(({ status }) => status === 422)).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { apply, launchCampaign, makeApplicant, tryApply } from '../testing/index.js';

interface Cash {
  state: string;
  agreed: { amountMinor: number } | null;
  deliverables: { stories: number; posts: number };
}

interface View {
  state: string;
  code?: string;
  errors?: Array<{ pointer: string; code: string }>;
  cash: Cash | null;
  can: Record<string, boolean>;
  history: Array<{ event: string }>;
  [member: string]: unknown;
}

const OTHER = { selectionOptions: { offers: false, otherCash: true } };
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const post = <Body = View>(token: string, path: string, body: unknown = {}) => t.call<Body>('POST', path, { token, body });
const get = <Body = View>(token: string, path: string) => t.call<Body>('GET', path, { token });
const answer = (id: string, body: unknown) => post(owner.accessToken, `/applications/${id}/cash`, body);

describe('APP-9 other cash', () => {
  it('APP-9 is asked where the campaign allows it, in its currency, once', async () => {
    const [plain, other] = [await launchCampaign(t, owner), await launchCampaign(t, owner, OTHER)];
    const ana = await makeApplicant(t);
    const codes = async (campaignId: string, askedCash: unknown) =>
      (await tryApply<View>(t, ana, campaignId, { askedCash })).body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    expect(await codes(plain, eur(9_000))).toEqual(['/askedCash not-possible']);
    expect(await codes(other, { amountMinor: 9_000, currency: 'CHF' })).toEqual(['/askedCash currency']);
    expect(await codes(other, eur(5_000))).toEqual(['/askedCash same']);
    expect(await codes(other, eur(100_000_001))).toEqual(['/askedCash too-much']);
    const id = await apply(t, ana, other, { askedCash: eur(9_000) });
    await post(ana.token, `/applications/${id}/withdraw`);
    expect(await codes(other, eur(12_000))).toEqual(['/askedCash once']);
    await apply(t, ana, other);
    expect((await get(ana.token, `/creator/applications/${id}`)).body.cash).toMatchObject({ state: 'asked', asked: eur(9_000) });
  });

  it('APP-9 yes, no and counter-offer until the confirmation; the agreed cash is frozen with its deliverables and summed up', async () => {
    const campaignId = await launchCampaign(t, owner, { ...OTHER, places: 4 });
    const [ana, ben, cem, dora] = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)];
    const [a, b, c, d] = [
      await apply(t, ana, campaignId, { askedCash: eur(15_000) }),
      await apply(t, ben, campaignId, { askedCash: eur(30_000) }),
      await apply(t, cem, campaignId, { askedCash: eur(20_000) }),
      await apply(t, dora, campaignId),
    ];
    for (const id of [a, b, c, d]) await post(owner.accessToken, `/applications/${id}/accept`);
    const open = await post<Record<string, unknown>>(owner.accessToken, `/campaigns/${campaignId}/selection/confirm`);
    expect([open.status, open.body]).toMatchObject([409, { code: 'applications.cash-unanswered', applicationIds: [a, b, c].sort() }]);
    // 89 € + 150 € = 239 €: the row up to 399.99
    expect((await answer(a, { answer: 'yes' })).body.cash).toMatchObject({
      state: 'agreed',
      agreed: eur(15_000),
      deliverables: { stories: 4, posts: 1, videos: 0 },
    });
    expect((await answer(a, { answer: 'no' })).body).toMatchObject({ code: 'applications.cash-not-open', state: 'agreed' });
    expect((await answer(b, { answer: 'counter' })).body.errors).toMatchObject([{ pointer: '/amount', code: 'required' }]);
    expect((await answer(b, { answer: 'counter', amount: eur(10_000) })).body).toMatchObject({
      cash: { state: 'countered', countered: eur(10_000) },
      can: { answerCash: true },
    });
    expect((await post(ana.token, `/applications/${a}/cash/reply`, { agree: true })).status).toBe(409);
    const replies = await Promise.all(Array.from({ length: 10 }, () => post(ben.token, `/applications/${b}/cash/reply`, { agree: true })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    await answer(c, { answer: 'no' });
    const overview = await get<Record<string, unknown>>(owner.accessToken, `/campaigns/${campaignId}/selection`);
    expect(overview.body).toMatchObject({ cash: eur(15_000 + 10_000 + 5_000 + 5_000), otherCash: 2, cashOpen: 0, blockers: [] });
    const confirmed = await post<{ collaborations: Array<{ id: string; applicationId: string }> }>(
      owner.accessToken,
      `/campaigns/${campaignId}/selection/confirm`,
    );
    const termsOf = async (applicationId: string) => {
      const id = confirmed.body.collaborations.find((each) => each.applicationId === applicationId)!.id;
      const { body } = await get<{ terms: { cashMinor: number; hash: string }; deliverableList: unknown[] }>(
        owner.accessToken,
        `/collaborations/${id}`,
      );
      return { cash: body.terms.cashMinor, pieces: body.deliverableList.length, hash: body.terms.hash };
    };
    const [ofA, ofB, ofC, ofD] = [await termsOf(a), await termsOf(b), await termsOf(c), await termsOf(d)];
    expect([ofA, ofB, ofC].map(({ cash, pieces }) => [cash, pieces])).toEqual([
      [15_000, 5],
      [10_000, 4],
      [5_000, 4],
    ]);
    expect([ofC.hash === ofD.hash, ofA.hash === ofD.hash]).toEqual([true, false]);
    expect((await get(owner.accessToken, `/applications/${b}`)).body.history.map(({ event }) => event)).toEqual([
      'apply',
      'cash-asked',
      'accept',
      'cash-countered',
      'cash-agreed',
      'confirm',
    ]);
    expect((await answer(c, { answer: 'yes' })).status).toBe(409);
  });

  it('APP-8, APP-9 agreed cash frees the credit; below the table it cannot be asked', async () => {
    const campaignId = await launchCampaign(t, owner, { ...OTHER, compensation: { cash: null } });
    const ana = await makeApplicant(t);
    const id = await apply(t, ana, campaignId, { askedCash: eur(3_000) });
    const used = async () => (await get<{ used: number }>(ana.token, '/creator/application-credits')).body.used;
    expect(await used()).toBe(1);
    await answer(id, { answer: 'yes' });
    expect(await used()).toBe(0);
    const cashOnly = await launchCampaign(t, owner, { ...OTHER, product: null, deliverables: { stories: 1, posts: 0 } });
    const low = await tryApply<View>(t, ana, cashOnly, { askedCash: eur(2_000) });
    expect(low.body.errors).toMatchObject([{ pointer: '/askedCash', code: 'too-little' }]);
  });
});

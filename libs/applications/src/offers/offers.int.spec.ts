import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { DeadlineSweep } from '@app/platform';
import { apply, applyAccepted, launchCampaign, makeApplicant, type Applicant } from '../testing/index.js';

interface OfferView {
  state: string;
  kind: string;
  expiresAt: string;
  extendedAt: string | null;
  termsVersion: number;
  termsHash: string;
}

interface View {
  id: string;
  state: string;
  stateReason: string | null;
  code?: string;
  offer: OfferView | null;
  history: Array<{ event: string; by: string; reason: string | null }>;
  can: Record<string, boolean>;
  [member: string]: unknown;
}

const HOUR = 3_600_000;
const OFFERS = { selectionOptions: { offers: true, otherCash: false } };

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const post = <Body = View>(token: string, path: string, body: unknown = {}) => t.call<Body>('POST', path, { token, body });
const get = <Body = View>(token: string, path: string) => t.call<Body>('GET', path, { token });
const seen = async (id: string) => (await get(owner.accessToken, `/applications/${id}`)).body;
const yes = async (creator: Applicant, id: string) => {
  const { body } = await get(creator.token, `/creator/applications/${id}`);
  return post(creator.token, `/applications/${id}/offer/accept`, {
    termsVersion: body.offer?.termsVersion ?? 1,
    termsHash: body.offer?.termsHash ?? 'none',
  });
};
const confirm = (campaignId: string, body: unknown = {}) =>
  post<Record<string, unknown>>(owner.accessToken, `/campaigns/${campaignId}/selection/confirm`, body);
const at = (iso: string, hours = 0) => new Date(Date.parse(iso) + hours * HOUR);
/** What the creator is told, once the jobs are done. */
const told = async (creator: Applicant) =>
  (await get<{ items: Array<{ kind: string }> }>(creator.token, '/me/notifications')).body.items.map(({ kind }) => kind);

describe('APP-7 offers', () => {
  it('APP-7 accepting sends an offer for 72 h; only agreed ones can be confirmed', async () => {
    const campaignId = await launchCampaign(t, owner, OFFERS);
    const [ana, ben] = [await makeApplicant(t), await makeApplicant(t)];
    const [a, b] = [await applyAccepted(t, owner, ana, campaignId), await applyAccepted(t, owner, ben, campaignId)];
    const offered = await seen(a);
    expect(offered).toMatchObject({ state: 'accepted', offer: { kind: 'selection', state: 'open' }, can: { extendOffer: true } });
    expect(at(offered.offer!.expiresAt).getTime() - t.now().getTime()).toBeGreaterThan(72 * HOUR - 60_000);
    expect(at(offered.offer!.expiresAt).getTime() - t.now().getTime()).toBeLessThanOrEqual(72 * HOUR);
    const list = await get<{ items: View[] }>(owner.accessToken, `/campaigns/${campaignId}/applications`);
    expect(list.body.items.map(({ offer }) => offer?.state)).toEqual(['open', 'open']);
    expect((await yes(ana, a)).body).toMatchObject({ offer: { state: 'agreed' }, can: { answerOffer: false } });
    const refused = await confirm(campaignId);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'applications.offers-open', applicationIds: [b] }]);
    expect((await yes(ben, b)).status).toBe(200);
    expect((await confirm(campaignId)).status).toBe(200);
    expect((await seen(a)).history.map(({ event }) => event)).toEqual(['apply', 'accept', 'offer-sent', 'offer-agreed', 'confirm']);
  });

  it('APP-7 an unread or outdated yes is refused, a second answer too', async () => {
    const campaignId = await launchCampaign(t, owner, OFFERS);
    const ana = await makeApplicant(t);
    const id = await applyAccepted(t, owner, ana, campaignId);
    const outdated = await post(ana.token, `/applications/${id}/offer/accept`, { termsVersion: 9, termsHash: 'x' });
    expect([outdated.status, outdated.body.code]).toEqual([409, 'applications.terms-changed']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => yes(ana, id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(
      Array.from({ length: 19 }, () => 'applications.offer-not-open'),
    );
    expect((await seen(id)).history.filter(({ event }) => event === 'offer-agreed')).toHaveLength(1);
  });

  it("APP-7 refused → withdrawn, and the next in the brand's order gets the offer; declined ones are not asked", async () => {
    const campaignId = await launchCampaign(t, owner, OFFERS);
    const [ana, ben, cem, dora] = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)];
    const [b, c, d] = [await apply(t, ben, campaignId), await apply(t, cem, campaignId), await apply(t, dora, campaignId)];
    const a = await applyAccepted(t, owner, ana, campaignId);
    const order = (applicationIds: string[]) =>
      t.call<Record<string, unknown>>('PUT', `/campaigns/${campaignId}/selection/order`, {
        token: owner.accessToken,
        body: { applicationIds },
      });
    expect((await order([a, b])).body).toMatchObject({ code: 'applications.order-unknown', errors: [{ pointer: '/applicationIds/0' }] });
    expect((await order([d, c, b])).status).toBe(200);
    const list = await get<{ items: View[] }>(owner.accessToken, `/campaigns/${campaignId}/applications?state=applied&sort=position`);
    expect(list.body.items.map(({ id, orderPosition }) => [id, orderPosition])).toEqual([
      [d, 1],
      [c, 2],
      [b, 3],
    ]);
    await post(owner.accessToken, `/applications/${d}/decline`, { reason: 'timing' });
    expect((await post(ana.token, `/applications/${a}/offer/refuse`)).body).toMatchObject({
      state: 'withdrawn',
      stateReason: 'offer_refused',
    });
    const next = await seen(c);
    expect(next).toMatchObject({ state: 'accepted', stateReason: 'next_in_order', orderPosition: null, offer: { state: 'open' } });
    expect(next.history.at(-2)).toMatchObject({ event: 'accept', by: 'system' });
    // withdrawing instead of answering is a no as well
    await post(cem.token, `/applications/${c}/withdraw`);
    expect([(await seen(c)).offer?.state, (await seen(b)).state]).toEqual(['refused', 'accepted']);
    // the order is at its end: nobody is next
    await post(ben.token, `/applications/${b}/offer/refuse`);
    expect((await seen(b)).state).toBe('withdrawn');
    await t.settle();
    expect(await told(ben)).toContain('offer-sent');
  });

  it('APP-7 warns 12 h before, lapses at its instant → applied, asks the next; extended once by 24 h', async () => {
    const campaignId = await launchCampaign(t, owner, OFFERS);
    const [ana, ben] = [await makeApplicant(t), await makeApplicant(t)];
    const b = await apply(t, ben, campaignId);
    const a = await applyAccepted(t, owner, ana, campaignId);
    await t.call('PUT', `/campaigns/${campaignId}/selection/order`, { token: owner.accessToken, body: { applicationIds: [b] } });
    const first = (await seen(a)).offer!.expiresAt;
    const extended = await post(owner.accessToken, `/applications/${a}/offer/extend`);
    expect(extended.body.offer).toMatchObject({ expiresAt: at(first, 24).toISOString() });
    expect((await post(owner.accessToken, `/applications/${a}/offer/extend`)).body).toMatchObject({
      code: 'applications.offer-not-extendable',
    });
    await t.travelTo(at(first, 13));
    expect(await told(ana)).toContain('offer-ending');
    expect((await seen(a)).state).toBe('accepted');
    await t.travelTo(at(first, 24));
    expect(await seen(a)).toMatchObject({ state: 'applied', stateReason: 'offer_lapsed', offer: { state: 'lapsed' } });
    expect(await seen(b)).toMatchObject({ state: 'accepted', offer: { state: 'open' } });
    expect((await yes(ana, a)).body).toMatchObject({ code: 'applications.offer-not-open', state: 'lapsed' });
  });

  it('APP-7 an offer ends 24 h before the application deadline; later nobody can be accepted', async () => {
    const campaignId = await launchCampaign(t, owner, { ...OFFERS, schedule: { applicationDays: 3, preparationDays: 7, activeDays: 14 } });
    const ana = await makeApplicant(t);
    const [ben, cem] = [await makeApplicant(t), await makeApplicant(t)];
    const [b, c] = [await apply(t, ben, campaignId), await apply(t, cem, campaignId)];
    const a = await applyAccepted(t, owner, ana, campaignId);
    const { body: campaign } = await get<{ applicationEndsAt: string }>(owner.accessToken, `/campaigns/${campaignId}`);
    const latest = at(campaign.applicationEndsAt, -24);
    expect(new Date((await seen(a)).offer!.expiresAt) <= latest).toBe(true);
    await t.travelTo(new Date(latest.getTime() - HOUR));
    await post(owner.accessToken, `/applications/${b}/accept`);
    expect((await seen(b)).offer?.expiresAt).toBe(latest.toISOString());
    expect((await post(owner.accessToken, `/applications/${b}/offer/extend`)).body).toMatchObject({ code: 'applications.offer-too-late' });
    await t.travelTo(latest);
    const late = await post(owner.accessToken, `/applications/${c}/accept`);
    expect([late.status, late.body.code, (await seen(c)).state]).toEqual([409, 'applications.offer-too-late', 'applied']);
    const bulk = await post<{ results: unknown[] }>(owner.accessToken, `/campaigns/${campaignId}/applications/bulk-decisions`, {
      decisions: [{ id: c, decision: 'accept' }],
    });
    expect(bulk.body.results).toMatchObject([{ ok: false, state: 'applied', error: { code: 'applications.offer-too-late' } }]);
  });

  it('APP-7, COL-2 yes and lapse at the same instant: one outcome, history says which', async () => {
    const campaignId = await launchCampaign(t, owner, OFFERS);
    const people = await Promise.all(Array.from({ length: 4 }, () => makeApplicant(t)));
    const ids: string[] = [];
    for (const creator of people) ids.push(await applyAccepted(t, owner, creator, campaignId));
    const soon = new Date(t.now().getTime() + 300);
    await t.sql(`update applications.offers set expires_at = $2 where campaign_id = $1`, [campaignId, soon]);
    await t.sql(
      `update platform.deadlines set due_at = $2 where kind = 'applications.offer-lapses' and subject_id in
         (select id from applications.offers where campaign_id = $1)`,
      [campaignId, soon],
    );
    const sweep = t.app.get(DeadlineSweep);
    const [near, end] = [new Date(soon.getTime() - 40), new Date(soon.getTime() + 200)];
    const reachNear = async (id: string) => {
      while (t.now() < near) await seen(id);
    };
    await Promise.all([
      ...people.flatMap((creator, index) =>
        Array.from({ length: 3 }, async () => {
          await reachNear(ids[index]!);
          await yes(creator, ids[index]!);
        }),
      ),
      (async () => {
        await reachNear(ids[0]!);
        while (t.now() < end) await sweep.sweep();
      })(),
    ]);
    await t.travelTo(new Date(t.now().getTime() + 1_000));
    for (const id of ids) {
      const { state, offer, history } = await seen(id);
      const outcomes = history.map(({ event }) => event).filter((event) => event === 'offer-agreed' || event === 'reset');
      expect(outcomes).toHaveLength(1);
      expect([state, offer?.state]).toEqual(outcomes[0] === 'reset' ? ['applied', 'lapsed'] : ['accepted', 'agreed']);
    }
  });

  it('ACC-2 other brands and creators learn nothing of an offer', async () => {
    const campaignId = await launchCampaign(t, owner, OFFERS);
    const [ana, ben] = [await makeApplicant(t), await makeApplicant(t)];
    const id = await applyAccepted(t, owner, ana, campaignId);
    const stranger = await makeOwner(t);
    expect((await get(ben.token, `/applications/${id}/offer`)).status).toBe(404);
    expect((await get(stranger.accessToken, `/applications/${id}/offer`)).status).toBe(404);
    expect((await yes(ben, id)).status).toBe(404);
    expect((await get(ana.token, `/applications/${id}/offer`)).body).toMatchObject({ state: 'open' });
  });

  it('APP-5, APP-7 an ongoing campaign confirms the agreed ones in batches and leaves the asked ones', async () => {
    const campaignId = await launchCampaign(t, owner, {
      ...OFFERS,
      timing: 'ongoing',
      schedule: { preparationDays: 7, activeDays: 14 },
    });
    const [ana, ben] = [await makeApplicant(t), await makeApplicant(t)];
    const [a, b] = [await applyAccepted(t, owner, ana, campaignId), await applyAccepted(t, owner, ben, campaignId)];
    await yes(ana, a);
    expect((await confirm(campaignId)).body['collaborations']).toMatchObject([{ applicationId: a }]);
    expect(await seen(b)).toMatchObject({ state: 'accepted', offer: { state: 'open' } });
    await yes(ben, b);
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(campaignId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  });
});

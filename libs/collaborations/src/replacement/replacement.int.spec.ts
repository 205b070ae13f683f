import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply, applyAccepted, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { DeadlineSweep, Scope } from '@app/platform';
import { CollaborationsApi } from '../contract/collaborations.api.js';

interface Place {
  collaborationId: string;
  state: string;
  lostAt: string;
  until: string;
  offers: Array<{ applicationId: string; state: string; expiresAt: string }>;
  next: { applicationId: string } | null;
  filledBy: string | null;
  can: { offer: boolean };
  code?: string;
}

interface Own {
  state: string;
  stateReason: string | null;
  waitlistPosition: number | null;
  collaborationId: string | null;
  offer: { state: string; termsVersion: number; termsHash: string } | null;
  can: Record<string, boolean>;
  code?: string;
}

interface Stage {
  campaignId: string;
  confirmed: Array<{ id: string; applicationId: string }>;
  waiting: Array<{ creator: Applicant; id: string }>;
}

const HOUR = 3_600_000;

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const post = <Body = Place>(token: string, path: string, body: unknown = {}) => t.call<Body>('POST', path, { token, body });
const get = <Body = Place>(token: string, path: string) => t.call<Body>('GET', path, { token });
const offer = (collaborationId: string, body: unknown = {}) =>
  post(owner.accessToken, `/collaborations/${collaborationId}/replacement`, body);
const places = async (campaignId: string) =>
  (await get<{ items: Place[] }>(owner.accessToken, `/campaigns/${campaignId}/replacements`)).body.items;
const own = async ({ creator, id }: Stage['waiting'][number]) => (await get<Own>(creator.token, `/creator/applications/${id}`)).body;
const remove = (collaborationId: string) =>
  t.app.get(CollaborationsApi, { strict: false }).remove(Scope.system(), collaborationId, 'left the platform');
const later = (instant: Date | string, hours: number) => new Date(new Date(instant).getTime() + hours * HOUR);

async function yes(waiting: Stage['waiting'][number]) {
  const { offer: offered } = await own(waiting);
  const body = { termsVersion: offered?.termsVersion ?? 1, termsHash: offered?.termsHash ?? 'none' };
  return post<Own>(waiting.creator.token, `/applications/${waiting.id}/offer/accept`, body);
}

/** A campaign in preparation with so many confirmed creators and so many on the waiting list. */
async function stage(confirmed: number, waiting: number, overrides: Record<string, unknown> = {}): Promise<Stage> {
  const campaignId = await launchCampaign(t, owner, { places: confirmed, ...overrides });
  for (let n = 0; n < confirmed; n++) await applyAccepted(t, owner, await makeApplicant(t), campaignId);
  const list: Stage['waiting'] = [];
  for (let n = 0; n < waiting; n++) {
    const creator = await makeApplicant(t);
    list.push({ creator, id: await apply(t, creator, campaignId) });
  }
  const answer = await post<{ collaborations: Stage['confirmed'] }>(owner.accessToken, `/campaigns/${campaignId}/selection/confirm`, {
    waitlistApplicationIds: list.map(({ id }) => id),
  });
  expect(answer.status).toBe(200);
  return { campaignId, confirmed: answer.body.collaborations, waiting: list };
}

describe('COL-5 replacement', () => {
  it('COL-5 a creator lost before the hand-over: the first waiting one gets the place for 24 h and takes it with the frozen terms', async () => {
    const { campaignId, confirmed, waiting } = await stage(2, 2);
    const [first, second] = [waiting[0]!, waiting[1]!];
    expect([(await own(first)).waitlistPosition, (await own(second)).waitlistPosition]).toEqual([1, 2]);
    expect((await offer(confirmed[0]!.id)).body.code).toBe('collaborations.not-replaceable');
    await remove(confirmed[0]!.id);
    const [free] = await places(campaignId);
    expect(free).toMatchObject({ state: 'free', next: { applicationId: first.id }, can: { offer: true } });
    expect(new Date(free!.until)).toEqual(later(free!.lostAt, 48));
    const sent = await offer(confirmed[0]!.id);
    expect([sent.status, sent.body]).toMatchObject([200, { state: 'offered', offers: [{ applicationId: first.id, state: 'open' }] }]);
    expect(await own(first)).toMatchObject({ state: 'waitlisted', offer: { state: 'open', kind: 'place' }, can: { answerOffer: true } });
    const taken = await yes(first);
    expect([taken.status, taken.body]).toMatchObject([200, { state: 'confirmed', offer: { state: 'agreed' } }]);
    const [filled] = await places(campaignId);
    expect(filled).toMatchObject({ state: 'filled', filledBy: taken.body.collaborationId, can: { offer: false } });
    type Detail = { state: string; terms: object; preparationEndsAt: string };
    const [newOne, other] = [
      (await get<Detail>(owner.accessToken, `/collaborations/${taken.body.collaborationId}`)).body,
      (await get<Detail>(owner.accessToken, `/collaborations/${confirmed[1]!.id}`)).body,
    ];
    expect(newOne).toMatchObject({ state: 'preparing', terms: other.terms, preparationEndsAt: other.preparationEndsAt });
    const history = (await get<{ history: Array<{ event: string }> }>(owner.accessToken, `/applications/${first.id}`)).body.history;
    expect(history.map(({ event }) => event)).toEqual(['apply', 'keep-waiting', 'offer-sent', 'replacement-accepted']);
    expect((await offer(confirmed[0]!.id)).body).toMatchObject({ code: 'collaborations.not-replaceable', state: 'filled' });
    // the plan counts and the campaign counts as before
    const { body: campaign } = await get<{ collaborationsOpen?: number }>(owner.accessToken, `/campaigns/${campaignId}/selection`);
    expect(campaign).toMatchObject({ openCollaborations: 2, places: 2, waitlisted: 1 });
    await t.settle();
    const told = await get<{ items: Array<{ kind: string }> }>(first.creator.token, '/me/notifications');
    expect(told.body.items.map(({ kind }) => kind)).toContain('place-offered');
    const brandTold = await get<{ items: Array<{ kind: string }> }>(owner.accessToken, '/me/notifications');
    expect(brandTold.body.items.map(({ kind }) => kind)).toContain('place-freed');
  });

  it('COL-5 two offers of one place: one is sent; 20 parallel yes: one collaboration, never more than the places', async () => {
    const { campaignId, confirmed, waiting } = await stage(1, 3);
    await remove(confirmed[0]!.id);
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, index) => offer(confirmed[0]!.id, { applicationId: waiting[index % 3]!.id })),
    );
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(sent.filter(({ status }) => status === 409).every(({ body }) => body.code === 'applications.place-offered')).toBe(true);
    const chosen = sent.find(({ status }) => status === 200)!.body.offers[0]!.applicationId;
    const winner = waiting.find(({ id }) => id === chosen)!;
    const answers = await Promise.all(Array.from({ length: 20 }, () => yes(winner)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    const [count] = await t.sql<{ n: number }>(
      `select count(*)::int as n from collaborations.collaborations where campaign_id = $1 and state = 'preparing'`,
      [campaignId],
    );
    expect(count?.n).toBe(1);
  });

  it('COL-5 lapsed after 24 h: waits on, the next may be offered; refused: withdrawn; after 48 h nobody', async () => {
    const { campaignId, confirmed, waiting } = await stage(1, 3);
    const lost = confirmed[0]!.id;
    await remove(lost);
    await offer(lost);
    const start = (await places(campaignId))[0]!.lostAt;
    await t.travelTo(later(start, 24.1));
    expect(await own(waiting[0]!)).toMatchObject({ state: 'waitlisted', offer: { state: 'lapsed' }, can: { answerOffer: false } });
    expect((await yes(waiting[0]!)).body.code).toBe('applications.offer-not-open');
    expect((await places(campaignId))[0]).toMatchObject({ state: 'free', next: { applicationId: waiting[1]!.id } });
    const second = await offer(lost);
    expect(second.body.offers[0]).toMatchObject({ applicationId: waiting[1]!.id, expiresAt: second.body.until });
    await post(waiting[1]!.creator.token, `/applications/${waiting[1]!.id}/offer/refuse`);
    expect(await own(waiting[1]!)).toMatchObject({ state: 'withdrawn', stateReason: 'offer_refused' });
    await offer(lost);
    await t.travelTo(later(start, 48.1));
    expect((await places(campaignId))[0]).toMatchObject({ state: 'over', can: { offer: false } });
    expect((await yes(waiting[2]!)).status).toBe(409);
    expect((await offer(lost, { applicationId: waiting[0]!.id })).body.code).toBe('collaborations.not-replaceable');
  });

  it('COL-5 the waiting list ends with the preparation, open offers with it; handed over or ongoing leaves no place', async () => {
    const { campaignId, confirmed, waiting } = await stage(2, 1, { schedule: { applicationDays: 7, preparationDays: 1, activeDays: 14 } });
    await t.app.get(CollaborationsApi, { strict: false }).handedOver(confirmed[1]!.id, t.now());
    await remove(confirmed[1]!.id);
    expect(await places(campaignId)).toEqual([]);
    await remove(confirmed[0]!.id);
    const [place] = await places(campaignId);
    const { body: campaign } = await get<{ preparationEndsAt: string }>(owner.accessToken, `/campaigns/${campaignId}`);
    expect(new Date(place!.until) <= new Date(campaign.preparationEndsAt)).toBe(true);
    await offer(confirmed[0]!.id);
    await t.travelTo(later(campaign.preparationEndsAt, 0));
    expect(await own(waiting[0]!)).toMatchObject({ state: 'declined', stateReason: 'not_selected' });
    expect((await yes(waiting[0]!)).status).toBe(409);
    expect(await places(campaignId)).toMatchObject([{ state: 'over', can: { offer: false } }]);
  });

  it('COL-5 yes against lapse, decline and withdrawal at the same moment: one outcome, history says which', async () => {
    const { campaignId, confirmed, waiting } = await stage(3, 3);
    for (const { id } of confirmed) await remove(id);
    for (const { id } of confirmed) expect((await offer(id)).status).toBe(200);
    const soon = new Date(t.now().getTime() + 200);
    await t.sql(`update applications.offers set expires_at = $2 where campaign_id = $1`, [campaignId, soon]);
    await t.sql(
      `update platform.deadlines set due_at = $2 where kind = 'applications.offer-lapses' and subject_id in
         (select id from applications.offers where campaign_id = $1)`,
      [campaignId, soon],
    );
    const [near, end] = [new Date(soon.getTime() - 40), new Date(soon.getTime() + 200)];
    const reachNear = async () => {
      while (t.now() < near) await places(campaignId);
    };
    await Promise.all([
      ...waiting.flatMap((each, index) => [
        ...Array.from({ length: 3 }, async () => {
          await reachNear();
          await yes(each);
        }),
        (async () => {
          await reachNear();
          await (index === 1
            ? post(owner.accessToken, `/applications/${each.id}/decline`, { reason: 'timing' })
            : post(each.creator.token, `/applications/${each.id}/withdraw`));
        })(),
      ]),
      (async () => {
        await reachNear();
        while (t.now() < end) await t.app.get(DeadlineSweep).sweep();
      })(),
    ]);
    await t.travelTo(new Date(t.now().getTime() + 1_000));
    const opened = await t.sql<{ application_id: string }>(
      `select application_id from collaborations.collaborations where campaign_id = $1 and state = 'preparing'`,
      [campaignId],
    );
    for (const each of waiting) {
      const { state, collaborationId } = await own(each);
      const confirmedNow = opened.some(({ application_id }) => application_id === each.id);
      expect([state === 'confirmed', collaborationId !== null]).toEqual([confirmedNow, confirmedNow]);
      const { history } = (await get<{ history: Array<{ event: string }> }>(owner.accessToken, `/applications/${each.id}`)).body;
      const ends = history.map(({ event }) => event).filter((event) => ['replacement-accepted', 'withdraw', 'decline'].includes(event));
      expect(ends.length).toBeLessThanOrEqual(1);
      expect(state).toBe(
        ends[0] === undefined ? 'waitlisted' : { 'replacement-accepted': 'confirmed', withdraw: 'withdrawn', decline: 'declined' }[ends[0]],
      );
    }
  });

  it('COL-5 a parcel on its way and a code given keep the place, even before the receipt', async () => {
    const { campaignId, confirmed } = await stage(3, 1);
    const [parcel, untouched, twice] = [confirmed[0]!, confirmed[1]!, confirmed[2]!];
    const sent = await post<{ items: Array<{ status: string }> }>(owner.accessToken, `/campaigns/${campaignId}/shipments`, {
      shipments: [{ collaborationId: parcel.id, carrier: 'DHL', trackingNumber: '1' }],
    });
    expect(sent.body.items).toMatchObject([{ status: 'sent' }]);
    // a dispatch and a loss at the same moment: one of both comes first, and the place follows it
    const ship = post<{ items: Array<{ status: string }> }>(owner.accessToken, `/campaigns/${campaignId}/shipments`, {
      shipments: [{ collaborationId: twice.id }],
    });
    const [raced] = await Promise.all([ship, remove(twice.id), remove(parcel.id), remove(untouched.id)]);
    const shipped = raced.body.items[0]?.status === 'sent';
    const free = (await places(campaignId)).map(({ collaborationId }) => collaborationId);
    expect(free.toSorted()).toEqual([untouched.id, ...(shipped ? [] : [twice.id])].toSorted());
    expect((await offer(parcel.id)).body.code).toBe('collaborations.not-replaceable');
    const voucher = await stage(2, 1, {
      product: { name: 'Code', retailValue: { amountMinor: 8_900, currency: 'EUR' }, handOver: 'voucher' },
    });
    const [given, waiting] = [voucher.confirmed[0]!, voucher.confirmed[1]!];
    expect((await post(owner.accessToken, `/collaborations/${given.id}/hand-over`, { text: 'GLOW-1' })).status).toBe(200);
    for (const { id } of [given, waiting]) await remove(id);
    expect((await places(voucher.campaignId)).map(({ collaborationId }) => collaborationId)).toEqual([waiting.id]);
  });

  it('ACC-4 those who may not confirm see the places and cannot offer them; strangers learn nothing', async () => {
    const { campaignId, confirmed, waiting } = await stage(1, 1);
    await remove(confirmed[0]!.id);
    const reviewer = await makeMember(t, owner.organisationId, 'reviewer');
    const seen = await get<{ items: Place[] }>(reviewer.accessToken, `/campaigns/${campaignId}/replacements`);
    expect(seen.body.items).toMatchObject([{ state: 'free', can: { offer: false } }]);
    expect((await post(reviewer.accessToken, `/collaborations/${confirmed[0]!.id}/replacement`)).status).toBe(403);
    const stranger = await makeOwner(t);
    expect((await post(stranger.accessToken, `/collaborations/${confirmed[0]!.id}/replacement`)).status).toBe(404);
    expect((await get(stranger.accessToken, `/campaigns/${campaignId}/replacements`)).status).toBe(404);
    const other = await stage(1, 1);
    expect((await offer(confirmed[0]!.id, { applicationId: other.waiting[0]!.id })).status).toBe(404);
    expect((await own(waiting[0]!)).offer).toBeNull();
  });
});

import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Applicant } from '@app/applications/testing';
import { CreatorsApi } from '@app/creators';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, makeStaff, type TestOwner } from '@app/identity/testing';
import { Transactions } from '@app/platform';
import { daysAfter } from '@app/rules';
import { CollaborationsApi } from '../contract/collaborations.api.js';
import { confirmCampaign } from '../testing/index.js';

interface RatingView {
  id: string;
  average: number;
  text: string;
  shownAt: string | null;
  reply: string | null;
  can: { reply: boolean };
}
interface Ratings {
  code?: string;
  criteria: string[];
  opensAt: string | null;
  own: RatingView | null;
  other: RatingView | null;
  can: { rate: boolean };
}
interface RecordView {
  level: string;
  counted: number;
  rating: { average: number; count: number } | null;
  firstReply: { count: number; medianSeconds: number } | null;
  replies: number;
  reliability: { counted: number; fulfilledShare: number; onTimeShare: number | null } | null;
  downgrade: { to: string; at: string; breakdown: Array<{ code: string; met: boolean }> } | null;
  next: { level: string; requirements: Array<{ code: string; value: number | null; met: boolean }> } | null;
  help: Array<{ code: string; count: number }>;
}
interface EventView {
  id: string;
  code?: string;
  reason: string;
  askedAt: string | null;
  counts: boolean;
  onTime: boolean | null;
  objection: { state: string; decisionReason: string | null } | null;
  can: { object: boolean };
}

const ZONE = 'Europe/Berlin';
const CASH_ONLY = { product: null, deliverables: { stories: 1, posts: 0 } };
const OF_CREATOR = { communication: 5, content: 4, punctuality: 3 };

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  await t.sql(
    `insert into identity.entitlements (organisation_id, campaigns_at_once, may_launch, may_confirm, updated_at) values ($1, null, true, true, now())
     on conflict (organisation_id) do update set campaigns_at_once = null, may_confirm = true`,
    [owner.organisationId],
  );
});
afterAll(() => t.close());

const get = <Body = Ratings>(token: string, path: string) => t.call<Body>('GET', path, { token });
const post = <Body = Ratings>(token: string, path: string, body: object = {}) => t.call<Body>('POST', path, { token, body });
const detail = async (id: string) =>
  (
    await get<{ windowStartsAt: string; deadlineAt: string; graceEndsAt: string; endedAt: string; state: string }>(
      owner.accessToken,
      `/collaborations/${id}`,
    )
  ).body;
const ratings = async (token: string, id: string) => (await get(token, `/collaborations/${id}/ratings`)).body;
const record = async ({ token }: Applicant) => (await get<RecordView>(token, '/creator/record')).body;
const recordEvents = async ({ token }: Applicant) => (await get<{ items: EventView[] }>(token, '/creator/record/events')).body.items;
const meet = async (collaborationId: string) => {
  const api = t.app.get(CollaborationsApi, { strict: false });
  for (const { id } of await api.deliverables([collaborationId])) {
    await t.app.get(Transactions).run(() => api.deliverableMet(id, crypto.randomUUID(), t.now()));
  }
};

/** Fulfilled in the window; time stands at the End. */
async function fulfilled(overrides: object = CASH_ONLY, members = owner) {
  const { creators, collaborationIds } = await confirmCampaign(t, members, { ...overrides });
  const [creator, id] = [creators[0]!, collaborationIds[0]!];
  await t.travelTo((await detail(id)).windowStartsAt);
  await meet(id);
  const { endedAt } = await detail(id);
  return { creator, id, endedAt: new Date(endedAt) };
}

describe('CRE-8 ratings', () => {
  it('CRE-8 open with the End; hidden from the other side until both have rated; one reply; the averages follow', async () => {
    const { creator, id, endedAt } = await fulfilled();
    const early = await post(owner.accessToken, `/collaborations/${id}/ratings`, OF_CREATOR);
    expect([early.status, early.body.code]).toEqual([409, 'collaborations.rating-not-open']);
    await t.travelTo(endedAt);
    expect(await ratings(owner.accessToken, id)).toMatchObject({
      criteria: ['communication', 'content', 'punctuality'],
      own: null,
      other: null,
      can: { rate: true },
    });
    expect((await ratings(creator.token, id)).criteria).toEqual(['communication', 'payment']);
    const foreign = await makeOwner(t);
    expect((await get(foreign.accessToken, `/collaborations/${id}/ratings`)).status).toBe(404);
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    expect((await post(analyst.accessToken, `/collaborations/${id}/ratings`, OF_CREATOR)).status).toBe(403);
    expect((await post(owner.accessToken, `/collaborations/${id}/ratings`, { communication: 5, payment: 5 })).status).toBe(422);
    expect((await post(owner.accessToken, `/collaborations/${id}/ratings`, { ...OF_CREATOR, content: 6 })).status).toBe(422);

    const socket = io(`${t.url}/live`, { auth: { token: creator.token }, transports: ['websocket'], forceNew: true });
    const heard: Array<{ entity: string }> = [];
    socket.on('campaign:changed', (change: { entity: string }) => heard.push(change));
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    const mine = await post(owner.accessToken, `/collaborations/${id}/ratings`, { ...OF_CREATOR, text: 'Lovely to work with' });
    expect(mine.body).toMatchObject({ own: { average: 4, shownAt: null }, can: { rate: false } });
    // Hidden: not in the creator's answers, lists, notifications or log, nor heard
    await t.settle();
    const hidden = [
      await get<object>(creator.token, `/collaborations/${id}/ratings`),
      await get<object>(creator.token, `/collaborations/${id}`),
      await get<object>(creator.token, '/creator/collaborations'),
      await get<object>(creator.token, '/creator/record'),
      await get<object>(creator.token, '/me/notifications'),
    ];
    expect(JSON.stringify(hidden.map(({ body }) => body))).not.toMatch(/Lovely|"average":|rating-published/);

    expect((await post(creator.token, `/collaborations/${id}/ratings/${mine.body.own!.id}/reply`, { text: 'Thanks' })).status).toBe(404);
    const theirs = await post(creator.token, `/collaborations/${id}/ratings`, { communication: 5, payment: 4, text: 'Paid at once' });
    expect(theirs.body).toMatchObject({ own: { average: 4.5 }, other: { average: 4, text: 'Lovely to work with', can: { reply: true } } });
    await expect.poll(() => heard.some(({ entity }) => entity === 'rating')).toBe(true);
    expect(await ratings(owner.accessToken, id)).toMatchObject({ other: { text: 'Paid at once' } });
    expect(await record(creator)).toMatchObject({ rating: { average: 4, count: 1 }, reliability: null, counted: 1 });

    const reply = () => post(creator.token, `/collaborations/${id}/ratings/${mine.body.own!.id}/reply`, { text: 'Thanks!' });
    const replies = await Promise.all(Array.from({ length: 10 }, reply));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    expect(await ratings(owner.accessToken, id)).toMatchObject({ own: { reply: 'Thanks!' } });
    const page = await get<{ items: Array<{ text: string; brandName: string }> }>(
      owner.accessToken,
      `/brands/${owner.brandId}/creators/${creator.id}/ratings`,
    );
    expect(page.body.items).toMatchObject([{ text: 'Lovely to work with', reply: 'Thanks!' }]);
    // CAM-14: creators see the brand's rating before they apply
    const campaignId = (await get<{ campaign: { id: string } }>(creator.token, `/collaborations/${id}`)).body.campaign.id;
    const seen = await get<{ brand: object }>(creator.token, `/creator/campaigns/${campaignId}`);
    expect(seen.body.brand).toMatchObject({ rating: { average: 4.5, count: 1 } });
    // BRA-1: on the brand's own page and in its profile, too
    const pages: Array<[string, string]> = [
      [creator.token, `/creator/brands/${owner.brandId}`],
      [owner.accessToken, `/brands/${owner.brandId}`],
    ];
    for (const [token, path] of pages)
      expect((await t.call('GET', path, { token })).body).toMatchObject({ rating: { average: 4.5, count: 1 } });
    // Heard when both had rated, and with the reply; never of the hidden one
    expect(heard.filter(({ entity }) => entity === 'rating').map(({ entity }) => entity)).toHaveLength(2);
    socket.close();
    await t.settle();
    const told = await get<{ items: Array<{ kind: string }> }>(creator.token, '/me/notifications');
    expect(told.body.items.map(({ kind }) => kind)).toContain('rating-published');
  });

  it('CRE-6 the page has past collaborations with this brand, their end and the ratings as far as shown; nothing of others', async () => {
    const { creator, id, endedAt } = await fulfilled();
    await t.travelTo(endedAt);
    const path = `/brands/${owner.brandId}/creators/${creator.id}/collaborations`;
    const items = async (address = path, token = owner.accessToken) => (await get<{ items: object[] }>(token, address)).body.items;
    const one = { id, state: 'fulfilled', onTime: true, deliverables: { total: 1, done: 1 }, campaign: { type: 'instagram' } };
    await post(creator.token, `/collaborations/${id}/ratings`, { communication: 5, payment: 4, text: 'Paid at once' });
    expect(await items()).toMatchObject([{ ...one, ratingGiven: null, ratingReceived: null }]);
    await post(owner.accessToken, `/collaborations/${id}/ratings`, { ...OF_CREATOR, text: 'Lovely' });
    expect(await items()).toMatchObject([
      { ...one, ratingGiven: { average: 4, text: 'Lovely', shown: true }, ratingReceived: { average: 4.5, text: 'Paid at once' } },
    ]);
    expect((await post(owner.accessToken, `/brands/${owner.brandId}/blocked-creators`, { creatorId: creator.id })).status).toBe(201);
    expect(await items()).toHaveLength(1);
    expect((await get(owner.accessToken, path.replace(/collaborations$/, 'ratings'))).status).toBe(200);

    const foreign = await makeOwner(t);
    expect((await get(foreign.accessToken, path)).status).toBe(404);
    const theirs = `/brands/${foreign.brandId}/creators/${creator.id}/collaborations`;
    expect((await get(foreign.accessToken, theirs)).status).toBe(404);
    await t.sql(`insert into creators.brand_contacts (brand_id, creator_id, first_at) values ($1, $2, now())`, [
      foreign.brandId,
      creator.id,
    ]);
    expect(await items(theirs, foreign.accessToken)).toEqual([]);
    const analyst = await makeMember(t, owner.organisationId, 'analyst');
    expect((await get(analyst.accessToken, path)).status).toBe(403);
    expect((await get(creator.token, path)).status).toBe(403);
  });

  it('CRE-8 of rivals of one side one rates; alone it is shown 14 days after the End, at once from then on, and closes after 30', async () => {
    const { creator, id, endedAt } = await fulfilled();
    const quiet = await fulfilled({ ...CASH_ONLY });
    await t.travelTo(quiet.endedAt > endedAt ? quiet.endedAt : endedAt);
    const colleague = await makeMember(t, owner.organisationId, 'campaign_manager');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => post((n % 2 ? owner : colleague).accessToken, `/collaborations/${id}/ratings`, OF_CREATOR)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
    const shown = daysAfter(endedAt, 14, ZONE);
    await t.travelTo(new Date(shown.getTime() - 60_000));
    expect((await ratings(creator.token, id)).other).toBeNull();
    await t.travelTo(shown);
    expect((await ratings(creator.token, id)).other).toMatchObject({ average: 4, shownAt: shown.toISOString() });
    expect((await record(creator)).rating).toEqual({ average: 4, count: 1 });
    // Given after the 14 days it is shown at once; after 30 days nothing is open
    const late = await post(creator.token, `/collaborations/${id}/ratings`, { communication: 2, payment: 2 });
    expect(late.body.own).toMatchObject({ average: 2, shownAt: expect.any(String) });
    await t.travelTo(daysAfter(quiet.endedAt, 30, ZONE));
    const closed = await post(owner.accessToken, `/collaborations/${quiet.id}/ratings`, OF_CREATOR);
    expect([closed.status, closed.body.code]).toEqual([409, 'collaborations.rating-not-open']);
  });
});

describe('CRE-8 the reminder to rate', () => {
  const told = async (token: string) => {
    await t.settle();
    const { items } = (await get<{ items: Array<{ kind: string; title: string; body: string; link: string }> }>(token, '/me/notifications'))
      .body;
    return items.filter(({ kind }) => kind === 'rate-brand' || kind === 'rate-creators');
  };

  it('CRE-8 comes once, 3 days after the End, to each side that has not rated, in the app and by mail', async () => {
    owner = await makeOwner(t);
    const { creator, id, endedAt } = await fulfilled({ ...CASH_ONLY, title: 'Glow serum' });
    const at = daysAfter(endedAt, 3, ZONE);
    const steps = await get<{ items: Array<{ kind: string; at: string }> }>(owner.accessToken, `/collaborations/${id}/deadlines`);
    expect(steps.body.items).toContainEqual(expect.objectContaining({ kind: 'collaborations.rating-reminder', at: at.toISOString() }));
    await t.sql(`update identity.users set locale = 'de' where id = $1`, [creator.userId]);
    await t.travelTo(new Date(at.getTime() - 60_000));
    expect([...(await told(creator.token)), ...(await told(owner.accessToken))]).toEqual([]);
    await t.travelTo(at);
    expect(await told(creator.token)).toMatchObject([{ title: expect.stringContaining('How was it with'), link: `/c/campaigns/${id}` }]);
    expect(await told(owner.accessToken)).toMatchObject([{ title: 'Rate the creators of “Glow serum”' }]);
    const mails = await t.sql<{ subject: string }>(`select subject from platform.mails where subject like $1`, ['Wie war es mit%']);
    expect(mails).toHaveLength(1);
    // Reopened and ended again: reminded once is enough
    await t.sql(`update platform.deadlines set state = 'pending', due_at = $2 where subject_id = $1 and kind like '%rating-reminder'`, [
      id,
      t.now(),
    ]);
    await t.travelTo(daysAfter(endedAt, 5, ZONE));
    expect([await told(creator.token), await told(owner.accessToken)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('CRE-8 leaves out who has rated, and says nothing of what the other side did', async () => {
    owner = await makeOwner(t);
    const { creator, id, endedAt } = await fulfilled();
    await t.travelTo(endedAt);
    await post(owner.accessToken, `/collaborations/${id}/ratings`, OF_CREATOR);
    await t.travelTo(daysAfter(endedAt, 3, ZONE));
    expect(await told(owner.accessToken)).toEqual([]);
    expect(await told(creator.token)).toHaveLength(1);
    expect((await ratings(creator.token, id)).other).toBeNull();
  });
});

describe('CRE-9 reliability and CRE-11 levels', () => {
  it('CRE-9 the first replies: median of what counts, shown from 3 on; a granted objection takes one out and gives no credit back', async () => {
    const { creator } = await fulfilled();
    const asked = t.now();
    const reply = (minutes: number, collaborationId: string = crypto.randomUUID()) => {
      const api = t.app.get(CreatorsApi, { strict: false });
      const repliedAt = new Date(asked.getTime() + minutes * 60_000);
      return t.app
        .get(Transactions)
        .run(() =>
          api.recordReply({ creatorId: creator.id, collaborationId, brandId: owner.brandId, title: 'Balm', askedAt: asked, repliedAt }),
        );
    };
    const repeated = crypto.randomUUID();
    await reply(10, repeated);
    await reply(999, repeated);
    await reply(60);
    expect(await record(creator)).toMatchObject({ firstReply: null, replies: 2 });
    await reply(3 * 60);
    // 10, 60, 180 minutes: the middle one
    expect(await record(creator)).toMatchObject({ firstReply: { count: 3, medianSeconds: 60 * 60 }, replies: 3, counted: 1 });
    await reply(50 * 60);
    // 10, 60, 180, 3000 minutes: half-way between the middle two
    expect(await record(creator)).toMatchObject({ firstReply: { count: 4, medianSeconds: 120 * 60 } });
    const seen = await t.app.get(CreatorsApi, { strict: false }).standings([creator.id]);
    expect(seen.get(creator.id)).toMatchObject({ firstReply: { count: 4, medianSeconds: 7_200 }, reliability: null });
    await reply(60 * 60);
    await reply(61 * 60);
    await reply(62 * 60);
    // 10, 60, 180, 3000, 3600, 3660, 3720: above a day, so it is named as help with the four that took longer
    expect(await record(creator)).toMatchObject({ firstReply: { count: 7, medianSeconds: 3_000 * 60 } });
    expect((await record(creator)).help).toContainEqual({ code: 'reply-sooner', count: 4 });
    const events = (await recordEvents(creator)).filter(({ reason }) => reason === 'first-reply');
    expect(events).toHaveLength(7);
    expect(events[0]).toMatchObject({ counts: true, askedAt: asked.toISOString(), can: { object: true } });
    const objected = await post<EventView>(creator.token, '/creator/record/objections', {
      eventId: events[0]!.id,
      reason: 'It was a thank you',
    });
    expect(objected.status).toBe(201);
    const staff = await makeStaff(t, 'influencer_manager');
    expect((await post(staff.accessToken, `/staff/objections/${events[0]!.id}/grant`, { reason: 'It was' })).status).toBe(200);
    await t.settle();
    // Without 3720: between 180 and 3000
    expect(await record(creator)).toMatchObject({ firstReply: { count: 6, medianSeconds: 1_590 * 60 } });
    const told = await get<{ items: Array<{ kind: string }> }>(creator.token, '/me/notifications');
    expect(told.body.items.map(({ kind }) => kind)).toContain('objection-granted');
    // After 12 months nothing is left
    await t.sql(
      `update creators.first_replies set at = at - interval '13 months', asked_at = asked_at - interval '13 months' where creator_id = $1`,
      [creator.id],
    );
    expect(await record(creator)).toMatchObject({ firstReply: null, replies: 0 });
  });

  it('CRE-9 a no_show counts with its reason; a granted objection takes it out and gives the credit back (APP-8)', async () => {
    owner = await makeOwner(t);
    const { creators, collaborationIds } = await confirmCampaign(t, owner, { compensation: { cash: null }, ...GIFT });
    const [creator, id] = [creators[0]!, collaborationIds[0]!];
    await t.travelTo((await detail(id)).deadlineAt);
    await t.travelTo((await detail(id)).graceEndsAt);
    expect((await detail(id)).state).toBe('no_show');
    const [event] = await recordEvents(creator);
    expect(event).toMatchObject({ reason: 'no-show', counts: true, can: { object: true }, objection: null });
    const credits = async () => (await get<{ used: number }>(creator.token, '/creator/application-credits')).body.used;
    expect(await credits()).toBe(1);
    const object = (token = creator.token) =>
      post<EventView>(token, '/creator/record/objections', { eventId: event!.id, reason: 'The parcel was broken' });
    const other = await fulfilled();
    expect((await object(other.creator.token)).status).toBe(404);
    const objections = await Promise.all(Array.from({ length: 10 }, () => object()));
    expect(objections.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    const [good] = await recordEvents(other.creator);
    expect(good).toMatchObject({ reason: 'fulfilled', onTime: true, can: { object: false } });
    expect((await post(other.creator.token, '/creator/record/objections', { eventId: good!.id, reason: 'Why not' })).status).toBe(409);

    const staff = await makeStaff(t, 'influencer_manager');
    expect((await get((await makeStaff(t, 'verifier')).accessToken, '/staff/objections')).status).toBe(403);
    const queue = await get<{ items: Array<{ id: string; creatorName: string }> }>(staff.accessToken, '/staff/objections');
    expect(queue.body.items.map((row) => row.id)).toEqual([event!.id]);
    const decisions = await Promise.all(
      Array.from({ length: 10 }, () =>
        post<EventView>(staff.accessToken, `/staff/objections/${event!.id}/grant`, { reason: 'Photos show it' }),
      ),
    );
    expect(decisions.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    await t.settle();
    expect(await recordEvents(creator)).toMatchObject([
      { counts: false, objection: { state: 'granted', decisionReason: 'Photos show it' }, can: { object: false } },
    ]);
    expect([await credits(), (await record(creator)).counted]).toEqual([0, 0]);
  });

  it('CRE-9 TikTok: nobody could see the content, so its no_show counts against nobody and holds no credit', async () => {
    const { creators, collaborationIds } = await confirmCampaign(t, owner, CASH_ONLY);
    const [creator, id] = [creators[0]!, collaborationIds[0]!];
    await t.sql(`update collaborations.collaborations set terms = jsonb_set(terms, '{type}', '"tiktok"') where id = $1`, [id]);
    await t.travelTo((await detail(id)).deadlineAt);
    await t.travelTo((await detail(id)).graceEndsAt);
    expect(await recordEvents(creator)).toMatchObject([{ reason: 'not-collected', counts: false, can: { object: false } }]);
    // Reopened, the outcome is taken back
    expect((await post(owner.accessToken, `/collaborations/${id}/reopen`, { reason: 'It came by mail' })).status).toBe(200);
    expect(await recordEvents(creator)).toMatchObject([{ reason: 'reopened', counts: false }]);
  });

  it('CRE-11 rises at once, falls 14 days after the announcement unless the record is better by then', async () => {
    const { creator } = await fulfilled();
    await history(creator, 2, true);
    expect((await record(creator)).level).toBe('newcomer');
    await again(creator);
    const proven = await record(creator);
    expect(proven).toMatchObject({ level: 'proven', reliability: { fulfilledShare: 1, onTimeShare: 1 }, next: { level: 'pro' } });
    const [first, second] = await history(creator, 2, false);
    expect((await record(creator)).level).toBe('proven');
    const month = firstOfNextMonth(t.now());
    await t.travelTo(month);
    const falling = await record(creator);
    expect(falling).toMatchObject({
      level: 'proven',
      downgrade: { to: 'newcomer', at: daysAfter(month, 14, 'UTC').toISOString() },
    });
    expect(falling.downgrade!.breakdown.filter(({ met }) => !met).map(({ code }) => code)).toEqual(['fulfilled']);
    expect(falling.help.map(({ code }) => code)).toEqual(['deliver-everything', 'object']);
    await t.settle();
    const told = await get<{ items: Array<{ kind: string; title: string }> }>(creator.token, '/me/notifications');
    expect(told.body.items.map(({ kind }) => kind)).toContain('level-falling');
    // An open objection is waited for; refused, the level falls with the decision
    await post(creator.token, '/creator/record/objections', { eventId: first!, reason: 'Was ill' });
    await t.travelTo(daysAfter(month, 15, 'UTC'));
    expect((await record(creator)).level).toBe('proven');
    const staff = await makeStaff(t, 'influencer_manager');
    await post(staff.accessToken, `/staff/objections/${first}/refuse`, { reason: 'Nothing shows it' });
    expect(await record(creator)).toMatchObject({ level: 'newcomer', downgrade: null });
    // Granted, what is left suffices: up at once
    await t.sql(`update creators.record_events set counts = false where id = $1`, [first]);
    await post(creator.token, '/creator/record/objections', { eventId: second!, reason: 'It was delivered' });
    await post(staff.accessToken, `/staff/objections/${second}/grant`, { reason: 'It was' });
    expect((await record(creator)).level).toBe('proven');
  });
});

const GIFT = {
  product: { name: 'Balm', retailValue: { amountMinor: 8_900, currency: 'EUR' }, handOver: 'reimburse' },
  deliverables: { stories: 1, posts: 0 },
};

function firstOfNextMonth(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
}

/** Events as collaborations would push them. */
async function history(creator: Applicant, count: number, good: boolean): Promise<string[]> {
  const rows = await t.sql<{ id: string }>(
    `insert into creators.record_events (id, creator_id, collaboration_id, organisation_id, brand_id, title, reason, counts, fulfilled, on_time, at, version)
     select gen_random_uuid(), $1, gen_random_uuid(), $6, $2, 'Earlier', case when $4 then 'fulfilled' else 'no-show' end, true, $4::boolean,
       case when $4 then true end, $3, 1 from generate_series(1, $5::int) returning id`,
    [creator.id, owner.brandId, t.now(), good, count, owner.organisationId],
  );
  return rows.map(({ id }) => id);
}

/** One more good end, told by collaborations. */
async function again(creator: Applicant): Promise<void> {
  const api = t.app.get(CreatorsApi, { strict: false });
  await t.app.get(Transactions).run(() =>
    api.recordOutcome({
      creatorId: creator.id,
      collaborationId: crypto.randomUUID(),
      organisationId: owner.organisationId,
      brandId: owner.brandId,
      title: 'One more',
      reason: 'fulfilled',
      counts: true,
      fulfilled: true,
      onTime: true,
      at: t.now(),
    }),
  );
}

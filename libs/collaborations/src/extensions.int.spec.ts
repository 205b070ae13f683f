import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Applicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { Transactions } from '@app/platform';
import { daysAfter } from '@app/rules';
import { CollaborationsApi } from './contract/collaborations.api.js';
import { confirmCampaign } from './testing/index.js';

interface Detail {
  state: string;
  code?: string;
  errors?: Array<{ pointer: string; code: string; limit?: number }>;
  preparationEndsAt: string;
  windowStartsAt: string | null;
  deadlineAt: string | null;
  graceEndsAt: string | null;
  ownDays: number;
  can: Record<string, boolean>;
  extensions: Array<Record<string, unknown>>;
  [member: string]: unknown;
}

const ZONE = 'Europe/Berlin';
const DAY = 86_400_000;
const ONE_STORY = { deliverables: { stories: 1, posts: 0 } };

let t: TestApp;
let owner: TestOwner;
let token: string;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  token = owner.accessToken;
});
afterAll(() => t.close());

const api = () => t.app.get(CollaborationsApi, { strict: false });
const detail = async (id: string, by = token) => (await t.call<Detail>('GET', `/collaborations/${id}`, { token: by })).body;
const extend = (id: string, body: object) => t.call<Detail>('POST', `/collaborations/${id}/extensions`, { token, body });
const handOver = (id: string) => t.app.get(Transactions).run(() => api().handedOver(id, t.now()));
const amend = async (campaignId: string, body: object) =>
  (await t.call<{ id: string }>('POST', `/campaigns/${campaignId}/amendments`, { token, body })).body.id;
const consent = async (creator: Applicant, amendmentId: string) =>
  (await t.call('POST', `/amendments/${amendmentId}/consent`, { token: creator.token, body: {} })).status;
const undated = async (id: string, locale: string) =>
  (
    await t.call<{ undated: Array<{ text: string }> }>('GET', `/collaborations/${id}/deadlines`, {
      token,
      headers: { 'accept-language': locale },
    })
  ).body.undated.map(({ text }) => text);
/** Days of the window of a collaboration that was handed over now. */
const windowDays = async (id: string) => {
  await handOver(id);
  const { windowStartsAt, deadlineAt, graceEndsAt } = await detail(id);
  expect(graceEndsAt).toBe(daysAfter(new Date(deadlineAt!), 7, ZONE).toISOString());
  return [...Array(40).keys()].find((days) => daysAfter(new Date(windowStartsAt!), days, ZONE).toISOString() === deadlineAt);
};

describe('CAM-11 more time for one creator before the hand-over', () => {
  it('CAM-11 days lengthen the window whenever it begins; a date is refused saying why, both sides see and hear of it', async () => {
    const { collaborationIds, creators } = await confirmCampaign(t, owner, ONE_STORY, 2);
    const [id, other] = collaborationIds as [string, string];
    const creator = creators[0]!;
    expect(await detail(id)).toMatchObject({ deadlineAt: null, ownDays: 0, can: { extend: true } });
    expect(await undated(id, 'en')).toEqual(['All content is due 14 days after the active window begins with the hand-over.']);
    const until = await extend(id, { until: new Date(t.now().getTime() + 20 * DAY).toISOString(), reason: 'holidays' });
    expect([until.status, until.body.code, until.body.errors]).toMatchObject([
      422,
      'collaborations.extension-invalid',
      [{ pointer: '/until', code: 'days-only' }],
    ]);
    const many = await extend(id, { days: 365, reason: 'x' });
    expect([many.status, (await extend(id, { days: 1, reason: 'x' })).body.errors]).toMatchObject([200, [{ pointer: '/days', limit: 0 }]]);
    const given = await extend(other, { days: 2, reason: 'holidays' });
    expect([given.status, given.body]).toMatchObject([
      200,
      {
        state: 'preparing',
        deadlineAt: null,
        ownDays: 2,
        extensions: [{ fromDeadline: null, toDeadline: null, days: 2, cause: null, reason: 'holidays' }],
      },
    ]);
    const rivals = await Promise.all(Array.from({ length: 10 }, () => extend(other, { days: 1, reason: 'rival' })));
    expect(rivals.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    const seen = await detail(other, creators[1]!.token);
    expect([seen.ownDays, seen.extensions.length, seen.can['extend']]).toEqual([12, 11, false]);
    expect(await undated(other, 'en')).toEqual([
      'All content is due 26 days after the active window begins with the hand-over (14 as for everybody, plus 12 given in addition).',
    ]);
    expect((await undated(other, 'de'))[0]).toContain('(14 wie für alle, dazu 12 zusätzlich gewährte)');
    await t.settle();
    const told = await t.call<{ items: Array<{ kind: string; body: string }> }>('GET', '/me/notifications', { token: creators[1]!.token });
    expect(told.body.items.find(({ kind }) => kind === 'deadline-moved')?.body).toMatch(/one more day for your content|2 more days/);
    expect(await windowDays(other)).toBe(26);
    expect(await undated(other, 'en')).toEqual([]);
    // now there is a deadline: it moves, the days of before are in it
    const before = (await detail(other)).deadlineAt!;
    expect((await extend(other, { days: 3, reason: 'y' })).body).toMatchObject({
      deadlineAt: daysAfter(new Date(before), 3, ZONE).toISOString(),
      ownDays: 12,
    });
    expect(
      (await t.call('POST', `/collaborations/${id}/extensions`, { token: creator.token, body: { days: 1, reason: 'x' } })).status,
    ).toBe(403);
  });

  it('CAM-11 many at once: days count for all, a date only for those with a deadline', async () => {
    const { campaignId, collaborationIds } = await confirmCampaign(t, owner, ONE_STORY, 2);
    const [waiting, running] = collaborationIds as [string, string];
    await handOver(running);
    const before = (await detail(running)).deadlineAt!;
    const all = (body: object) =>
      t.call<{ results: Array<{ collaborationId: string }> }>('POST', `/campaigns/${campaignId}/collaborations/extensions`, {
        token,
        body,
      });
    const of = (answer: Awaited<ReturnType<typeof all>>, id: string) =>
      answer.body.results.find(({ collaborationId }) => collaborationId === id);
    const days = await all({ days: 3, reason: 'storm' });
    expect(of(days, waiting)).toEqual({ collaborationId: waiting, ok: true, deadlineAt: null, ownDays: 3, error: null });
    expect(of(days, running)).toMatchObject({ ok: true, deadlineAt: daysAfter(new Date(before), 3, ZONE).toISOString(), ownDays: 0 });
    const until = await all({ until: new Date(new Date(before).getTime() + 9 * DAY).toISOString(), reason: 'storm' });
    expect(of(until, waiting)).toMatchObject({ ok: false, error: { code: 'collaborations.extension-invalid' } });
    expect(of(until, running)).toMatchObject({ ok: true });
    const list = await t.call<{ items: Array<{ ownDays: number }> }>('GET', `/campaigns/${campaignId}/collaborations`, { token });
    expect(list.body.items.map(({ ownDays }) => ownDays).sort()).toEqual([0, 3]);
  });

  it('CAM-11 amendments neither lose nor double these days, in either order', async () => {
    const { campaignId, collaborationIds, creators } = await confirmCampaign(t, owner, { ...ONE_STORY, places: 4 }, 4);
    const [first, then, short, both] = collaborationIds as [string, string, string, string];
    for (const id of [first, short, both]) await extend(id, { days: 3, reason: 'before' });
    await amend(campaignId, { schedule: { activeDays: 18 } });
    await extend(then, { days: 3, reason: 'after' });
    await extend(both, { days: 2, reason: 'again' });
    expect([await windowDays(first), await windowDays(then)]).toEqual([21, 21]);
    // a shorter phase that two agree to, one with days given before, one with days given before and after
    const shorter = await amend(campaignId, { schedule: { activeDays: 10 } });
    expect([await consent(creators[2]!, shorter), await consent(creators[3]!, shorter)]).toEqual([200, 200]);
    await extend(both, { days: 1, reason: 'once more' });
    expect([await windowDays(short), await windowDays(both)]).toEqual([13, 16]);
    // after the hand-over, too
    expect(await consent(creators[0]!, shorter)).toBe(200);
    const { windowStartsAt, deadlineAt } = await detail(first);
    expect(deadlineAt).toBe(daysAfter(new Date(windowStartsAt!), 13, ZONE).toISOString());
    await amend(campaignId, { schedule: { activeDays: 20 } });
    expect((await detail(first)).deadlineAt).toBe(daysAfter(new Date(windowStartsAt!), 23, ZONE).toISOString());
  });

  it('CAM-11 ongoing campaigns and events, too: an event that comes later keeps them', async () => {
    const { campaignId, collaborationIds } = await confirmCampaign(t, owner, { ...ONE_STORY, timing: 'ongoing' });
    const id = collaborationIds[0]!;
    await extend(id, { days: 4, reason: 'x' });
    expect(await windowDays(id)).toBe((await days(campaignId)) + 4);
    const starts = new Date(t.now().getTime() + 40 * DAY);
    const event = await confirmCampaign(t, owner, {
      ...ONE_STORY,
      format: 'event',
      event: { venue: 'Loft', address: 'Hof 1', startsAt: starts.toISOString(), endsAt: starts.toISOString() },
    });
    const guest = event.collaborationIds[0]!;
    await extend(guest, { days: 4, reason: 'x' });
    const later = new Date(starts.getTime() + 2 * DAY).toISOString();
    await amend(event.campaignId, { event: { startsAt: later, endsAt: later } });
    expect(await windowDays(guest)).toBe(3 + 4);
  });
});

const days = async (campaignId: string) =>
  (await t.call<{ schedule: { activeDays: number } }>('GET', `/campaigns/${campaignId}`, { token })).body.schedule.activeDays;

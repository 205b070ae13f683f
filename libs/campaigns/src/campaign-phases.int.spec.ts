import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { CampaignsApi } from '@app/campaigns';
import { Clock, ClockSync, DeadlineSweep, Scope, Transactions } from '@app/platform';
import { addDays, dayEnd, localDay } from '@app/rules';
import { makeCampaign, type TestCampaign } from './testing/index.js';

const HOUR = 3_600_000;
const ZONE = 'Europe/Berlin';

let t: TestApp;
let owner: TestOwner;
let api: CampaignsApi;
let transactions: Transactions;
beforeAll(async () => {
  t = await bootApp();
  api = t.app.get(CampaignsApi);
  transactions = t.app.get(Transactions);
});
afterAll(() => t.close());

/** The owner signs up anew at each test: a long jump outlives sessions of business time. */
const newOwner = async () => (owner = await makeOwner(t));
const post = (id: string, action: string, body: unknown = {}) =>
  t.call<TestCampaign & { code: string }>('POST', `/campaigns/${id}/${action}`, { token: owner.accessToken, body });
const read = async (id: string) => (await t.call<TestCampaign>('GET', `/campaigns/${id}`, { token: owner.accessToken })).body;
const at = (campaign: TestCampaign, field: string) => new Date(String(campaign[field]));
const before = (instant: Date, hours: number) => new Date(instant.getTime() - hours * HOUR);
const history = (id: string) =>
  t.sql<{ event: string; at: Date; actor_kind: string; reason: string | null }>(
    `select event, at, actor_kind, reason from campaigns.history where campaign_id = $1 order by id`,
    [id],
  );
const warned = async (id: string) =>
  (
    await t.sql<{ warned: number | null; warned_at: Date | null }>(`select warned, warned_at from campaigns.campaigns where id = $1`, [id])
  )[0];
const inTransaction = <T>(fn: () => Promise<T>) => transactions.run(fn);
const confirm = (id: string, collaborations: number) =>
  inTransaction(async () => {
    await api.lock(Scope.system(), id);
    const facts = await api.selectionConfirmed(id);
    await api.collaborationsOpened(id, collaborations);
    return facts;
  });
const ended = (id: string) => inTransaction(() => api.collaborationEnded(id));

/** Business time moves on although nobody sweeps: an outage of the jobs. */
async function outage(until: Date, fn: () => Promise<void>): Promise<void> {
  const sweep = t.app.get(DeadlineSweep);
  sweep.pause(true);
  try {
    t.app.get(Clock).hold(until);
    await fn();
  } finally {
    await t.sql(`update platform.clock set offset_ms = $1 returning 1`, [until.getTime() - Date.now()]);
    await t.app.get(ClockSync).load();
    sweep.pause(false);
  }
}

describe('time-limited', () => {
  it('CAM-9 warns 48 h and 24 h before and cancels at the deadline when nobody confirmed', async () => {
    await newOwner();
    const campaign = await makeCampaign(t, owner);
    const { id } = campaign;
    const end = at(campaign, 'applicationEndsAt');
    expect(end).toEqual(dayEnd(addDays(localDay(at(campaign, 'launchedAt'), ZONE), 7), ZONE));
    await t.travelTo(before(end, 48.1));
    expect(await warned(id)).toEqual({ warned: null, warned_at: null });
    await t.travelTo(before(end, 47));
    expect(await warned(id)).toEqual({ warned: 1, warned_at: before(end, 48) });
    await t.travelTo(before(end, 23));
    expect(await warned(id)).toEqual({ warned: 2, warned_at: before(end, 24) });
    expect((await read(id)).state).toBe('application');
    await t.travelTo(end);
    expect(await read(id)).toMatchObject({ state: 'cancelled', stateReason: 'selection_not_confirmed', endedAt: end.toISOString() });
    expect((await history(id)).at(-1)).toEqual({
      event: 'application-deadline',
      at: end,
      actor_kind: 'system',
      reason: 'selection_not_confirmed',
    });
  });

  it('COL-2 moves the deadline after an outage: never sooner than 24 h after the last warning, and the new date is shown', async () => {
    await newOwner();
    const campaign = await makeCampaign(t, owner);
    const { id } = campaign;
    const end = at(campaign, 'applicationEndsAt');
    await t.travelTo(before(end, 30));
    const back = before(end, 2);
    await outage(back, async () => {
      await t.app.get(DeadlineSweep).sweep();
    });
    const moved = new Date(back.getTime() + 24 * HOUR);
    expect(await warned(id)).toEqual({ warned: 2, warned_at: back });
    expect(await read(id)).toMatchObject({
      state: 'application',
      applicationEndsAt: moved.toISOString(),
      next: { at: moved.toISOString() },
    });
    await t.travelTo(new Date(end.getTime() + HOUR));
    expect((await read(id)).state).toBe('application');
    await t.travelTo(moved);
    expect(await read(id)).toMatchObject({ state: 'cancelled', endedAt: moved.toISOString() });
  });

  it('COL-2 applies what is due before a late call: 409, and the campaign stays cancelled', async () => {
    await newOwner();
    const campaign = await makeCampaign(t, owner);
    const { id } = campaign;
    const end = at(campaign, 'applicationEndsAt');
    await t.travelTo(before(end, 1));
    await outage(end, async () => {
      const late = await Promise.all(Array.from({ length: 10 }, () => post(id, 'cancel')));
      expect(late.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 409));
      expect(late[0]!.body).toMatchObject({ code: 'campaigns.not-possible-now', state: 'cancelled' });
      expect(await read(id)).toMatchObject({ state: 'cancelled', stateReason: 'selection_not_confirmed' });
      await expect(confirm(id, 1)).rejects.toMatchObject({ status: 409 });
    });
    expect((await history(id)).map(({ event, actor_kind }) => [event, actor_kind])).toEqual([
      ['create', 'user'],
      ['launch', 'user'],
      ['application-deadline', 'system'],
    ]);
  });

  it('COL-2 applies what is due also when late callers hold every database connection', async () => {
    await newOwner();
    const campaign = await makeCampaign(t, owner);
    const { id } = campaign;
    const end = at(campaign, 'applicationEndsAt');
    await t.travelTo(before(end, 1));
    await outage(end, async () => {
      const states = await Promise.all(
        Array.from({ length: 30 }, () => inTransaction(async () => (await api.lock(Scope.system(), id)).state)),
      );
      expect(new Set(states)).toEqual(new Set(['cancelled']));
    });
    expect((await history(id)).map(({ event }) => event)).toEqual(['create', 'launch', 'application-deadline']);
  });

  it('CAM-8 goes through preparation and active to closing, and completes with the last collaboration', async () => {
    await newOwner();
    const { id } = await makeCampaign(t, owner);
    const facts = await confirm(id, 2);
    const confirmedAt = facts.confirmedAt!;
    const day = (days: number) => dayEnd(addDays(localDay(confirmedAt, ZONE), days), ZONE);
    expect(facts).toMatchObject({ state: 'preparation', preparationEndsAt: day(7), activeEndsAt: day(21) });
    expect((await post(id, 'cancel')).status).toBe(409);
    const timeline = (await read(id))['timeline'] as Array<{ final: boolean; to: string }>;
    expect(timeline.map(({ final, to }) => [final, to])).toEqual([confirmedAt, day(7), day(21)].map((to) => [true, to.toISOString()]));
    await t.travelTo(day(7));
    expect(await read(id)).toMatchObject({ state: 'active', next: { what: 'active-ends', at: day(21).toISOString() } });
    await ended(id);
    await t.travelTo(day(21));
    expect(await read(id)).toMatchObject({ state: 'closing', collaborations: { open: 1, total: 2 } });
    await ended(id);
    expect(await read(id)).toMatchObject({ state: 'completed', collaborations: { open: 0, total: 2 } });
    expect((await history(id)).map(({ event }) => event)).toEqual([
      'create',
      'launch',
      'selection-confirmed',
      'preparation-deadline',
      'active-deadline-open',
      'last-collaboration-ended',
    ]);
  });

  it('CAM-8 completes at the end of the active phase when no collaboration is open', async () => {
    await newOwner();
    const { id } = await makeCampaign(t, owner, { format: 'speedy' });
    const { activeEndsAt } = await confirm(id, 1);
    await ended(id);
    await t.travelTo(activeEndsAt!);
    expect(await read(id)).toMatchObject({ state: 'completed', endedAt: activeEndsAt!.toISOString() });
  });

  it('COL-1 counts collaborations exactly under rivals', async () => {
    await newOwner();
    const { id } = await makeCampaign(t, owner);
    await confirm(id, 20);
    await Promise.all(Array.from({ length: 8 }, () => ended(id)));
    await inTransaction(() => api.collaborationReopened(id));
    expect((await read(id))['collaborations']).toEqual({ open: 13, total: 20 });
  });
});

describe('ongoing', () => {
  it('CAM-10 pauses after 14 days without a decision, with warnings on day 7 and 12', async () => {
    await newOwner();
    const campaign = await makeCampaign(t, owner, { timing: 'ongoing' });
    const { id } = campaign;
    expect(campaign).toMatchObject({ state: 'running', applicationEndsAt: null, next: { what: 'decide' } });
    const day = (days: number) => dayEnd(addDays(localDay(at(campaign, 'launchedAt'), ZONE), days), ZONE);
    await t.travelTo(day(7));
    expect((await warned(id))?.warned).toBe(1);
    await t.travelTo(day(12));
    expect((await warned(id))?.warned).toBe(2);
    await t.travelTo(day(14));
    expect(await read(id)).toMatchObject({ state: 'paused', stateReason: 'no_decision', pausedAt: day(14).toISOString() });
    const facts = (await api.find([id]))[0]!;
    expect(api.isOpen(facts)).toBe(false);
    expect((await post(id, 'reactivate')).body).toMatchObject({ state: 'running', pausedAt: null });
  });

  it('CAM-10 counts the 14 days from the last decision; a decision does not reactivate', async () => {
    await newOwner();
    const campaign = await makeCampaign(t, owner, { timing: 'ongoing' });
    const { id } = campaign;
    const day = (days: number) => dayEnd(addDays(localDay(at(campaign, 'launchedAt'), ZONE), days), ZONE);
    await t.travelTo(day(10));
    await inTransaction(() => api.decisionTaken(id, []));
    const due = dayEnd(addDays(localDay(t.now(), ZONE), 14), ZONE);
    expect((await read(id))['next']).toEqual({ what: 'decide', at: due.toISOString() });
    await t.travelTo(before(due, 1));
    expect((await read(id)).state).toBe('running');
    await t.travelTo(due);
    expect((await read(id)).state).toBe('paused');
    await inTransaction(() => api.decisionTaken(id, []));
    await confirm(id, 1);
    expect(await read(id)).toMatchObject({ state: 'paused', collaborations: { open: 1 } });
    expect((await post(id, 'close')).body).toMatchObject({ state: 'closing' });
    await ended(id);
    expect((await read(id)).state).toBe('completed');
  });

  it('CAM-10 closes a campaign that stays paused for 90 days, after a warning', async () => {
    await newOwner();
    const { id } = await makeCampaign(t, owner, { timing: 'ongoing' });
    const paused = (await post(id, 'pause')).body;
    const end = dayEnd(addDays(localDay(at(paused, 'pausedAt'), ZONE), 90), ZONE);
    await t.travelTo(before(end, 24));
    expect([(await read(id)).state, (await warned(id))?.warned]).toEqual(['paused', 1]);
    await t.travelTo(end);
    expect((await read(id)).state).toBe('completed');
    expect((await history(id)).map(({ event }) => event)).toEqual([
      'create',
      'launch',
      'pause',
      'paused-too-long',
      'last-collaboration-ended',
    ]);
  });

  it('CAM-8 closes at once when no collaboration is open, and cancels only before the first', async () => {
    await newOwner();
    const first = await makeCampaign(t, owner, { timing: 'ongoing' });
    expect((await post(first.id, 'close')).body).toMatchObject({ state: 'completed', stateReason: 'closed_by_brand' });
    const second = await makeCampaign(t, owner, { timing: 'ongoing' });
    // CAM-10: confirming is no accept and no decline, so the 14 days go on
    const { next } = await read(second.id);
    await t.travelTo(new Date(t.now().getTime() + 3 * 86_400_000));
    await confirm(second.id, 1);
    expect((await read(second.id)).next).toEqual(next);
    expect((await post(second.id, 'cancel')).body).toMatchObject({ status: 409, state: 'running', possible: ['pause', 'close'] });
  });
});

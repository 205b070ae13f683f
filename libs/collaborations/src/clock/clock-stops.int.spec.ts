import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { newId, Scope, Transactions } from '@app/platform';
import { daysAfter } from '@app/rules';
import { CollaborationsApi } from '../contract/collaborations.api.js';
import { confirmCampaign, fulfil, matchableOf, toldOf, witness } from '../testing/index.js';

interface Detail {
  state: string;
  windowStartsAt: string | null;
  deadlineAt: string | null;
  graceEndsAt: string | null;
  extensions: Array<Record<string, unknown>>;
  history: Array<{ event: string }>;
  [member: string]: unknown;
}

const ZONE = 'Europe/Berlin';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CASH_ONLY = { product: null, deliverables: { stories: 1, posts: 0 } };

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp({}, [witness()]);
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const api = () => t.app.get(CollaborationsApi, { strict: false });
const within = <T>(fn: () => Promise<T>) => t.app.get(Transactions).run(fn);
const detail = async (id: string) => (await t.call<Detail>('GET', `/collaborations/${id}`, { token: owner.accessToken })).body;
const plus = (instant: string | null, ms: number) => new Date(new Date(instant!).getTime() + ms);
const stop = (id: string, ref: string, at = t.now()) => within(() => api().stopClock(id, { cause: 'draft', ref, at }));
const start = (ref: string, at = t.now()) => within(() => api().startClock({ cause: 'draft', ref, at }));
const pending = async (id: string) =>
  (
    await t.sql<{ kind: string }>(
      `select kind from platform.deadlines where subject_id = $1 and state = 'pending' and kind like 'collaborations.%' order by kind`,
      [id],
    )
  ).map(({ kind }) => kind.slice('collaborations.'.length));
const extend = (id: string, body: object) => t.call<Detail>('POST', `/collaborations/${id}/extensions`, { token: owner.accessToken, body });
const events = (id: string) => toldOf(id).map(({ event }) => event);

describe('COL-2 the clock stands', () => {
  it('CAM-7 nothing becomes due meanwhile; afterwards the deadline has moved by the time it stood, warnings come anew', async () => {
    const { collaborationIds, creators } = await confirmCampaign(t, owner, CASH_ONLY);
    const id = collaborationIds[0]!;
    const before = await detail(id);
    await t.travelTo(plus(before.deadlineAt, -DAY - 3 * HOUR));
    const [ref, from] = [newId(), t.now()];
    await stop(id, ref, from);
    await stop(id, ref);
    expect(await pending(id)).toEqual([]);
    expect((await within(() => api().lock(Scope.system(), id))).clockStopped).toEqual(from);
    await t.travelTo(plus(before.deadlineAt, 9 * DAY));
    expect(await detail(id)).toMatchObject({
      state: 'active',
      deadlineAt: before.deadlineAt,
      history: [{}, {}, { event: 'clock-stopped' }],
    });
    expect(await matchableOf(t, creators[0]!, id)).toEqual([id]);
    const to = t.now();
    await start(ref, to);
    await start(ref);
    const deadlineAt = daysAfter(plus(before.deadlineAt, to.getTime() - from.getTime()), 0, ZONE).toISOString();
    const after = await detail(id);
    expect(after).toMatchObject({
      state: 'active',
      deadlineAt,
      graceEndsAt: daysAfter(new Date(deadlineAt), 7, ZONE).toISOString(),
      extensions: [{ fromDeadline: before.deadlineAt, toDeadline: deadlineAt }],
    });
    expect(after.history.map(({ event }) => event)).toEqual(['confirm', 'window-began', 'clock-stopped', 'clock-started']);
    await t.travelTo(deadlineAt);
    expect(events(id)).toEqual(['confirmed', 'changed:active', 'reminded:2', 'moved', 'reminded:1', 'changed:overdue', 'reminded:0']);
  });

  it('COL-2 overlapping causes are one stretch, in whatever order they end, each once; both sides see since when and why', async () => {
    const { campaignId, collaborationIds, creators } = await confirmCampaign(t, owner, CASH_ONLY);
    const id = collaborationIds[0]!;
    const before = await detail(id);
    const begins = plus(before.windowStartsAt, DAY);
    await t.travelTo(begins);
    const [one, two, from] = [newId(), newId(), t.now()];
    await stop(id, one, from);
    await t.travelTo(plus(before.windowStartsAt, 2 * DAY));
    await stop(id, two);
    const seen = { clockStopped: { since: from.toISOString(), causes: ['draft'] }, nextStep: { code: 'connect_account' } };
    for (const token of [owner.accessToken, creators[0]!.token]) {
      expect((await t.call<Detail>('GET', `/collaborations/${id}`, { token })).body).toMatchObject(seen);
    }
    for (const [token, path] of [
      [owner.accessToken, `/campaigns/${campaignId}/collaborations`],
      [creators[0]!.token, '/creator/collaborations'],
    ] as const) {
      expect((await t.call<{ items: Detail[] }>('GET', path, { token })).body.items).toMatchObject([{ clockStopped: seen.clockStopped }]);
    }
    const list = await t.call<{ items: Array<{ kind: string }>; undated: object[] }>('GET', `/collaborations/${id}/deadlines`, {
      token: creators[0]!.token,
      headers: { 'accept-language': 'de' },
    });
    expect(list.body.items.map(({ kind }) => kind)).toEqual(['collaborations.window-begins']);
    expect(list.body.undated).toEqual([
      {
        kind: 'collaborations.clock-stopped',
        concerns: 'both',
        text: 'Die Uhr steht, solange ein Entwurf geprüft wird. Danach verschiebt sich die Frist um diese Zeit.',
      },
    ]);
    // the second ends first, the first one at an instant before that: the stretch ends with the later of both
    await t.travelTo(plus(before.windowStartsAt, 6 * DAY));
    await start(two, plus(before.windowStartsAt, 5 * DAY));
    expect((await detail(id)).clockStopped).toMatchObject({ since: from.toISOString() });
    await start(one, plus(before.windowStartsAt, 3 * DAY));
    await start(newId());
    const stood = plus(before.windowStartsAt, 5 * DAY).getTime() - from.getTime();
    const deadlineAt = daysAfter(plus(before.deadlineAt, stood), 0, ZONE).toISOString();
    expect(await detail(id)).toMatchObject({
      clockStopped: null,
      deadlineAt,
      extensions: [{ cause: 'draft', days: null, toDeadline: deadlineAt }],
    });
    // what is over is not counted again
    await stop(id, one, plus(before.windowStartsAt, 2 * DAY));
    const again = (await detail(id)).clockStopped as { since: string };
    expect(again.since).toBe(plus(before.windowStartsAt, 5 * DAY).toISOString());
  });

  it('COL-2 rivals at the instant of the deadline: either late and then standing, or standing and not late; never both, never twice', async () => {
    const { collaborationIds } = await confirmCampaign(t, owner, CASH_ONLY, 2);
    const [id, other] = collaborationIds as [string, string];
    const before = await detail(id);
    await t.travelTo(plus(before.deadlineAt, -2_000));
    const refs = Array.from({ length: 10 }, () => newId());
    await stop(other, refs[9]!, plus(before.deadlineAt, -2_500));
    await t.travelTo(before.deadlineAt!);
    await Promise.all(refs.slice(0, 9).flatMap((ref) => [stop(id, ref), stop(id, ref), detail(id)]));
    const late = await detail(id);
    expect([late.state, late.deadlineAt, (await detail(other)).state]).toEqual(['overdue', before.deadlineAt, 'active']);
    expect((await t.sql(`select id from collaborations.clock_stops where collaboration_id = $1`, [id])).length).toBe(9);
    await t.travelTo(plus(before.graceEndsAt, DAY));
    expect([(await detail(id)).state, (await detail(other)).state]).toEqual(['overdue', 'active']);
    await Promise.all([...refs, ...refs].map((ref) => start(ref)));
    const after = await detail(id);
    expect(after).toMatchObject({ state: 'overdue', deadlineAt: before.deadlineAt, clockStopped: null, extensions: [{ cause: 'draft' }] });
    expect(new Date(after.graceEndsAt!).getTime()).toBeGreaterThanOrEqual(plus(before.graceEndsAt, 8 * DAY - HOUR).getTime());
    expect((await detail(other)).extensions).toHaveLength(1);
    expect((await detail(other)).state).toBe('active');
    await t.travelTo(after.graceEndsAt!);
    expect((await detail(id)).state).toBe('no_show');
    await expect(stop(id, newId())).rejects.toMatchObject({ code: 'collaborations.clock-over' });
    // a second chance: its days stand and move like those before
    const again = await t.call<Detail>('POST', `/collaborations/${id}/reopen`, {
      token: owner.accessToken,
      body: { reason: 'ill', days: 2 },
    });
    expect([again.status, again.body.state, again.body.clockStopped]).toEqual([200, 'overdue', null]);
    const [last, since] = [newId(), t.now()];
    await stop(id, last, since);
    await t.travelTo(plus(again.body.graceEndsAt, 3 * DAY));
    expect(await pending(id)).toEqual([]);
    const now = t.now();
    await start(last, now);
    const until = daysAfter(plus(again.body.graceEndsAt, now.getTime() - since.getTime()), 0, ZONE).toISOString();
    expect(await detail(id)).toMatchObject({ state: 'overdue', deadlineAt: before.deadlineAt, graceEndsAt: until });
    expect(await pending(id)).toEqual(['grace-over']);
  });

  it('COL-2 CAM-11 extended, amended and late content while it stands: the time it stood so far counts, on time is on time', async () => {
    const { campaignId, collaborationIds } = await confirmCampaign(t, owner, CASH_ONLY, 2);
    const [id, posting] = collaborationIds as [string, string];
    const before = await detail(id);
    await t.travelTo(plus(before.deadlineAt, -DAY));
    const [ref, other, from] = [newId(), newId(), t.now()];
    await stop(id, ref, from);
    await stop(posting, other, from);
    await t.travelTo(plus(before.deadlineAt, 3 * DAY));
    const now = t.now();
    const counted = daysAfter(plus(before.deadlineAt, now.getTime() - from.getTime()), 0, ZONE);
    const extended = await extend(id, { days: 2, reason: 'illness' });
    expect([extended.status, extended.body]).toMatchObject([
      200,
      { state: 'active', deadlineAt: daysAfter(counted, 2, ZONE).toISOString(), extensions: [{ reason: 'illness', cause: null }] },
    ]);
    expect((extended.body.clockStopped as { since: string }).since).toBe(from.toISOString());
    expect(await pending(id)).toEqual([]);
    // longer for all: from the window's begin, with the time it stood
    const campaign = await t.call<{ schedule: { activeDays: number } }>('GET', `/campaigns/${campaignId}`, { token: owner.accessToken });
    const more = campaign.body.schedule.activeDays + 20;
    // the campaign's own active phase is over by now: as staff would, before it ended
    await t.sql(`update campaigns.campaigns set state = 'active', active_ends_at = $2 where id = $1`, [
      campaignId,
      plus(before.deadlineAt, 5 * DAY),
    ]);
    const amended = await t.call('POST', `/campaigns/${campaignId}/amendments`, {
      token: owner.accessToken,
      body: { schedule: { activeDays: more } },
    });
    expect(amended.status).toBe(201);
    const longer = await detail(id);
    expect(new Date(longer.deadlineAt!).getTime()).toBeGreaterThanOrEqual(daysAfter(counted, 20, ZONE).getTime());
    expect(new Date(longer.deadlineAt!).getTime()).toBeLessThanOrEqual(daysAfter(counted, 21, ZONE).getTime());
    await start(ref);
    expect((await detail(id)).deadlineAt).toBe(longer.deadlineAt);
    // posted after the deadline as it was, while the clock stood: not late
    await fulfil(t, posting);
    const done = await detail(posting);
    expect([done.state, done.clockStopped, new Date(done.deadlineAt!) > new Date(done['fulfilledAt'] as string)]).toEqual([
      'fulfilled',
      null,
      true,
    ]);
    const [record] = await t.sql<{ reason: string }>(`select reason from creators.record_events where collaboration_id = $1`, [posting]);
    expect(record?.reason).toBe('fulfilled');
    expect(await t.sql(`select id from collaborations.clock_stops where to_at is null and collaboration_id = $1`, [posting])).toEqual([]);
    await start(other);
  });
});

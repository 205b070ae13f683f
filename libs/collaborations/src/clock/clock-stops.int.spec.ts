import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { newId, Scope, Transactions } from '@app/platform';
import { daysAfter } from '@app/rules';
import { CollaborationsApi } from '../contract/collaborations.api.js';
import { confirmCampaign, matchableOf, toldOf, witness } from '../testing/index.js';

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
});

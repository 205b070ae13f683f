import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply, applyAccepted, launchCampaign, makeApplicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeMember, makeOwner, type TestOwner } from '@app/identity/testing';
import { Clock, DeadlineSweep, Transactions } from '@app/platform';
import { daysAfter } from '@app/rules';
import { CollaborationsApi } from './contract/collaborations.api.js';
import { confirmCampaign, matchableOf, toldOf, witness } from './testing/index.js';

interface Detail {
  id: string;
  state: string;
  code?: string;
  confirmedAt: string;
  preparationEndsAt: string;
  windowStartsAt: string | null;
  deadlineAt: string | null;
  graceEndsAt: string | null;
  endedAt: string | null;
  frozenAt: string | null;
  fulfilledAt: string | null;
  can: Record<string, boolean>;
  nextStep: { code: string; at: string | null };
  deliverableList: Array<{ id: string; kind: string; state: string }>;
  leavingPossibleFrom: string | null;
  [member: string]: unknown;
}

const ZONE = 'Europe/Berlin';
const DAY = 86_400_000;
/** Post owed by the table for 89 € + 50 €: 3 stories and 1 post; one story is less than the row and allowed. */
const ONE_STORY = { deliverables: { stories: 1, posts: 0 } };
const CASH_ONLY = { product: null, ...ONE_STORY };

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp({}, [witness()]);
  owner = await makeOwner(t);
});
afterAll(() => t.close());

const post = <Body = Detail>(token: string, path: string, body: unknown = {}) => t.call<Body>('POST', path, { token, body });
const get = <Body = Detail>(token: string, path: string) => t.call<Body>('GET', path, { token });
const api = () => t.app.get(CollaborationsApi, { strict: false });
const within = <T>(fn: () => Promise<T>) => t.app.get(Transactions).run(fn);
const detail = async (id: string) => (await get(owner.accessToken, `/collaborations/${id}`)).body;
const campaignState = async (id: string) => (await get<{ state: string }>(owner.accessToken, `/campaigns/${id}`)).body.state;
const events = (id: string) => toldOf(id).map(({ event }) => event);
const meet = async (collaborationId: string) => {
  for (const deliverable of await api().deliverables([collaborationId])) {
    await within(() => api().deliverableMet(deliverable.id, crypto.randomUUID(), t.now()));
  }
};

describe('APP-5 confirm selection', () => {
  it('APP-5 makes one collaboration each with frozen terms and deliverables, keeps the waiting list, declines the rest', async () => {
    const campaignId = await launchCampaign(t, owner, { places: 2 });
    const [a, b, c, d] = [await makeApplicant(t), await makeApplicant(t), await makeApplicant(t), await makeApplicant(t)];
    const accepted = [await applyAccepted(t, owner, a, campaignId), await applyAccepted(t, owner, b, campaignId)];
    const [waiting, rest] = [await apply(t, c, campaignId), await apply(t, d, campaignId)];
    // marked beforehand, one taken back, whoever clicks at once
    const mark = (id: string, method: 'POST' | 'DELETE' = 'POST') =>
      t.call<{ waitlistPosition: number | null; can: { keepWaiting: boolean } }>(method, `/applications/${id}/waitlist`, {
        token: owner.accessToken,
      });
    expect((await mark(rest)).body).toMatchObject({ state: 'applied', waitlistPosition: 1, can: { keepWaiting: true } });
    const rivals = await Promise.all(Array.from({ length: 10 }, () => mark(waiting)));
    expect(rivals.map(({ status, body }) => [status, body.waitlistPosition])).toEqual(Array.from({ length: 10 }, () => [200, 2]));
    expect((await mark(rest, 'DELETE')).body.waitlistPosition).toBeNull();
    expect((await mark(accepted[0]!)).body).toMatchObject({ status: 409, code: 'applications.waitlist-not-possible', state: 'accepted' });
    const answer = await post<Record<string, unknown> & { collaborations: Array<{ id: string; applicationId: string }> }>(
      owner.accessToken,
      `/campaigns/${campaignId}/selection/confirm`,
      { externalId: 'po-77' },
    );
    expect((await mark(waiting, 'DELETE')).body).toMatchObject({ status: 409, state: 'waitlisted' });
    expect(answer.body).toMatchObject({ campaignState: 'preparation', waitlisted: 1, declined: 1, externalId: 'po-77' });
    expect(answer.body.collaborations.map(({ applicationId }) => applicationId).sort()).toEqual([...accepted].sort());
    const states = await t.sql<{ id: string; state: string; state_reason: string | null; waitlist_position: number | null }>(
      `select id, state, state_reason, waitlist_position from applications.applications where campaign_id = $1`,
      [campaignId],
    );
    const of = (id: string) => states.find((row) => row.id === id);
    expect(accepted.map((id) => of(id)?.state)).toEqual(['confirmed', 'confirmed']);
    expect(of(waiting)).toMatchObject({ state: 'waitlisted', waitlist_position: 1 });
    expect(of(rest)).toMatchObject({ state: 'declined', state_reason: 'not_selected' });
    const own = {
      id: accepted[0]!,
      collaborationId: answer.body.collaborations.find(({ applicationId }) => applicationId === accepted[0])?.id,
    };
    expect((await get(a.token, `/creator/applications/${accepted[0]}`)).body).toMatchObject(own);
    expect((await get<{ items: object[] }>(a.token, '/creator/applications')).body.items).toMatchObject([own]);
    expect((await get(d.token, `/creator/applications/${rest}`)).body).toMatchObject({ collaborationId: null });
    const one = await detail(answer.body.collaborations[0]!.id);
    expect(one).toMatchObject({
      state: 'preparing',
      windowStartsAt: null,
      terms: { version: 1, cashMinor: 5_000, product: { purchaseCostMinor: 2_000 } },
    });
    expect(one.deliverableList.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'story owed',
      'story owed',
      'story owed',
      'post_or_reel owed',
    ]);
    await t.settle();
    expect(events(campaignId)).toEqual(['selection-confirmed']);
    expect(events(one.id)).toEqual(['confirmed']);
  });

  it('APP-5 happens exactly once: of 50 rivals one wins, the others get 409', async () => {
    const campaignId = await launchCampaign(t, owner);
    await applyAccepted(t, owner, await makeApplicant(t), campaignId);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post(owner.accessToken, `/campaigns/${campaignId}/selection/confirm`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 49 }, () => 409)]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'applications.selection-not-confirmable',
      state: 'preparation',
    });
    const [count] = await t.sql<{ n: number }>(`select count(*)::int as n from collaborations.collaborations where campaign_id = $1`, [
      campaignId,
    ]);
    expect(count?.n).toBe(1);
  });

  it('APP-5 needs an accepted creator; APP-4 refuses beyond the places and the plan with both numbers', async () => {
    const other = await makeOwner(t);
    const campaignId = await launchCampaign(t, other, { places: 1 });
    const confirm = () => post<Record<string, unknown>>(other.accessToken, `/campaigns/${campaignId}/selection/confirm`);
    const empty = await confirm();
    expect([empty.status, empty.body['code']]).toEqual([409, 'applications.selection-empty']);
    const [a, b] = [await makeApplicant(t), await makeApplicant(t)];
    await applyAccepted(t, other, a, campaignId);
    const second = await applyAccepted(t, other, b, campaignId);
    expect([(await confirm()).status, (await confirm()).body]).toMatchObject([
      422,
      { code: 'applications.places-exceeded', limit: 1, used: 2 },
    ]);
    await post(other.accessToken, `/applications/${second}/reset`);
    const entitle = (creators: number, may: boolean) =>
      within(() =>
        t.app.get(Transactions).manager.query(
          `insert into identity.entitlements (organisation_id, creators_per_campaign, may_launch, may_confirm, updated_at) values ($1, $2, true, $3, now())
           on conflict (organisation_id) do update set creators_per_campaign = $2, may_confirm = $3`,
          [other.organisationId, creators, may],
        ),
      );
    await entitle(0, true);
    expect([(await confirm()).status, (await confirm()).body]).toMatchObject([
      403,
      { code: 'applications.limit-reached', limit: 0, used: 1 },
    ]);
    await entitle(5, false);
    expect([(await confirm()).status, (await confirm()).body['code']]).toEqual([403, 'applications.plan-required']);
    const overview = await get<{ blockers: unknown }>(other.accessToken, `/campaigns/${campaignId}/selection`);
    expect(overview.body.blockers).toEqual([{ code: 'applications.plan-required' }]);
    await entitle(5, true);
    expect((await confirm()).status).toBe(200);
  });

  it('APP-5 needs the current terms accepted, and undecided applications of this campaign on the waiting list', async () => {
    const campaignId = await launchCampaign(t, owner);
    const id = await applyAccepted(t, owner, await makeApplicant(t), campaignId);
    await t.sql(`update applications.applications set terms_hash = 'old' where id = $1`, [id]);
    const outdated = await post<Record<string, unknown>>(owner.accessToken, `/campaigns/${campaignId}/selection/confirm`);
    expect([outdated.status, outdated.body['code'], outdated.body['applicationIds']]).toEqual([409, 'applications.terms-outdated', [id]]);
    const ongoing = await launchCampaign(t, owner, { timing: 'ongoing' });
    const late = await applyAccepted(t, owner, await makeApplicant(t), ongoing);
    for (const [path, body] of [
      [ongoing, { waitlistApplicationIds: [late] }],
      [ongoing, { waitlistApplicationIds: ['x'] }],
      [ongoing, { waitlistApplicationIds: [late, late] }],
      [ongoing, { externalId: '' }],
      [ongoing, { surprise: 1 }],
    ] as const) {
      expect([JSON.stringify(body), (await post(owner.accessToken, `/campaigns/${path}/selection/confirm`, body)).status]).toEqual([
        JSON.stringify(body),
        422,
      ]);
    }
  });

  it('COL-2 refuses a late confirmation: the campaign is cancelled first', async () => {
    const campaignId = await launchCampaign(t, owner);
    await applyAccepted(t, owner, await makeApplicant(t), campaignId);
    const { body: campaign } = await get<{ applicationEndsAt: string }>(owner.accessToken, `/campaigns/${campaignId}`);
    const sweep = t.app.get(DeadlineSweep);
    await t.travelTo(new Date(new Date(campaign.applicationEndsAt).getTime() - 60_000));
    expect(await campaignState(campaignId)).toBe('application');
    const clock = t.app.get(Clock);
    sweep.pause(true);
    try {
      clock.hold(new Date(campaign.applicationEndsAt));
      const late = await post(owner.accessToken, `/campaigns/${campaignId}/selection/confirm`);
      expect([late.status, late.body]).toMatchObject([409, { code: 'applications.selection-not-confirmable', state: 'cancelled' }]);
    } finally {
      sweep.pause(false);
      await t.travelTo(clock.now());
    }
    expect(await campaignState(campaignId)).toBe('cancelled');
    const rows = await t.sql<{ state: string; state_reason: string }>(
      `select state, state_reason from applications.applications where campaign_id = $1`,
      [campaignId],
    );
    expect(rows).toEqual([{ state: 'closed', state_reason: 'selection_not_confirmed' }]);
  });

  it('APP-5 confirms ongoing campaigns in batches, also while paused (CAM-10); undecided ones stay', async () => {
    const { campaignId, collaborationIds } = await confirmCampaign(t, owner, { timing: 'ongoing', places: 3 });
    const open = await apply(t, await makeApplicant(t), campaignId);
    await applyAccepted(t, owner, await makeApplicant(t), campaignId);
    await post(owner.accessToken, `/campaigns/${campaignId}/pause`);
    const second = await post<{ collaborations: unknown[] }>(owner.accessToken, `/campaigns/${campaignId}/selection/confirm`);
    expect([second.status, second.body.collaborations.length]).toEqual([200, 1]);
    const [row] = await t.sql<{ state: string }>(`select state from applications.applications where id = $1`, [open]);
    expect(row?.state).toBe('applied');
    const first = await detail(collaborationIds[0]!);
    expect(first.preparationEndsAt).toBe(daysAfter(new Date(new Date(first.confirmedAt).getTime() + 1), 7, ZONE).toISOString());
  });

  it('ACC-10 keeps strangers and roles without the permission out', async () => {
    const { campaignId, collaborationIds, creators } = await confirmCampaign(t, owner);
    const id = collaborationIds[0]!;
    const stranger = await makeOwner(t);
    const reviewer = await makeMember(t, owner.organisationId, 'reviewer');
    const other = await makeApplicant(t);
    for (const path of [`/collaborations/${id}`, `/collaborations/${id}/deadlines`, `/campaigns/${campaignId}/collaborations`]) {
      expect([path, (await get(stranger.accessToken, path)).status]).toEqual([path, 404]);
      expect([path, (await get(reviewer.accessToken, path)).status]).toEqual([path, 200]);
    }
    expect((await get(other.token, `/collaborations/${id}`)).status).toBe(404);
    expect((await post(reviewer.accessToken, `/campaigns/${campaignId}/selection/confirm`)).status).toBe(403);
    expect((await post(stranger.accessToken, `/campaigns/${campaignId}/selection/confirm`)).status).toBe(404);
    expect((await post(reviewer.accessToken, `/collaborations/${id}/extensions`, { days: 1, reason: 'x' })).status).toBe(403);
    expect((await post(stranger.accessToken, `/collaborations/${id}/extensions`, { days: 1, reason: 'x' })).status).toBe(404);
    expect((await post(other.token, `/collaborations/${id}/leave`)).status).toBe(404);
    const own = await get<Detail & { terms: { product: object } }>(creators[0]!.token, `/collaborations/${id}`);
    expect(own.body.can).toEqual({ extend: false, reopen: false, leave: false, deliver: false, undoDelivery: false });
    expect(own.body.terms.product).not.toHaveProperty('purchaseCostMinor');
  });
});

describe('COL-1 COL-3 the clock of a collaboration', () => {
  it('SHP-7 begins with the active phase when nothing is handed over; fulfilled, End, freeze and completion follow', async () => {
    const { campaignId, collaborationIds, creators } = await confirmCampaign(t, owner, CASH_ONLY);
    const id = collaborationIds[0]!;
    const { body: campaign } = await get<{ preparationEndsAt: string; activeEndsAt: string }>(
      owner.accessToken,
      `/campaigns/${campaignId}`,
    );
    expect(await detail(id)).toMatchObject({
      state: 'preparing',
      windowStartsAt: campaign.preparationEndsAt,
      deadlineAt: campaign.activeEndsAt,
    });
    await t.travelTo(new Date(new Date(campaign.preparationEndsAt).getTime() - 60_000));
    expect((await detail(id)).state).toBe('preparing');
    await t.travelTo(campaign.preparationEndsAt);
    expect([(await detail(id)).state, await campaignState(campaignId)]).toEqual(['active', 'active']);
    expect(await matchableOf(t, creators[0]!, id)).toEqual([id]);
    await t.travelTo(new Date(t.now().getTime() + 2 * DAY));
    await meet(id);
    const fulfilled = await detail(id);
    expect(fulfilled).toMatchObject({ state: 'fulfilled', endedAt: campaign.activeEndsAt, nextStep: { code: 'wait_for_results' } });
    await t.travelTo(campaign.activeEndsAt);
    expect(await campaignState(campaignId)).toBe('completed');
    const freeze = daysAfter(new Date(campaign.activeEndsAt), 7, ZONE);
    expect(await matchableOf(t, creators[0]!, id)).toEqual([id]);
    await t.travelTo(freeze);
    expect(await detail(id)).toMatchObject({ state: 'completed', frozenAt: freeze.toISOString() });
    expect(await matchableOf(t, creators[0]!, id)).toEqual([]);
    expect(events(id)).toEqual(['confirmed', 'changed:active', 'changed:fulfilled', 'changed:completed', 'frozen']);
  });

  it('COL-3 reminds 2 days and 1 day before and on the deadline, then overdue, then no_show; APP-8 keeps the credit for 90 days', async () => {
    const { collaborationIds, creators, campaignId } = await confirmCampaign(t, owner, {
      compensation: { cash: null },
      product: { name: 'Ticket', retailValue: { amountMinor: 9_000, currency: 'EUR' }, handOver: 'reimburse' },
    });
    const id = collaborationIds[0]!;
    const { deadlineAt, graceEndsAt } = await detail(id);
    const deadlines = await get<{ items: Array<{ kind: string; at: string; state: string; text: string }> }>(
      creators[0]!.token,
      `/collaborations/${id}/deadlines`,
    );
    expect(deadlines.body.items.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'collaborations.window-begins pending',
      'collaborations.reminder-2-days pending',
      'collaborations.reminder-1-day pending',
      'collaborations.deadline pending',
      'collaborations.grace-over pending',
    ]);
    await t.travelTo(deadlineAt!);
    expect(await detail(id)).toMatchObject({ state: 'overdue', nextStep: { code: 'connect_account' } });
    expect(await matchableOf(t, creators[0]!, id)).toEqual([id]);
    await t.travelTo(new Date(new Date(graceEndsAt!).getTime() - 60_000));
    expect((await detail(id)).state).toBe('overdue');
    await t.travelTo(graceEndsAt!);
    const gone = await detail(id);
    expect([gone.state, gone.endedAt, await campaignState(campaignId)]).toEqual(['no_show', graceEndsAt, 'completed']);
    const told = toldOf(id).map(({ event, at }) => [event, at]);
    const before = (days: number) => daysAfter(new Date(deadlineAt!), -days, ZONE).toISOString();
    expect(told.slice(2)).toEqual([
      ['reminded:2', before(2)],
      ['reminded:1', before(1)],
      ['changed:overdue', deadlineAt],
      ['reminded:0', deadlineAt],
      ['changed:no_show', graceEndsAt],
    ]);
    const used = async () => (await get<{ used: number }>(creators[0]!.token, '/creator/application-credits')).body.used;
    expect(await used()).toBe(1);
    await t.travelTo(daysAfter(new Date(graceEndsAt!), 90, ZONE));
    expect(await used()).toBe(0);
    expect((await detail(id)).frozenAt).not.toBeNull();
  });

  it('COL-2 lets no_show come at least 24 h after the last warning that was really sent: after an outage it moves', async () => {
    const { collaborationIds } = await confirmCampaign(t, owner, CASH_ONLY);
    const id = collaborationIds[0]!;
    const { windowStartsAt, graceEndsAt } = await detail(id);
    await t.travelTo(windowStartsAt!);
    const sweep = t.app.get(DeadlineSweep);
    const clock = t.app.get(Clock);
    const back = new Date(new Date(graceEndsAt!).getTime() + 2 * DAY);
    sweep.pause(true);
    try {
      // Nothing ran from the begin of the window until two days after the 7 days
      clock.hold(back);
      await sweep.sweep();
      await t.settle();
    } finally {
      sweep.pause(false);
      await t.travelTo(back);
    }
    const moved = new Date(back.getTime() + DAY).toISOString();
    expect(await detail(id)).toMatchObject({ state: 'overdue', graceEndsAt: moved });
    expect(events(id).filter((event) => event.startsWith('reminded'))).toEqual(['reminded:0']);
    await t.travelTo(new Date(back.getTime() + DAY - 60_000));
    expect((await detail(id)).state).toBe('overdue');
    await t.travelTo(moved);
    expect((await detail(id)).state).toBe('no_show');
  });

  it('COL-3 ends partly fulfilled when a part was delivered, and completes with the freeze', async () => {
    const { collaborationIds } = await confirmCampaign(t, owner, {
      product: null,
      compensation: { cash: { amountMinor: 9_000, currency: 'EUR' } },
    });
    const id = collaborationIds[0]!;
    const { deliverableList, graceEndsAt, deadlineAt } = await detail(id);
    await t.travelTo(new Date(new Date(deadlineAt!).getTime() - DAY));
    await within(() => api().deliverableMet(deliverableList[0]!.id, crypto.randomUUID(), t.now()));
    await t.travelTo(graceEndsAt!);
    expect(await detail(id)).toMatchObject({ state: 'partly_fulfilled', deliverables: { total: 3, done: 1 } });
    await t.travelTo(daysAfter(new Date(graceEndsAt!), 7, ZONE));
    expect((await detail(id)).state).toBe('completed');
  });

  it('COL-3 counts overdue content before the 7 days are over, with the instant it came', async () => {
    const { collaborationIds } = await confirmCampaign(t, owner, CASH_ONLY);
    const id = collaborationIds[0]!;
    const { deadlineAt, deliverableList } = await detail(id);
    const came = new Date(new Date(deadlineAt!).getTime() - 3_600_000);
    await t.travelTo(new Date(new Date(deadlineAt!).getTime() + DAY));
    expect((await detail(id)).state).toBe('overdue');
    await within(() => api().deliverableMet(deliverableList[0]!.id, crypto.randomUUID(), came));
    expect(await detail(id)).toMatchObject({
      state: 'fulfilled',
      fulfilledAt: came.toISOString(),
      endedAt: expect.stringContaining('T') as string,
    });
  });

  it('COL-2 extends: the deadline moves to the end of a local day, warnings are re-armed, an overdue one is active again', async () => {
    const { collaborationIds, campaignId } = await confirmCampaign(t, owner, CASH_ONLY, 2);
    const [id, second] = collaborationIds as [string, string];
    const before = await detail(id);
    await t.travelTo(new Date(new Date(before.deadlineAt!).getTime() + DAY));
    const extended = await post(owner.accessToken, `/collaborations/${id}/extensions`, { days: 3, reason: 'illness' });
    const to = daysAfter(t.now(), 3, ZONE);
    expect([extended.status, extended.body]).toMatchObject([
      200,
      {
        state: 'active',
        deadlineAt: to.toISOString(),
        graceEndsAt: daysAfter(to, 7, ZONE).toISOString(),
        extensions: [{ reason: 'illness', fromDeadline: before.deadlineAt }],
      },
    ]);
    const many = await post<{ results: unknown[] }>(owner.accessToken, `/campaigns/${campaignId}/collaborations/extensions`, {
      until: new Date(t.now().getTime() + 10 * DAY).toISOString(),
      reason: 'storm',
      collaborationIds: [second, crypto.randomUUID()],
    });
    expect(many.body.results).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ collaborationId: second, ok: true }),
        expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'platform.not-found' }) as unknown }),
      ]),
    );
    await t.travelTo(to);
    expect(events(id).slice(6)).toEqual(['changed:active', 'moved', 'reminded:2', 'reminded:1', 'changed:overdue', 'reminded:0']);
    for (const body of [
      { reason: 'x' },
      { days: 0, reason: 'x' },
      { days: 3 },
      { days: 1, until: t.now().toISOString(), reason: 'x' },
      { until: 'tomorrow', reason: 'x' },
      { until: '2020-01-01T00:00:00Z', reason: 'x' },
      { days: 366, reason: 'x' },
    ]) {
      expect([JSON.stringify(body), (await post(owner.accessToken, `/collaborations/${id}/extensions`, body)).status]).toEqual([
        JSON.stringify(body),
        422,
      ]);
    }
  });

  it('rules.md 3 lets the brand reopen a no_show before the freeze, not after', async () => {
    const { collaborationIds, creators } = await confirmCampaign(t, owner, CASH_ONLY, 2);
    const [id, frozen] = collaborationIds as [string, string];
    await t.travelTo((await detail(id)).graceEndsAt!);
    const reopened = await post(owner.accessToken, `/collaborations/${id}/reopen`, { reason: 'was in hospital' });
    expect([reopened.status, reopened.body]).toMatchObject([
      200,
      { state: 'overdue', endedAt: null, graceEndsAt: daysAfter(t.now(), 7, ZONE).toISOString(), stateReason: 'was in hospital' },
    ]);
    await meet(id);
    expect((await detail(id)).state).toBe('fulfilled');
    await t.travelTo(daysAfter(t.now(), 7, ZONE));
    const late = await post(owner.accessToken, `/collaborations/${frozen}/reopen`, { reason: 'too late' });
    expect([late.status, late.body.code]).toEqual([409, 'collaborations.frozen']);
    expect(await matchableOf(t, creators[1]!, frozen)).toEqual([]);
  });

  it('SYN-3 goes back to overdue when content is gone, to active while the deadline is ahead', async () => {
    const { collaborationIds } = await confirmCampaign(t, owner, CASH_ONLY);
    const id = collaborationIds[0]!;
    const { windowStartsAt, deadlineAt, deliverableList } = await detail(id);
    await t.travelTo(new Date(new Date(windowStartsAt!).getTime() + DAY));
    await meet(id);
    await within(() => api().deliverableReopened(deliverableList[0]!.id));
    expect(await detail(id)).toMatchObject({ state: 'active', endedAt: null, fulfilledAt: null, deliverables: { done: 0 } });
    await within(() => api().deliverableWaived(deliverableList[0]!.id));
    expect((await detail(id)).state).toBe('fulfilled');
    await t.travelTo(new Date(new Date(deadlineAt!).getTime() + DAY));
    await within(() => api().deliverableReopened(deliverableList[0]!.id));
    expect(await detail(id)).toMatchObject({ state: 'overdue', graceEndsAt: daysAfter(t.now(), 7, ZONE).toISOString() });
  });
});

describe('SHP-7 hand-over', () => {
  it('SHP-7 keeps the window whole after a late hand-over: the deadline moves, the phases do not', async () => {
    const { campaignId, collaborationIds } = await confirmCampaign(t, owner, ONE_STORY, 2);
    const [early, late] = collaborationIds as [string, string];
    const { body: campaign } = await get<{ preparationEndsAt: string; activeEndsAt: string }>(
      owner.accessToken,
      `/campaigns/${campaignId}`,
    );
    await within(() => api().handedOver(early, t.now()));
    expect(await detail(early)).toMatchObject({
      state: 'preparing',
      windowStartsAt: campaign.preparationEndsAt,
      deadlineAt: campaign.activeEndsAt,
    });
    await t.travelTo(new Date(new Date(campaign.preparationEndsAt).getTime() + 3 * DAY));
    expect([(await detail(early)).state, (await detail(late)).state]).toEqual(['active', 'preparing']);
    const at = t.now();
    await within(() => api().handedOver(late, at));
    await within(() => api().handedOver(late, new Date(at.getTime() - DAY)));
    expect(await detail(late)).toMatchObject({
      state: 'active',
      windowStartsAt: at.toISOString(),
      deadlineAt: daysAfter(at, 14, ZONE).toISOString(),
    });
    await t.travelTo(campaign.activeEndsAt);
    expect(await campaignState(campaignId)).toBe('closing');
  });

  it('SHP-7 warns the brand once at the end of preparation; 7 days later the creator may leave without fault', async () => {
    const { campaignId, collaborationIds, creators } = await confirmCampaign(t, owner, {}, 2);
    const [id, other] = collaborationIds as [string, string];
    const { preparationEndsAt } = await detail(id);
    const opens = daysAfter(new Date(preparationEndsAt), 7, ZONE).toISOString();
    await t.travelTo(preparationEndsAt);
    const warned = toldOf(campaignId).filter(({ event }) => event === 'hand-over-missing');
    expect(warned.map(({ data }) => [(data['collaborationIds'] as string[]).length, data['creatorsMayLeaveFrom']])).toEqual([[2, opens]]);
    const early = await post<Record<string, unknown>>(creators[0]!.token, `/collaborations/${id}/leave`);
    expect([early.status, early.body['code'], early.body['leavingPossibleFrom']]).toEqual([
      409,
      'collaborations.leaving-not-possible',
      opens,
    ]);
    await t.travelTo(opens);
    expect(events(id)).toEqual(['confirmed', 'leaving-opened']);
    const own = await get(creators[0]!.token, `/collaborations/${id}`);
    expect(own.body.can).toEqual({ extend: false, reopen: false, leave: true, deliver: false, undoDelivery: false });
    const left = await post(creators[0]!.token, `/collaborations/${id}/leave`, { reason: 'nothing came' });
    expect([left.status, left.body]).toMatchObject([200, { state: 'ended_by_agreement', stateReason: 'nothing came' }]);
    expect((await post(creators[0]!.token, `/collaborations/${id}/leave`)).status).toBe(409);
    await within(() => api().handedOver(other, t.now()));
    expect((await detail(other)).can['leave']).toBe(false);
  });
});

describe('lists', () => {
  it('lists the brand’s collaborations in pages, by state, and the creator’s with the next step', async () => {
    const { campaignId, collaborationIds, creators } = await confirmCampaign(t, owner, {}, 3);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: Array<{ id: string }>; nextCursor: string | null } } = await get(
        owner.accessToken,
        `/campaigns/${campaignId}/collaborations?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    }
    expect([...seen].sort()).toEqual([...collaborationIds].sort());
    const path = `/campaigns/${campaignId}/collaborations`;
    const total = await get<{ total: number; items: unknown[] }>(owner.accessToken, `${path}?state=preparing&include=total&limit=1`);
    expect([total.body.total, total.body.items.length]).toEqual([3, 1]);
    expect((await get<{ items: unknown[] }>(owner.accessToken, `${path}?state=active,overdue`)).body.items).toEqual([]);
    for (const query of ['state=x', 'cursor=x', `cursor=${Buffer.from('["1",5]').toString('base64url')}`, 'sort=x', 'limit=999']) {
      expect([query, (await get(owner.accessToken, `${path}?${query}`)).status]).toEqual([query, 422]);
    }
    const own = await get<{ items: Array<Record<string, unknown>> }>(creators[0]!.token, '/creator/collaborations');
    expect(own.body.items).toMatchObject([
      {
        id: collaborationIds[0],
        productName: 'Glow serum',
        cashMinor: 5_000,
        campaign: { title: 'Glow serum', state: 'preparation' },
        nextStep: { code: 'connect_account' },
        mayLeave: false,
      },
    ]);
  });
});

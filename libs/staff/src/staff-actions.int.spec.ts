import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apply, applyAccepted, launchCampaign, makeApplicant } from '@app/applications/testing';
import { confirmCampaign } from '@app/collaborations/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, makeStaff, type TestOwner, type TestStaff } from '@app/identity/testing';
import { CollaborationsApi } from '@app/collaborations';
import { Transactions } from '@app/platform';

interface Row {
  id: string;
  state: string;
  deadlineAt: string | null;
  fault: string | null;
  compensation: { amountMinor: number; currency: string } | null;
  compensationLimit: { amountMinor: number; currency: string };
  can: Record<string, boolean>;
}

interface Detail extends Row {
  code?: string;
  errors?: Array<{ pointer: string; code: string; value?: unknown; limit?: unknown }>;
  collaborations: Row[];
  applications: Array<{ id: string; state: string; stateReason: string | null; can: Record<string, boolean> }>;
  history: Array<{ event: string; by: string; name: string | null; reason: string | null; to: string }>;
  applicationEndsAt: string | null;
}

const REASON = 'The brand has gone out of business.';
const NOTHING = { amountMinor: 0, currency: 'EUR' };
const DAY = 86_400_000;

let t: TestApp;
let owner: TestOwner;
let admin: TestStaff;
let support: TestStaff;
let manager: TestStaff;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
  [admin, support, manager] = [await makeStaff(t, 'admin'), await makeStaff(t, 'support'), await makeStaff(t, 'influencer_manager')];
});
afterAll(() => t.close());

const post = (staff: { accessToken: string }, path: string, body: unknown) =>
  t.call<Detail>('POST', path, { token: staff.accessToken, body });
const get = (staff: { accessToken: string }, path: string) => t.call<Detail>('GET', path, { token: staff.accessToken });
const campaign = async (id: string) => (await get(admin, `/staff/campaigns/${id}`)).body;
const collaboration = async (id: string) => (await get(admin, `/staff/collaborations/${id}`)).body;
const settle = (ids: readonly string[], fault = 'brand', amountMinor = 0) =>
  ids.map((collaborationId) => ({ collaborationId, fault, compensation: { amountMinor, currency: 'EUR' } }));
const cancel = (id: string, collaborations: unknown, staff: { accessToken: string } = admin) =>
  post(staff, `/staff/campaigns/${id}/cancel`, { reason: REASON, collaborations });
const told = async (token: string) => {
  await t.settle();
  const { body } = await t.call<{ items: Array<{ kind: string; body: string }> }>('GET', '/me/notifications?limit=50', { token });
  return body.items;
};

describe('STF-1 cancel a campaign', () => {
  it('CAM-8 STF-1 in one step with fault and compensation of every open collaboration, told to both sides with the reason', async () => {
    const { campaignId, creators, collaborationIds } = await confirmCampaign(t, owner, {}, 2);
    const [first, second] = collaborationIds as [string, string];
    const before = await campaign(campaignId);
    expect([before.can['cancel'], before.collaborations.map(({ state }) => state)]).toEqual([true, ['preparing', 'preparing']]);
    const limit = before.collaborations[0]!.compensationLimit;
    const answer = await cancel(campaignId, [
      { collaborationId: first, fault: 'brand', compensation: { ...limit } },
      { collaborationId: second, fault: 'nobody', compensation: NOTHING },
    ]);
    expect([answer.status, answer.body.state]).toEqual([200, 'cancelled']);
    const [one, two] = [await collaboration(first), await collaboration(second)];
    expect([one.state, one.fault, one.compensation, two.state, two.fault, two.compensation]).toEqual([
      'removed',
      'brand',
      limit,
      'removed',
      'nobody',
      NOTHING,
    ]);
    for (const token of [owner.accessToken, creators[0]!.token]) {
      const { body } = await t.call<{ removal: object }>('GET', `/collaborations/${first}`, { token });
      expect(body.removal).toEqual({ fault: 'brand', compensation: limit });
    }
    expect(one.history.at(-1)).toMatchObject({ event: 'remove', to: 'removed', by: 'staff', name: 'Sam Staff', reason: REASON });
    expect(answer.body.history.at(-1)).toMatchObject({ event: 'staff-cancel', to: 'cancelled', by: 'staff', reason: REASON });
    const heard = await told(creators[0]!.token);
    expect(heard.find(({ kind }) => kind === 'creator-removed')?.body).toContain(REASON);
    const brand = await told(owner.accessToken);
    expect(brand.find(({ kind }) => kind === 'staff-campaign-cancelled')?.body).toContain(REASON);
    // told once, of the campaign; and nobody is offered a place in it (COL-5)
    expect(brand.filter(({ kind }) => kind === 'staff-collaboration-removed' || kind === 'place-freed')).toEqual([]);
    expect(await t.sql(`select 1 from collaborations.replacements where campaign_id = $1`, [campaignId])).toEqual([]);
    expect((await post(admin, `/staff/collaborations/${first}/reopen`, { reason: REASON })).status).toBe(409);
  });

  it('STF-1 needs exactly the open collaborations, their currency, and at most what the terms are worth; nothing is half done', async () => {
    const { campaignId, collaborationIds } = await confirmCampaign(t, owner, {}, 2);
    const other = await confirmCampaign(t, owner);
    const limit = (await campaign(campaignId)).collaborations[0]!.compensationLimit.amountMinor;
    const wrong: Array<[unknown[], string, string]> = [
      [settle(collaborationIds.slice(1)), 'collaborations.removals-incomplete', 'missing'],
      [[...settle(collaborationIds), ...settle(other.collaborationIds)], 'collaborations.removals-incomplete', 'not-open'],
      [[...settle(collaborationIds), ...settle(collaborationIds.slice(1))], 'collaborations.removals-incomplete', 'twice'],
      [settle(collaborationIds, 'creator', limit + 1), 'collaborations.compensation-invalid', 'range'],
      [
        collaborationIds.map((collaborationId) => ({ collaborationId, fault: 'brand', compensation: { amountMinor: 0, currency: 'USD' } })),
        'collaborations.compensation-invalid',
        'currency',
      ],
    ];
    for (const [collaborations, code, field] of wrong) {
      const answer = await cancel(campaignId, collaborations);
      expect([answer.status, answer.body.code, answer.body.errors?.[0]?.code]).toEqual([422, code, field]);
    }
    const after = await campaign(campaignId);
    expect([after.state, ...after.collaborations.map(({ state }) => state)]).toEqual(['preparation', 'preparing', 'preparing']);
    expect((await post(admin, `/staff/campaigns/${campaignId}/cancel`, { reason: '', collaborations: [] })).status).toBe(422);
    expect((await cancel(campaignId, settle(collaborationIds), support)).status).toBe(403);
    expect((await cancel(campaignId, settle(collaborationIds), { accessToken: owner.accessToken })).status).toBe(403);
    expect((await cancel(campaignId, settle(collaborationIds), manager)).status).toBe(200);
    const again = await cancel(campaignId, []);
    expect([again.status, again.body.code]).toEqual([409, 'campaigns.not-possible-now']);
  });

  it('STF-1 closes applications of a campaign nobody was confirmed for', async () => {
    const campaignId = await launchCampaign(t, owner);
    await apply(t, await makeApplicant(t), campaignId);
    await applyAccepted(t, owner, await makeApplicant(t), campaignId);
    expect((await cancel(campaignId, [])).status).toBe(200);
    await t.settle();
    expect((await campaign(campaignId)).applications.map(({ state }) => state)).toEqual(['closed', 'closed']);
  });

  it('STF-1 rivals: staff cancel while members confirm; one order or the other, and nobody is left open in a cancelled campaign', async () => {
    for (let round = 0; round < 2; round++) {
      const campaignId = await launchCampaign(t, owner);
      await applyAccepted(t, owner, await makeApplicant(t), campaignId);
      const confirm = () => t.call('POST', `/campaigns/${campaignId}/selection/confirm`, { token: owner.accessToken, body: {} });
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, n) => (n % 2 ? cancel(campaignId, []) : confirm())).map(async (call) => (await call).status),
      );
      expect(answers.every((status) => [200, 409, 422].includes(status))).toBe(true);
      await t.settle();
      const { state, collaborations } = await campaign(campaignId);
      if (state === 'cancelled') expect(collaborations).toEqual([]);
      else expect([state, collaborations.map((row) => row.state)]).toEqual(['preparation', ['preparing']]);
      expect(answers.filter((status) => status === 200)).toHaveLength(1);
    }
  });

  it('COL-2 STF-1 rivals at the deadline: the campaign is cancelled by its deadline once, staff come too late', async () => {
    const campaignId = await launchCampaign(t, owner);
    await applyAccepted(t, owner, await makeApplicant(t), campaignId);
    const { applicationEndsAt } = await campaign(campaignId);
    await t.travelTo(new Date(Date.parse(applicationEndsAt ?? '') - 60_000));
    const last = await t.sql<{ at: Date | null }>(`select warned_at as at from campaigns.campaigns where id = $1`, [campaignId]);
    expect(last[0]?.at).not.toBeNull();
    await t.sql(
      `update platform.deadlines set due_at = $2 where subject_id = $1 and kind = 'campaigns.application-end' and state = 'pending'`,
      [campaignId, new Date(t.now().getTime() - 1000)],
    );
    const answers = await Promise.all(Array.from({ length: 10 }, () => cancel(campaignId, [])));
    const states = await t.sql<{ event: string }>(`select event from campaigns.history where campaign_id = $1 and to_state = 'cancelled'`, [
      campaignId,
    ]);
    expect([states.length, answers.filter(({ status }) => status === 200).length]).toEqual([
      1,
      states[0]?.event === 'staff-cancel' ? 1 : 0,
    ]);
  });
});

describe('STF-1 phases', () => {
  it('CAM-11 STF-1 more days for a phase that is not over, as an amendment with the reason; both sides are told', async () => {
    const campaignId = await launchCampaign(t, owner);
    const before = await campaign(campaignId);
    const extend = (phase: string, days: number, staff = support) =>
      post(staff, `/staff/campaigns/${campaignId}/extensions`, { phase, days, reason: REASON });
    const longer = await extend('application', 3);
    expect(longer.status).toBe(200);
    expect(Date.parse(longer.body.applicationEndsAt ?? '') - Date.parse(before.applicationEndsAt ?? '')).toBe(3 * DAY);
    const tooLong = await extend('application', 30);
    expect([tooLong.status, tooLong.body.code, tooLong.body.errors?.[0]?.limit]).toEqual([422, 'collaborations.extension-invalid', 11]);
    expect((await extend('application', 1, manager)).status).toBe(403);
    expect((await told(owner.accessToken)).find(({ kind }) => kind === 'staff-phase-extended')?.body).toContain(REASON);
    await cancel(campaignId, []);
    expect((await extend('active', 1)).status).toBe(409);
  });

  it('CAM-10 STF-1 reactivates and closes ongoing campaigns by the table alone', async () => {
    const campaignId = await launchCampaign(t, owner, { timing: 'ongoing' });
    const change = (event: string, staff = support) => post(staff, `/staff/campaigns/${campaignId}/phase`, { event, reason: REASON });
    expect([(await change('reactivate')).status, (await change('unschedule')).status]).toEqual([409, 409]);
    expect((await t.call('POST', `/campaigns/${campaignId}/pause`, { token: owner.accessToken, body: {} })).status).toBe(200);
    const running = await change('reactivate');
    expect([running.status, running.body.state, running.body.history.at(-1)?.by, running.body.history.at(-1)?.reason]).toEqual([
      200,
      'running',
      'staff',
      REASON,
    ]);
    expect((await change('cancel')).status).toBe(422);
    expect([(await change('close')).body.state, (await change('close')).status]).toEqual(['completed', 409]);
    expect((await told(owner.accessToken)).some(({ kind }) => kind === 'staff-campaign-changed')).toBe(true);
  });
});

describe('STF-1 applications', () => {
  const decidedAt = (id: string) => t.sql<{ at: Date | null }>(`select decided_at as at from campaigns.campaigns where id = $1`, [id]);
  const act = (id: string, event: string, staff = admin) => post(staff, `/staff/applications/${id}/${event}`, { reason: REASON });

  it('APP-2 STF-1 declines for the brand and takes that back, with a reason that both sides read; no decision of the brand’s', async () => {
    const campaignId = await launchCampaign(t, owner, { timing: 'ongoing' });
    const creator = await makeApplicant(t);
    const id = await apply(t, creator, campaignId);
    const waiting = await decidedAt(campaignId);
    const before = (await campaign(campaignId)).applications[0];
    expect(before).toMatchObject({ id, can: { decline: true, reset: false, withdraw: true } });
    expect([(await act(id, 'decline', support)).status, (await act(id, 'reset', manager)).status]).toEqual([403, 403]);
    expect((await post(manager, `/staff/applications/${id}/decline`, { reason: ' ' })).status).toBe(422);
    const declined = await act(id, 'decline', manager);
    expect([declined.status, declined.body.state, declined.body.can]).toMatchObject([200, 'declined', { decline: false, withdraw: false }]);
    expect(await decidedAt(campaignId)).toEqual(waiting);
    const again = await act(id, 'decline');
    expect([again.status, again.body.code]).toEqual([409, 'applications.state-conflict']);
    const reset = await act(id, 'reset', support);
    expect([reset.status, reset.body.state]).toEqual([200, 'applied']);
    const heard = await told(creator.token);
    expect(heard.filter(({ kind }) => kind === 'creator-application-changed').map(({ body }) => body.includes(REASON))).toEqual([
      true,
      true,
    ]);
    expect(heard.some(({ kind }) => kind === 'application-declined')).toBe(false);
    expect((await told(owner.accessToken)).filter(({ kind }) => kind === 'staff-application-changed')).toHaveLength(2);
    const history = await t.sql<{ event: string; kind: string; reason: string }>(
      `select event, actor_kind as kind, reason from applications.application_history where application_id = $1 order by at, id`,
      [id],
    );
    expect(history.slice(1)).toEqual([
      { event: 'decline', kind: 'staff', reason: REASON },
      { event: 'reset', kind: 'staff', reason: REASON },
    ]);
  });

  it('APP-1 STF-1 withdraws for the creator until the confirmation; rivals end in one outcome', async () => {
    const campaignId = await launchCampaign(t, owner);
    const creator = await makeApplicant(t);
    const id = await applyAccepted(t, owner, creator, campaignId);
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => act(id, 'withdraw')),
      ...Array.from({ length: 5 }, () => act(id, 'decline')),
      t.call('POST', `/campaigns/${campaignId}/selection/confirm`, { token: owner.accessToken, body: {} }),
    ]);
    const [row] = await t.sql<{ state: string; ends: number }>(
      `select a.state, (select count(*)::int from applications.application_history h
         where h.application_id = a.id and h.to_state in ('withdrawn', 'declined', 'confirmed')) as ends
       from applications.applications a where a.id = $1`,
      [id],
    );
    expect([['withdrawn', 'declined', 'confirmed'].includes(row?.state ?? ''), row?.ends]).toEqual([true, 1]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
  });
});

describe('STF-1 collaborations', () => {
  it('COL-1 STF-1 removes one with fault and compensation before the hand-over, and its place can be taken', async () => {
    const { campaignId, creators, collaborationIds } = await confirmCampaign(t, owner, {}, 2);
    const id = collaborationIds[0] ?? '';
    const body = { reason: REASON, fault: 'creator', compensation: NOTHING };
    expect((await post(support, `/staff/collaborations/${id}/remove`, body)).status).toBe(403);
    const removed = await post(manager, `/staff/collaborations/${id}/remove`, body);
    expect([removed.status, removed.body.state, removed.body.fault]).toEqual([200, 'removed', 'creator']);
    expect((await campaign(campaignId)).state).toBe('preparation');
    expect(await t.sql(`select 1 from collaborations.replacements where collaboration_id = $1`, [id])).toHaveLength(1);
    const again = await post(manager, `/staff/collaborations/${id}/remove`, body);
    expect([again.status, again.body.code]).toEqual([409, 'collaborations.state-conflict']);
    expect((await told(owner.accessToken)).some(({ kind }) => kind === 'staff-collaboration-removed')).toBe(true);
    expect((await told(creators[0]!.token)).find(({ kind }) => kind === 'creator-removed')?.body).toContain(REASON);
    const [row] = await t.sql<{ kind: string; organisation: string }>(
      `select actor_kind as kind, organisation_id as organisation from platform.audit_events where object_id = $1 and changes ? 'fault'`,
      [id],
    );
    expect(row).toEqual({ kind: 'staff', organisation: owner.organisationId });
  });

  it('STF-1 rivals: removed by staff, met and extended at once ends in one legal state', async () => {
    const { collaborationIds } = await confirmCampaign(t, owner, { product: null, deliverables: { stories: 1, posts: 0 } });
    const id = collaborationIds[0] ?? '';
    const row = await collaboration(id);
    await t.travelTo(new Date(Date.parse(row.deadlineAt ?? '') - 2 * DAY));
    const api = t.app.get(CollaborationsApi, { strict: false });
    const [piece] = await api.deliverables([id]);
    const meet = () => t.app.get(Transactions).run(() => api.deliverableMet(piece?.id ?? '', crypto.randomUUID(), t.now()));
    await Promise.allSettled([
      ...Array.from({ length: 5 }, () =>
        post(manager, `/staff/collaborations/${id}/remove`, { reason: REASON, fault: 'brand', compensation: NOTHING }),
      ),
      ...Array.from({ length: 5 }, () => post(support, `/staff/collaborations/${id}/extensions`, { reason: REASON, days: 1 })),
      meet(),
    ]);
    const { state, history } = await collaboration(id);
    expect(['removed', 'fulfilled']).toContain(state);
    expect(history.filter(({ to }) => to === 'removed' || to === 'fulfilled')).toHaveLength(1);
  });

  it('COL-3 STF-1 reminds once in 24 h, extends an overdue one, and reopens a no_show even after its freeze', async () => {
    const { creators, collaborationIds } = await confirmCampaign(t, owner, { product: null, deliverables: { stories: 1, posts: 0 } });
    const id = collaborationIds[0] ?? '';
    const remind = (staff = manager) => post(staff, `/staff/collaborations/${id}/reminders`, { reason: 'Your story is missing.' });
    expect((await remind()).body.code).toBe('collaborations.nothing-owed');
    const { deadlineAt } = await collaboration(id);
    const after = (days: number) => new Date(Date.parse(deadlineAt ?? '') + days * DAY);
    await t.travelTo(after(2));
    const queue = await t.call<{ items: Array<Row & { overdueDays: number }>; total: number }>(
      'GET',
      '/staff/collaborations/overdue?include=total',
      {
        token: manager.accessToken,
      },
    );
    expect(queue.body.items.find((row) => row.id === id)).toMatchObject({
      overdueDays: 2,
      can: { remind: true, remove: true, extend: false },
    });
    expect([(await remind(support)).status, (await remind()).status]).toEqual([403, 200]);
    expect((await remind()).body.code).toBe('collaborations.reminded-recently');
    expect((await told(creators[0]!.token)).find(({ kind }) => kind === 'staff-reminder')?.body).toContain('Your story is missing.');
    const extended = await post(support, `/staff/collaborations/${id}/extensions`, { days: 2, reason: REASON });
    expect([extended.status, extended.body.state]).toEqual([200, 'active']);
    expect((await told(owner.accessToken)).some(({ kind }) => kind === 'staff-deadline-moved')).toBe(true);
    await t.travelTo(new Date(Date.parse(extended.body.deadlineAt ?? '') + 7.5 * DAY));
    expect((await remind()).body.code).toBe('collaborations.nothing-owed');
    await t.travelTo(new Date(t.now().getTime() + 10 * DAY));
    const over = await collaboration(id);
    expect([over.state, over.can['reopen']]).toEqual(['no_show', true]);
    expect((await t.call('POST', `/collaborations/${id}/reopen`, { token: owner.accessToken, body: { reason: 'late' } })).status).toBe(409);
    const open = await post(support, `/staff/collaborations/${id}/reopen`, { reason: REASON, days: 3 });
    expect([open.status, open.body.state, open.body.history.at(-1)?.by]).toEqual([200, 'overdue', 'staff']);
    expect((await told(creators[0]!.token)).some(({ kind }) => kind === 'creator-reopened')).toBe(true);
    await t.travelTo(new Date(t.now().getTime() + 5 * DAY));
    expect((await collaboration(id)).state).toBe('no_show');
  });
});

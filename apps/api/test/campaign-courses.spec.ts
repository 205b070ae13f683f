import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignsApi } from '@app/campaigns';
import { makeApplicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { Scope, Transactions } from '@app/platform';
import { addDays, dayEnd, earliestEventStart, localDay } from '@app/rules';

import { CampaignDesk, DAY, eventAt, OF_TYPE, ZONE } from './campaign-kinds.js';

let t: TestApp;
let desk: CampaignDesk;
beforeAll(async () => {
  t = await bootApp();
  desk = await CampaignDesk.open(t);
});
afterAll(() => t.close());

const iso = (instant: Date) => instant.toISOString();

describe('events', () => {
  it('rules.md 2 CAM-6 refuses an early event with the earliest start, and launches at it', async () => {
    const draft = await desk.draft(eventAt(new Date(desk.earliest().getTime() - 1)));
    const refused = await desk.post(draft.id, 'launch');
    expect([refused.status, refused.body.code]).toEqual([422, 'campaigns.not-complete']);
    expect(refused.body.errors).toEqual([
      {
        pointer: '/event/startsAt',
        code: 'event-start',
        message: expect.any(String) as string,
        limit: iso(desk.earliest()),
        value: iso(new Date(desk.earliest().getTime() - 1)),
      },
    ]);
    // Fewer application days make room
    expect((await desk.patch(draft.id, { event: { startsAt: iso(desk.earliest()) } })).status).toBe(200);
    expect((await desk.post(draft.id, 'launch')).body).toMatchObject({ state: 'application' });
    const wanted = new Date(t.now().getTime() + 5 * DAY);
    const later = await desk.draft(eventAt(new Date(desk.earliest().getTime() + DAY)));
    expect((await desk.post(later.id, 'launch', { at: iso(wanted) })).body.errors[0]).toMatchObject({
      pointer: '/event/startsAt',
      limit: iso(earliestEventStart(wanted, 7, ZONE)),
    });
  });

  it('rules.md 2 shows the phases of the event across the change of the clocks', async () => {
    await t.travelTo(new Date('2027-03-20T09:00:00Z'));
    await desk.newOwner();
    // Starts 2027-03-29 18:00 in Berlin, after the clocks went forward on the 28th, and ends after midnight
    const fields = eventAt(new Date('2027-03-29T16:00:00Z'), new Date('2027-03-29T22:30:00Z'));
    const campaign = await desk.launched(fields);
    const timeline = campaign['timeline'] as Array<{ phase: string; from: string; to: string; final: boolean }>;
    expect(timeline.map(({ phase, to, final }) => [phase, to, final])).toEqual([
      ['application', '2027-03-27T23:00:00.000Z', true],
      ['preparation', '2027-03-29T16:00:00.000Z', false],
      ['active', '2027-04-02T22:00:00.000Z', true],
    ]);
    const creator = await makeApplicant(t);
    const { body: seen } = await t.call<Record<string, unknown>>('GET', `/creator/campaigns/${campaign.id}`, { token: creator.token });
    expect(seen).toMatchObject({
      format: 'event',
      schedule: timeline,
      event: { venue: 'Studio Nord', startsAt: '2027-03-29T16:00:00.000Z', endsAt: '2027-03-29T22:30:00.000Z' },
    });
    expect(JSON.stringify(seen)).not.toContain('Hof 1');
    const facts = await t.app.get(Transactions).run(async () => {
      await t.app.get(CampaignsApi).lock(Scope.system(), campaign.id);
      return t.app.get(CampaignsApi).selectionConfirmed(campaign.id);
    });
    expect([iso(facts.preparationEndsAt!), iso(facts.activeEndsAt!)]).toEqual(['2027-03-29T16:00:00.000Z', '2027-04-02T22:00:00.000Z']);
    await t.travelTo(new Date('2027-03-29T16:00:00Z'));
    expect((await desk.read(campaign.id)).state).toBe('active');
    await t.travelTo(new Date('2027-04-02T22:00:00Z'));
    expect(await desk.events(campaign.id)).toEqual([
      'create',
      'launch',
      'selection-confirmed',
      'preparation-deadline',
      'active-deadline-none-open',
    ]);
  });

  it('CAM-8 a scheduled event that has become too early goes back to draft, the owner is told why', async () => {
    await desk.newOwner();
    const launchAt = new Date(t.now().getTime() + 2 * DAY);
    const draft = await desk.draft(eventAt(earliestEventStart(launchAt, 7, ZONE)));
    expect((await desk.post(draft.id, 'launch', { at: iso(launchAt) })).body.state).toBe('scheduled');
    // While it is scheduled the event cannot move (CAM-11); here its date moves behind the product's back
    await t.sql(`update campaigns.campaigns set event = jsonb_set(event, '{startsAt}', to_jsonb($2::text)) where id = $1`, [
      draft.id,
      iso(launchAt),
    ]);
    await t.travelTo(launchAt);
    expect(await desk.read(draft.id)).toMatchObject({ state: 'draft', stateReason: 'event-start' });
    expect((await desk.patch(draft.id, { event: { startsAt: iso(new Date(desk.earliest().getTime() + DAY)) } })).status).toBe(200);
    expect((await desk.post(draft.id, 'launch', { at: null })).body.state).toBe('application');
    expect((await desk.patch(draft.id, { event: { venue: 'Elsewhere' } })).body).toMatchObject({
      code: 'campaigns.locked-after-launch',
      errors: [{ pointer: '/event' }],
    });
  });
});

describe('ongoing', () => {
  it.each(['instagram', 'tiktok', 'ugc'])(
    'CAM-10 %s warns on days 7 and 12, pauses on day 14, closes after 90 more with a warning',
    async (type) => {
      await desk.newOwner();
      const { id, launchedAt } = await desk.launched({ type, timing: 'ongoing', ...OF_TYPE[type] });
      const day = localDay(new Date(String(launchedAt)), ZONE);
      const end = (days: number) => dayEnd(addDays(day, days), ZONE);
      const warned = async () =>
        (await t.sql<{ warned: number | null }>(`select warned from campaigns.campaigns where id = $1`, [id]))[0]?.warned;
      for (const [days, level] of [
        [7, 1],
        [12, 2],
      ] as const) {
        await t.travelTo(end(days));
        expect(await warned()).toBe(level);
      }
      await t.travelTo(end(14));
      const creator = await makeApplicant(t);
      const feed = async () =>
        (await t.call<{ items: Array<{ id: string }> }>('GET', `/creator/campaigns?type=${type}`, { token: creator.token })).body.items.map(
          (row) => row.id,
        );
      expect(await desk.events(id)).toEqual(['create', 'launch', 'no-decision']);
      expect(await feed()).not.toContain(id);
      await desk.signInAgain();
      expect((await desk.post(id, 'reactivate')).body.state).toBe('running');
      expect(await feed()).toContain(id);
      expect((await desk.post(id, 'pause')).body.state).toBe('paused');
      const paused = localDay(t.now(), ZONE);
      await t.travelTo(new Date(dayEnd(addDays(paused, 90), ZONE).getTime() - 7 * DAY));
      expect(await warned()).toBe(1);
      await t.travelTo(dayEnd(addDays(paused, 90), ZONE));
      expect((await desk.events(id)).slice(3)).toEqual(['reactivate', 'pause', 'paused-too-long', 'last-collaboration-ended']);
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApplicant } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner } from '@app/identity/testing';
import { addDays, dayEnd, localDay } from '@app/rules';
import { makeCampaign } from '@app/campaigns/testing';
import { CampaignDesk, DAY, eventAt, NOTHING_SOCIAL, OF_TYPE, ZONE } from './campaign-kinds.js';

const CASH = { cash: { amountMinor: 10_000, currency: 'EUR' } };

let t: TestApp;
let desk: CampaignDesk;
beforeAll(async () => {
  t = await bootApp();
  desk = await CampaignDesk.open(t);
});
afterAll(() => t.close());

const iso = (instant: Date) => instant.toISOString();

describe('every type, timing and format', () => {
  const shapes = ['instagram', 'tiktok', 'ugc'].flatMap((type) =>
    [
      ['time_limited', 'standard'],
      ['time_limited', 'speedy'],
      ['time_limited', 'event'],
      ['ongoing', 'standard'],
    ].flatMap(([timing, format]) => (type === 'ugc' && format === 'event' ? [] : [{ type, timing: timing!, format: format! }])),
  );

  it.each(shapes)('CAM-1 CAM-8 launches $type, $timing, $format', async ({ type, timing, format }) => {
    const event = format === 'event' ? eventAt(new Date(desk.earliest().getTime() + DAY)) : {};
    const draft = await desk.draft({ type, timing, format, ...OF_TYPE[type], ...event });
    const { body: readiness } = await t.call<{ complete: boolean; points: Array<{ code: string; ok: boolean; severity: string }> }>(
      'GET',
      `/campaigns/${draft.id}/readiness`,
      { token: desk.token },
    );
    expect(readiness.points.filter(({ ok, severity }) => !ok && severity === 'blocking')).toEqual([]);
    const { status, body } = await desk.post(draft.id, 'launch');
    expect([status, body.state]).toEqual([200, timing === 'ongoing' ? 'running' : 'application']);
    const days =
      format === 'speedy'
        ? { applicationDays: 3, preparationDays: 3, activeDays: 5 }
        : { applicationDays: 7, preparationDays: 7, activeDays: 14 };
    expect(body['schedule']).toEqual(days);
    if (timing === 'time_limited') {
      const launched = new Date(String(body['launchedAt']));
      expect(body['applicationEndsAt']).toBe(iso(dayEnd(addDays(localDay(launched, ZONE), days.applicationDays), ZONE)));
    }
    const owed = {
      instagram: { stories: 3, posts: 0, videos: 0 },
      tiktok: { stories: 0, posts: 0, videos: 1 },
      ugc: { stories: 0, posts: 0, videos: 1 },
    };
    const { body: versions } = await t.call<{ items: Array<{ terms: Record<string, unknown> }> }>(
      'GET',
      `/campaigns/${draft.id}/versions`,
      { token: desk.token },
    );
    expect(versions.items[0]?.terms).toMatchObject({
      type,
      timing,
      deliverables: owed[type as keyof typeof owed],
      event: format === 'event' ? { venue: 'Studio Nord' } : null,
      ugc: type === 'ugc' ? { lengthSeconds: 15, aspectRatio: '9:16', videos: 1 } : null,
    });
    expect(JSON.stringify(versions)).not.toContain('Hof 1');
    const cancelled = await desk.post(draft.id, 'cancel', { reason: 'Changed our mind' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled' });
  });

  it('rules.md 3 blocks what each type and format needs', async () => {
    const blockers = async (fields: Record<string, unknown>) => {
      const { id } = await desk.draft(fields);
      const { status, body } = await desk.post(id, 'launch');
      expect([status, body.code]).toEqual([422, 'campaigns.not-complete']);
      return body.errors.map(({ code, pointer }) => `${code} ${pointer}`).sort();
    };
    expect(await blockers({ type: 'ugc', requirements: NOTHING_SOCIAL })).toEqual([
      'ugc-aspect-ratio /ugc/aspectRatio',
      'ugc-length /ugc/lengthSeconds',
    ]);
    expect(await blockers({ format: 'event' })).toEqual([
      'event-address /event/address',
      'event-start /event/startsAt',
      'event-venue /event/venue',
    ]);
    expect(await blockers({ type: 'tiktok', product: null, compensation: { cash: { amountMinor: 4_999, currency: 'EUR' } } })).toEqual([
      'deliverables /compensation/cash',
    ]);
    expect(await blockers({ type: 'tiktok', requirements: { hashtags: [], mentions: [] } })).toEqual([
      'hashtag-or-mention /requirements/hashtags',
    ]);
  });

  it('CAM-4 lets TikTok ask for 1 video up to the row', async () => {
    const draft = await desk.draft({ type: 'tiktok', compensation: { cash: { amountMinor: 80_000, currency: 'EUR' } } });
    expect(draft['deliverables']).toMatchObject({ owed: { videos: 3 } });
    expect((await desk.patch(draft.id, { deliverables: { videos: 2 } })).body['deliverables']).toMatchObject({ chosen: { videos: 2 } });
    for (const [deliverables, code] of [
      [{ videos: 4 }, 'too-many'],
      [{ videos: 0 }, 'at-least-one'],
      [{ videos: 1, stories: 1 }, 'wrong-kind'],
    ] as const) {
      expect((await desk.patch(draft.id, { deliverables })).body.errors?.[0]).toMatchObject({ code });
    }
    expect((await desk.post(draft.id, 'launch')).status).toBe(200);
  });

  it('CAM-7 takes partnership ads on Instagram and Spark ads on TikTok with a licence', async () => {
    const instagram = await desk.launched({ ads: { kind: 'partnership_ads' } });
    expect(instagram['ads']).toEqual({ kind: 'partnership_ads', licenceDays: 365 });
    const tiktok = await desk.launched({ type: 'tiktok', ads: { kind: 'spark_ads', licenceDays: 30 } });
    expect(tiktok['ads']).toEqual({ kind: 'spark_ads', licenceDays: 30 });
  });

  it('CAM-12 APP-5 UGC needs neither slot nor plan, and holds none', async () => {
    const poor = await makeOwner(t);
    const limit = (campaignsAtOnce: number, mayLaunch: boolean) =>
      t.sql(
        `insert into identity.entitlements (organisation_id, campaigns_at_once, may_launch, may_confirm, updated_at) values ($1, $2, $3, false, now())
         on conflict (organisation_id) do update set campaigns_at_once = $2, may_launch = $3`,
        [poor.organisationId, campaignsAtOnce, mayLaunch],
      );
    await limit(0, false);
    for (const timing of ['time_limited', 'ongoing']) {
      const { id } = await makeCampaign(t, poor, { type: 'ugc', timing, ...OF_TYPE['ugc'] });
      if (timing === 'time_limited') continue;
      const by = { token: poor.accessToken, body: {} };
      expect((await t.call('POST', `/campaigns/${id}/pause`, by)).status).toBe(200);
      expect((await t.call('POST', `/campaigns/${id}/reactivate`, by)).status).toBe(200);
    }
    await limit(1, true);
    await makeCampaign(t, poor, { type: 'tiktok' });
    await expect(makeCampaign(t, poor)).rejects.toThrow('campaigns.no-free-slot');
  });
});

describe('lists', () => {
  it('CAM-14 filters by type, timing and format on both sides', async () => {
    await desk.newOwner();
    const made = {
      speedy: (await desk.launched({ format: 'speedy', title: 'Speedy' })).id,
      ugc: (await desk.launched({ type: 'ugc', timing: 'ongoing', title: 'Videos', ...OF_TYPE['ugc'] })).id,
      tiktok: (await desk.launched({ type: 'tiktok', title: 'Dance', criteria: { followersMin: 5_000 }, compensation: CASH })).id,
    };
    const names = new Map(Object.entries(made).map(([name, id]) => [id, name]));
    const ids = async (path: string, by = desk.token) =>
      (await t.call<{ items: Array<{ id: string }> }>('GET', path, { token: by })).body.items
        .flatMap(({ id }) => names.get(id) ?? [])
        .sort();
    const list = `/brands/${desk.owner.brandId}/campaigns`;
    expect(await ids(`${list}?timing=ongoing`)).toEqual(['ugc']);
    expect(await ids(`${list}?format=speedy,event`)).toEqual(['speedy']);
    expect(await ids(`${list}?type=tiktok,ugc&timing=time_limited`)).toEqual(['tiktok']);
    expect((await t.call('GET', `${list}?format=odd`, { token: desk.token })).status).toBe(422);
    const creator = await makeApplicant(t, { platform: 'tiktok', followers: 6_000 });
    expect(await ids('/creator/campaigns?limit=100', creator.token)).toEqual(['speedy', 'tiktok', 'ugc']);
    expect(await ids('/creator/campaigns?type=ugc', creator.token)).toEqual(['ugc']);
    expect(await ids('/creator/campaigns?format=speedy', creator.token)).toEqual(['speedy']);
    const { body } = await t.call<{ criteria: Array<{ code: string; met: boolean }> }>('GET', `/creator/campaigns/${made.tiktok}`, {
      token: creator.token,
    });
    expect(body.criteria).toMatchObject([{ code: 'followers-min', met: true }]);
    const other = await makeApplicant(t, { platform: 'instagram', followers: 60_000 });
    const { body: theirs } = await t.call<typeof body>('GET', `/creator/campaigns/${made.tiktok}`, { token: other.token });
    expect(theirs.criteria).toMatchObject([{ code: 'followers-min', met: false }]);
  });
});

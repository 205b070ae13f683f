import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { simulated } from '@app/creators/testing';
import {
  CAPTION,
  contentsOf,
  inHours,
  makeLinkedCreator,
  post,
  runningCampaign,
  type Collaborator,
  type ContentView,
  type Running,
} from './testing/index.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface SnapshotView {
  takenAt: string;
  plannedAt: string | null;
  source: string;
  frozen: boolean;
  values: Record<string, number>;
  missing: Record<string, string>;
}

const snapshotsOf = async (t: TestApp, content: ContentView | undefined, token: string) =>
  (await t.call<{ items: SnapshotView[]; nextAt: string | null }>('GET', `/contents/${content?.id}/snapshots`, { token })).body;

describe('SYN-4 figures', () => {
  let t: TestApp;
  let owner: TestOwner;
  let running: Running;
  let ana: Collaborator;
  let ben: Collaborator;
  beforeAll(async () => {
    t = await bootApp();
    owner = await makeOwner(t);
    const little = { deliverables: { stories: 1, posts: 1, postKind: 'free' }, schedule: { activeDays: 5 } };
    running = await runningCampaign(t, owner, { places: 2, ...little }, [await makeLinkedCreator(t), await makeLinkedCreator(t)]);
    [ana, ben] = running.creators as [Collaborator, Collaborator];
  }, 120_000);
  afterAll(() => t.close());

  it('SYN-4 a story is read at 1, 6, 12, 20 and 23 h, a missing metric is missing with its reason', async () => {
    const media = await post(t, ana, { kind: 'story', insights: { views: 900, reach: 700, shares: 3 } });
    const publishedAt = t.now();
    await t.travelTo(inHours(t, 26));
    const [story] = await contentsOf(t, ana, ana.token);
    const { items, nextAt } = await snapshotsOf(t, story, ana.token);
    const hours = items.map((each) => Math.round((Date.parse(each.takenAt) - publishedAt.getTime()) / HOUR)).toReversed();
    expect(hours).toEqual([1, 6, 12, 20, 23]);
    expect(nextAt).toBeNull();
    for (const each of items) {
      expect(each.source).toBe('api');
      expect(each.plannedAt).toBe(each.takenAt);
      expect(each.missing).toMatchObject({
        likes: 'not_supported',
        comments: 'not_supported',
        linkClicks: 'not_supported',
        completionRate: 'not_supported',
      });
      expect(each.values).not.toHaveProperty('likes');
    }
    expect(items[0]?.values['views']).toBeGreaterThan(items.at(-1)?.values['views'] ?? 0);
    expect(media.id).toMatch(/^1786/);
  });

  it('SYN-4 fewer than five viewers are "below the threshold", late data "not yet available", never 0', async () => {
    await post(t, ben, { kind: 'story', insights: { views: 3, reach: 2, shares: 0 } });
    await post(t, ben, { kind: 'reel', caption: CAPTION, lagMinutes: 36 * 60 });
    await t.travelTo(inHours(t, 24.5));
    const contents = await contentsOf(t, ben, ben.token);
    const story = contents.find((each) => each.kind === 'story');
    const reel = contents.find((each) => each.kind === 'reel');
    expect(story?.snapshot).toMatchObject({
      values: {},
      missing: { views: 'below_threshold', reach: 'below_threshold', likes: 'not_supported' },
    });
    expect(reel?.snapshot).toMatchObject({ values: {}, missing: { views: 'not_yet_available', averageWatchTimeMs: 'not_yet_available' } });
    await t.travelTo(inHours(t, 24));
    const later = (await contentsOf(t, ben, ben.token)).find((each) => each.kind === 'reel');
    expect(later?.snapshot?.values['views']).toBeGreaterThan(0);
    expect(later?.snapshot?.values['averageWatchTimeMs']).toBeGreaterThan(0);
    expect(later?.snapshot?.missing).toMatchObject({ replies: 'not_supported', profileVisits: 'not_supported' });
  });

  it('SYN-4 figures on request are an extra snapshot; the planned one is never taken twice', async () => {
    const reel = (await contentsOf(t, ben, owner.accessToken)).find((each) => each.kind === 'reel');
    const before = (await snapshotsOf(t, reel, owner.accessToken)).items.length;
    expect((await t.call('POST', `/contents/${reel?.id}/snapshots`, { token: owner.accessToken })).status).toBe(200);
    const { items } = await snapshotsOf(t, reel, owner.accessToken);
    expect(items).toHaveLength(before + 1);
    expect(items[0]?.plannedAt).toBeNull();
    const planned = items.find((each) => each.plannedAt !== null);
    await t.sql(`select jobs.add_job('content-sync.take-snapshot', $1::json)`, [
      JSON.stringify({ contentId: reel?.id, plannedAt: planned?.plannedAt }),
    ]);
    await t.settle();
    expect((await snapshotsOf(t, reel, owner.accessToken)).items).toHaveLength(before + 1);
  });

  it('SYN-4 the figures freeze 7 days after the End; later ones are kept and shown, but do not count', async () => {
    await post(t, ana, { kind: 'story' });
    await post(t, ana, { kind: 'post', caption: CAPTION });
    await t.travelTo(inHours(t, 2));
    // both have met all then, so that nobody is looked at every hour; ana's second story stays an offer
    for (const creator of [ana, ben]) {
      const story = (await contentsOf(t, creator, creator.token)).find((each) => each.kind === 'story');
      expect((await t.call('POST', `/contents/${story?.id}/assign`, { token: creator.token, body: {} })).status).toBe(200);
    }
    expect((await contentsOf(t, ana, ana.token)).map((each) => each.state)).toContain('offered');
    const [found] = (await contentsOf(t, ana, ana.token)).filter((each) => each.kind === 'post');
    await t.travelTo(new Date(running.window.to.getTime() + 30 * DAY));
    const frozenAt = await t.sql<{ frozen_at: Date | null; state: string }>(
      `select frozen_at, state from collaborations.collaborations where id = $1`,
      [ana.collaborationId],
    );
    expect(frozenAt[0]?.frozen_at).not.toBeNull();
    const content = (await contentsOf(t, ana, owner.accessToken)).find((each) => each.id === found?.id);
    const { items } = await snapshotsOf(t, content, owner.accessToken);
    const frozen = items.filter((each) => each.frozen);
    expect(frozen).toHaveLength(1);
    expect(content?.frozenAt).toBe(frozenAt[0]?.frozen_at?.toISOString());
    expect(content?.snapshot).toEqual(expect.objectContaining({ frozen: true, values: frozen[0]?.values }));
    const later = items.filter((each) => each.takenAt > (content?.frozenAt ?? ''));
    expect(later.length).toBeGreaterThan(0);
    const [view] = await t.sql<{ views: string; frozen: boolean }>(
      `select views, frozen from content_sync.report_contents where content_id = $1`,
      [content?.id],
    );
    expect([Number(view?.views), view?.frozen]).toEqual([frozen[0]?.values['views'], true]);
    expect((await t.call('POST', `/contents/${content?.id}/assign`, { token: owner.accessToken, body: {} })).status).toBe(409);
    expect((await contentsOf(t, ana, ana.token)).filter((each) => each.state === 'offered')).toEqual([]);
  }, 120_000);

  it('SYN-3 the originals are deleted 180 days after the End, thumbnail and figures stay', async () => {
    const content = (await contentsOf(t, ana, owner.accessToken)).find((each) => each.kind === 'post');
    const [file] = await t.sql<{ key: string }>(`select key from content_sync.files where content_id = $1`, [content?.id]);
    expect(file).toBeDefined();
    await t.travelTo(new Date(running.window.to.getTime() + 200 * DAY));
    expect(await t.sql(`select 1 from content_sync.files where content_id = $1`, [content?.id])).toEqual([]);
    const after = (await contentsOf(t, ana, owner.accessToken)).find((each) => each.id === content?.id);
    expect(after?.copyState).toBe('deleted');
    expect((await fetch(`${t.url}${after?.thumbnailUrl}`)).status).toBe(200);
    expect(after?.snapshot?.values['views']).toBeGreaterThan(0);
  }, 120_000);

  it('SYN-1 a look that is due when nothing is to be looked at any more is cancelled, like one that what ended it came first to', async () => {
    const { socialAccountId } = ana;
    await t.sql(
      `update platform.deadlines set state = 'pending', due_at = $2 where kind = 'content-sync.poll-account' and subject_id = $1`,
      [socialAccountId, t.now()],
    );
    await t.travelTo(inHours(t, 0.1));
    expect(
      await t.sql(`select state from platform.deadlines where kind = 'content-sync.poll-account' and subject_id = $1`, [socialAccountId]),
    ).toEqual([{ state: 'cancelled' }]);
  });

  it('the simulated platform gave the figures that are stored', async () => {
    const reel = (await contentsOf(t, ben, owner.accessToken)).find((each) => each.kind === 'reel');
    const [row] = await t.sql<{ platform_media_id: string }>(`select platform_media_id from content_sync.contents where id = $1`, [
      reel?.id,
    ]);
    const { items } = await snapshotsOf(t, reel, owner.accessToken);
    const posts = await simulated<{ data: Array<{ id: string; insights: Record<string, number> }> }>(
      t,
      'GET',
      `/accounts/${ben.username}/posts?at=${items[0]?.takenAt}`,
    );
    const truth = posts.data.find((each) => each.id === row?.platform_media_id)?.insights;
    expect(truth).toMatchObject({ views: items[0]?.values['views'], reach: items[0]?.values['reach'], saved: items[0]?.values['saves'] });
  });
});

import { describe, it, expect } from 'vitest';
import fc from 'fast-check';
import { mixForTotal, DELIVERABLES_TABLE, allowedMixes, checkMix, deliverablesOwed, mixCount, storyUnits } from './deliverables.js';
import type { DeliverablesQuestion } from './deliverables.js';

const instagram = (totalMinorEur: number) => deliverablesOwed({ platform: 'instagram', totalMinorEur });
const tiktok = (totalMinorEur: number) => deliverablesOwed({ platform: 'tiktok', totalMinorEur });

/** rules.md 1 by hand, at both edges of each row: total, stories, posts, TikTok videos (0 = not launchable). */
const EDGES: [number, number, number, number][] = [
  [0, 0, 0, 0],
  [2_499, 0, 0, 0],
  [2_500, 2, 0, 0],
  [4_999, 2, 0, 0],
  [5_000, 3, 0, 1],
  [9_999, 3, 0, 1],
  [10_000, 3, 1, 1],
  [19_999, 3, 1, 1],
  [20_000, 4, 1, 2],
  [39_999, 4, 1, 2],
  [40_000, 6, 2, 2],
  [79_999, 6, 2, 2],
  [80_000, 8, 3, 3],
  [1_000_000, 8, 3, 3],
];

const social = fc.record({ platform: fc.constantFrom('instagram' as const, 'tiktok' as const), totalMinorEur: fc.nat(200_000) });

describe('deliverables', () => {
  it.each(EDGES)('CAM-4 owes by the table for %i cents', (total, stories, posts, videos) => {
    expect(instagram(total)).toMatchObject({
      launchable: stories > 0,
      stories,
      posts,
      videos: 0,
      tableVersion: DELIVERABLES_TABLE.version,
    });
    expect(tiktok(total)).toMatchObject({ launchable: videos > 0, stories: 0, posts: 0, videos });
  });

  it('CAM-4 rounds to the cent before the table', () => {
    expect(instagram(2_499.4).launchable).toBe(false);
    expect(instagram(2_499.5)).toMatchObject({ launchable: true, stories: 2, reason: { totalMinorEur: 2_500 } });
  });

  it('CAM-4 says why, with the limits', () => {
    expect(instagram(1_000).reason).toEqual({
      code: 'total-too-low',
      totalMinorEur: 1_000,
      minimumMinorEur: 2_500,
      nextRowFromMinorEur: 2_500,
      daysAfterEvent: null,
    });
    expect(tiktok(3_000).reason).toMatchObject({ code: 'total-too-low', minimumMinorEur: 5_000, nextRowFromMinorEur: 5_000 });
    expect(tiktok(6_000).reason).toMatchObject({ code: 'row', nextRowFromMinorEur: 20_000 });
    expect(instagram(6_000)).toMatchObject({ row: { upTo: 9_999 }, reason: { code: 'row', nextRowFromMinorEur: 10_000 } });
    expect(instagram(90_000)).toMatchObject({ row: { upTo: null }, reason: { nextRowFromMinorEur: null } });
  });

  it('CAM-4 UGC: no minimum, exactly one video or the bundle', () => {
    const one = deliverablesOwed({ platform: 'ugc', totalMinorEur: 0 });
    expect(one).toMatchObject({ launchable: true, stories: 0, posts: 0, videos: 1, reason: { code: 'ugc-fixed' } });
    expect(allowedMixes(one)).toEqual([{ stories: 0, posts: 0, videos: 1 }]);
    expect(checkMix(one, { stories: 0, posts: 0, videos: 2 })).toEqual({
      ok: false,
      code: 'exact-number',
      limit: 1,
      value: 2,
      field: 'videos',
    });
    const bundle = deliverablesOwed({ platform: 'ugc', totalMinorEur: 0, bundle: 3 });
    expect(checkMix(bundle, { stories: 0, posts: 0, videos: 3 })).toEqual({ ok: true });
    expect(() => deliverablesOwed({ platform: 'ugc', totalMinorEur: 0, bundle: 0 })).toThrow(RangeError);
  });

  it('CAM-4 event: the row, all within 3 days after it', () => {
    const question: DeliverablesQuestion = { platform: 'instagram', totalMinorEur: 15_000, event: true };
    expect(deliverablesOwed(question)).toMatchObject({ stories: 3, posts: 1, reason: { daysAfterEvent: 3 } });
  });

  it('CAM-4 refuses a negative total', () => {
    expect(() => instagram(-1)).toThrow(RangeError);
  });

  it('CAM-4 exchanges 3 stories for 1 post both ways in whole steps', () => {
    const owed = instagram(15_000); // 3 stories + 1 post = 6 units
    expect(checkMix(owed, { stories: 0, posts: 2, videos: 0 })).toEqual({ ok: true });
    expect(checkMix(owed, { stories: 6, posts: 0, videos: 0 })).toEqual({ ok: true });
    expect(checkMix(owed, { stories: 1, posts: 2, videos: 0 })).toEqual({ ok: false, code: 'too-many', limit: 6, value: 7 });
    expect(checkMix(instagram(2_500), { stories: 0, posts: 1, videos: 0 })).toMatchObject({ code: 'too-many', limit: 2, value: 3 });
  });

  it('CAM-4 allows less, but at least 1 deliverable of the right kind', () => {
    const owed = instagram(90_000);
    expect(checkMix(owed, { stories: 1, posts: 0, videos: 0 })).toEqual({ ok: true });
    expect(checkMix(owed, { stories: 0, posts: 0, videos: 0 })).toEqual({ ok: false, code: 'at-least-one', limit: 1, value: 0 });
    expect(checkMix(owed, { stories: 1, posts: 0, videos: 1 })).toMatchObject({ code: 'wrong-kind', field: 'videos' });
    expect(checkMix(owed, { stories: 1.5, posts: 0, videos: 0 })).toMatchObject({ code: 'not-a-count', field: 'stories' });
    expect(checkMix(owed, { stories: 4, posts: -1, videos: 0 })).toMatchObject({ code: 'not-a-count', field: 'posts' });
    expect(checkMix(tiktok(90_000), { stories: 1, posts: 0, videos: 1 })).toMatchObject({ code: 'wrong-kind', field: 'stories' });
    expect(checkMix(tiktok(90_000), { stories: 0, posts: 0, videos: 4 })).toEqual({ ok: false, code: 'too-many', limit: 3, value: 4 });
    expect(checkMix(instagram(100), { stories: 1, posts: 0, videos: 0 })).toEqual({
      ok: false,
      code: 'not-launchable',
      limit: 2_500,
      value: 100,
    });
  });

  it('CAM-4 lists exactly the mixes the check lets pass', () => {
    expect(allowedMixes(instagram(100))).toEqual([]);
    expect(allowedMixes(tiktok(90_000)).map((mix) => mix.videos)).toEqual([3, 2, 1]);
    fc.assert(
      fc.property(social, fc.nat(20), fc.nat(7), fc.nat(4), (question, stories, posts, videos) => {
        const owed = deliverablesOwed(question);
        const listed = allowedMixes(owed).some((mix) => mix.stories === stories && mix.posts === posts && mix.videos === videos);
        expect(listed).toBe(checkMix(owed, { stories, posts, videos }).ok);
      }),
    );
  });

  it('CAM-4 more value never owes less, and the row itself is always allowed', () => {
    fc.assert(
      fc.property(social, fc.nat(100_000), (question, more) => {
        const less = deliverablesOwed(question);
        const larger = deliverablesOwed({ ...question, totalMinorEur: question.totalMinorEur + more });
        expect(storyUnits(larger) + larger.videos).toBeGreaterThanOrEqual(storyUnits(less) + less.videos);
        expect(checkMix(less, less).ok).toBe(less.launchable);
        expect(less.launchable).toBe(mixCount(less) > 0);
      }),
    );
  });
});

describe('APP-9 another cash for one creator', () => {
  const owed = (totalMinorEur: number) => deliverablesOwed({ platform: 'instagram', totalMinorEur });
  const [low, middle, high] = [owed(9_900), owed(13_900), owed(23_900)];

  it('APP-9 asks for the whole new row where the whole row was asked, exchanged as before', () => {
    expect(mixForTotal({ stories: 3, posts: 1, videos: 0 }, middle, high)).toEqual({ stories: 4, posts: 1, videos: 0 });
    expect(mixForTotal({ stories: 0, posts: 2, videos: 0 }, middle, high)).toEqual({ stories: 1, posts: 2, videos: 0 });
    expect(mixForTotal({ stories: 3, posts: 1, videos: 0 }, middle, low)).toEqual({ stories: 3, posts: 0, videos: 0 });
  });

  it('APP-9 asks for no more than before where less than the row was asked, and for nothing below the table', () => {
    expect(mixForTotal({ stories: 1, posts: 0, videos: 0 }, middle, high)).toEqual({ stories: 1, posts: 0, videos: 0 });
    expect(mixForTotal({ stories: 2, posts: 1, videos: 0 }, middle, low)).toEqual({ stories: 0, posts: 1, videos: 0 });
    expect(mixForTotal({ stories: 3, posts: 1, videos: 0 }, middle, owed(2_000))).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresAt, finalsOf, finalsWith } from './figures.js';
import { grown, GROWTH_HORIZON_MS, grownShare } from './growth.js';
import { isAlive } from './model.js';
import type { MediaKind } from './model.js';

const HOUR = 3_600_000;
const kinds = fc.constantFrom<MediaKind>('post', 'reel', 'story', 'carousel');
const seeds = fc.string({ minLength: 1, maxLength: 20 });
const takenAt = new Date('2026-11-21T10:00:00Z');
const after = (ms: number): Date => new Date(takenAt.getTime() + ms);

describe('growth of figures', () => {
  it('DEM-1 never falls, starts at 0 and ends at the final figure', () => {
    fc.assert(
      fc.property(kinds, seeds, fc.nat(60 * 24 * HOUR), fc.nat(60 * 24 * HOUR), fc.nat(5_000_000), (kind, seed, a, b, final) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const share = grownShare(kind, seed, early);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(grownShare(kind, seed, late));
        expect(grown(final, share)).toBeLessThanOrEqual(grown(final, grownShare(kind, seed, late)));
        expect(grown(final, grownShare(kind, seed, GROWTH_HORIZON_MS[kind]))).toBe(final);
      }),
    );
    expect(grownShare('post', 'x', 0)).toBe(0);
    expect(grownShare('post', 'x', -5)).toBe(0);
  });

  it('DEM-1 reads the same after one jump as after hourly steps', () => {
    const media = {
      kind: 'reel',
      seed: '17910000000000007',
      finals: finalsOf('reel', 's', { followers: 9_000, engagementRate: 0.04 }),
      growth: 'curve',
      takenAt,
    } as const;
    let last = figuresAt(media, after(0));
    for (let hour = 1; hour <= 28 * 24; hour += 1) last = figuresAt(media, after(hour * HOUR));
    expect(figuresAt(media, after(28 * 24 * HOUR))).toEqual(last);
  });

  it('a story has everything within its 24 hours', () => {
    expect(grownShare('story', 'x', 23 * HOUR)).toBeGreaterThan(0.9);
    expect(grownShare('story', 'x', 24 * HOUR)).toBe(1);
    expect(isAlive({ kind: 'story', takenAt }, after(24 * HOUR - 1000))).toBe(true);
    expect(isAlive({ kind: 'story', takenAt }, after(24 * HOUR))).toBe(false);
  });

  it('keeps figures consistent at every age: reach within views, interactions the sum of their parts', () => {
    fc.assert(
      fc.property(kinds, seeds, fc.nat(50 * 24 * HOUR), fc.integer({ min: 0, max: 900_000 }), (kind, seed, age, followers) => {
        const finals = finalsOf(kind, seed, { followers, engagementRate: 0.05 });
        const figures = figuresAt({ kind, seed, finals, growth: 'curve', takenAt }, after(age));
        expect(figures.reach ?? 0).toBeLessThanOrEqual(figures.views ?? 0);
        const parts = [figures.likes, figures.comments, figures.saved, figures.shares, figures.replies];
        expect(figures.total_interactions).toBe(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0));
        for (const value of Object.values(figures)) expect(value === null || value >= 0).toBe(true);
      }),
    );
  });

  it('leaves missing figures missing', () => {
    const finals = finalsWith(finalsOf('post', 's', { followers: 5_000, engagementRate: 0.04 }), { reach: null, likes: 12 });
    const figures = figuresAt({ kind: 'post', seed: 's', finals, growth: 'instant', takenAt }, takenAt);
    expect(figures.reach).toBeNull();
    expect(figures.likes).toBe(12);
  });
});

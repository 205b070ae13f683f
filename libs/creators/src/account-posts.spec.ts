import { expect, it } from 'vitest';
import { averageOf } from './account-posts.js';

const READ = new Date('2026-11-21T12:00:00Z');
const post = (hours: number, views: number | null, reach: number | null) => ({
  takenAt: new Date(READ.getTime() - hours * 3_600_000),
  views,
  reach,
});

it('CRE-6 averages are of posts older than 48 hours that have the figure; without any there is none, never 0', () => {
  const posts = [post(48, 90_000, 80_000), post(49, 100, null), post(500, 201, 60), post(900, null, 0)];
  expect(averageOf(posts, 'views', READ)).toEqual({ value: 151, posts: 2 });
  expect(averageOf(posts, 'reach', READ)).toEqual({ value: 30, posts: 2 });
  expect(averageOf(posts.slice(0, 2), 'reach', READ)).toBeNull();
  expect(averageOf([], 'views', READ)).toBeNull();
});

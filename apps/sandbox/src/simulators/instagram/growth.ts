import { between } from '../seeded.js';
import type { MediaKind } from './model.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Age at which a media has all its final figures, in milliseconds of business time. A story is complete when it dies. */
export const GROWTH_HORIZON_MS: Readonly<Record<MediaKind, number>> = {
  story: DAY,
  post: 30 * DAY,
  carousel: 30 * DAY,
  child: 30 * DAY,
  reel: 45 * DAY,
};

/**
 * Share of its final figures that a media shows at an age: 0 at publication, 1 from the horizon on, never falling.
 * Depends on kind, seed and age alone, so that jumping through time and stepping hour by hour read the same numbers (DEM-1).
 */
export function grownShare(kind: MediaKind, seed: string, ageMs: number): number {
  const horizon = GROWTH_HORIZON_MS[kind];
  if (ageMs <= 0) return 0;
  if (ageMs >= horizon) return 1;
  return risen(kind, seed, ageMs) / risen(kind, seed, horizon);
}

/** The whole number that a final figure has grown to. */
export function grown(final: number, share: number): number {
  return share >= 1 ? final : Math.floor(final * share + 1e-9);
}

function risen(kind: MediaKind, seed: string, ageMs: number): number {
  const age = withDayAndNight(seed, ageMs);
  if (kind === 'story') return 1 - Math.exp(-age / between(seed, 'story-pace', 4 * HOUR, 8 * HOUR));
  const first = 1 - Math.exp(-age / between(seed, 'pace', 20 * HOUR, 48 * HOUR));
  if (kind !== 'reel') return first;
  // Reels are recommended for weeks: a second, slow wave.
  const second = 1 - Math.exp(-age / between(seed, 'second-pace', 8 * DAY, 12 * DAY));
  return 0.6 * first + 0.4 * second;
}

/** Audiences sleep: time runs faster by day than by night, but always forward (slope between 0.4 and 1.6). */
function withDayAndNight(seed: string, ageMs: number): number {
  const phase = between(seed, 'hour-of-day', 0, 2 * Math.PI);
  const turn = (2 * Math.PI * ageMs) / DAY;
  return ageMs + (DAY / (2 * Math.PI)) * 0.6 * (Math.sin(turn + phase) - Math.sin(phase));
}

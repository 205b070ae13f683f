import type { Tone } from './tone.js';

export interface Phase {
  key: string;
  label: string;
  tone: Exclude<Tone, 'dark'>;
  /** RFC 3339 instant. */
  startsAt: string;
  /** Exclusive instant; null for a phase without end (running). */
  endsAt: string | null;
}

export interface Segment {
  phase: Phase;
  /** Width in relation to the others; short phases are kept readable. */
  share: number;
  /** Part that has passed, 0 to 1. */
  elapsed: number;
  when: 'done' | 'now' | 'next';
}

const LEAST_SHARE = 0.14;

/**
 * Lays phases out on one bar.
 * @returns segments with shares that sum to 1, and today's place from 0 to 1 (null before the first and after the last phase)
 */
export function placePhases(phases: readonly Phase[], now: number): { segments: Segment[]; today: number | null } {
  const open = 14 * 86_400_000;
  const spans = phases.map((phase) => {
    const start = Date.parse(phase.startsAt);
    const end = phase.endsAt === null ? Math.max(start + open, now + open / 2) : Date.parse(phase.endsAt);
    return { phase, start, end, length: Math.max(end - start, 1) };
  });
  const total = spans.reduce((sum, span) => sum + span.length, 0);
  const raw = spans.map((span) => Math.max(span.length / total, LEAST_SHARE));
  const sum = raw.reduce((a, b) => a + b, 0);

  let before = 0;
  let today: number | null = null;
  const segments = spans.map(({ phase, start, end, length }, index) => {
    const share = (raw[index] ?? 0) / sum;
    const elapsed = Math.min(Math.max((now - start) / length, 0), 1);
    if (now >= start && now < end) today = before + share * elapsed;
    before += share;
    const when: Segment['when'] = now >= end ? 'done' : now >= start ? 'now' : 'next';
    return { phase, share, elapsed, when };
  });
  return { segments, today };
}

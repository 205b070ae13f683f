import type { ClockMove } from '../sandbox-tools.queries.js';

/** The steps of the time machine on offer. */
export const MOVES = [
  { key: 'hour', move: { by: 'PT1H' } },
  { key: 'day', move: { by: 'P1D' } },
  { key: 'next', move: { toNextDeadline: true } },
] as const satisfies readonly { key: string; move: ClockMove }[];

/** One moment of a curve. Values that are not known are null: a gap, never 0. */
export interface CurvePoint {
  /** Epoch milliseconds. */
  at: number;
  values: Readonly<Record<string, number | null>>;
}

/** One line of a curve. Lines differ by colour and by dash. */
export interface CurveSeries {
  key: string;
  label: string;
  /** CSS colour with at least 3 : 1 against the surface in both schemes. */
  color: string;
  dashed?: boolean;
}

const DAY = 86_400_000;

/** Marks on the time axis: both ends and evenly spaced moments between, each at the nearest point that there is. */
export function timeTicks(points: readonly CurvePoint[], most = 6): number[] {
  const first = points[0]?.at;
  const last = points.at(-1)?.at;
  if (first === undefined || last === undefined || first === last) return first === undefined ? [] : [first];
  const count = Math.min(most, points.length);
  const wanted = Array.from({ length: count }, (_, index) => first + ((last - first) * index) / (count - 1));
  const nearest = wanted.map((at) =>
    points.reduce((best, point) => (Math.abs(point.at - at) < Math.abs(best - at) ? point.at : best), first),
  );
  return [...new Set(nearest)];
}

/** Curves of up to three days need the hour at their axis, longer ones only the day. */
export function needsHours(points: readonly CurvePoint[]): boolean {
  return (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0) < 3 * DAY;
}

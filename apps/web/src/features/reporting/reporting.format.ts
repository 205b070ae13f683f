import type { CurvePoint } from '../../shared/charts/curve.js';
import { fractionDigits, type Money } from '../../shared/i18n/format.js';
import type { CreatorReport, Figures, Rate, SeriesPoint } from './reporting.types.js';

/**
 * A cost per something, in minor units that are not rounded: two digits from one unit on, below at least two that say something
 * (`5.84` cents → `€0.058`), so that small costs never look like nothing.
 */
export function formatUnitCost(minor: number, currency: string, language: string): string {
  const digits = fractionDigits(currency);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    minimumSignificantDigits: 2,
    maximumSignificantDigits: 2,
    roundingPriority: 'morePrecision',
  }).format(minor / 10 ** digits);
}

/** The engagement rate against the chosen base. */
export function rateOf(figures: Figures, rate: Rate): number | null {
  switch (rate) {
    case 'reach':
      return figures.engagementRateByReach;
    case 'views':
      return figures.engagementRateByViews;
    case 'followers':
      return figures.engagementRateByFollowers;
  }
}

/** Cost of one counted content; null without contents. */
export function costPerContent(figures: Figures): Money | null {
  if (figures.contents === 0) return null;
  return { amountMinor: Math.round(figures.cost.amountMinor / figures.contents), currency: figures.cost.currency };
}

/** The series for a chart: noon of each day, so that the day is right in every zone; unknown stays unknown. */
export function curveOf(series: readonly SeriesPoint[]): CurvePoint[] {
  return series.map(({ day, views, reach, engagements }) => ({
    at: Date.parse(`${day}T12:00:00Z`),
    values: { views, reach, engagements },
  }));
}

/** How much the last known value grew over the given days; null when the curve is shorter or has a gap there. */
export function growthOver(points: readonly CurvePoint[], key: string, days: number): number | null {
  const last = points.at(-1)?.values[key];
  const before = points.at(-1 - days)?.values[key];
  return typeof last === 'number' && typeof before === 'number' ? last - before : null;
}

export const CREATOR_SORTS = ['name', 'contents', 'views', 'reach', 'engagements', 'rate', 'cost', 'costPerEngagement'] as const;
export type CreatorSort = (typeof CREATOR_SORTS)[number];

/** Reads a sort of the address: `views` or `-views`; by engagements, the best first, when it is none. */
export function creatorSort(value: string | undefined): { field: CreatorSort; down: boolean } {
  const down = value?.startsWith('-') ?? true;
  const field = CREATOR_SORTS.find((name) => name === (down ? value?.slice(1) : value));
  return field === undefined ? { field: 'engagements', down: true } : { field, down };
}

/** Creators in the wanted order. Who has no value stands at the end either way: missing is no small number. */
export function sortCreators(rows: readonly CreatorReport[], sort: string | undefined, rate: Rate, language: string): CreatorReport[] {
  const { field, down } = creatorSort(sort);
  const sign = down ? -1 : 1;
  if (field === 'name') return rows.toSorted((a, b) => sign * a.name.localeCompare(b.name, language));
  const value = ({ figures }: CreatorReport): number | null => {
    switch (field) {
      case 'contents':
        return figures.contents;
      case 'views':
      case 'reach':
        return figures.sums[field].value;
      case 'engagements':
        return figures.engagements.value;
      case 'rate':
        return rateOf(figures, rate);
      case 'cost':
        return figures.cost.amountMinor;
      case 'costPerEngagement':
        return figures.cpeMinor;
    }
  };
  return rows.toSorted((a, b) => {
    const [one, two] = [value(a), value(b)];
    if (one === null || two === null) return Number(one === null) - Number(two === null);
    return sign * (one - two);
  });
}

export type BarMetric = 'views' | 'engagements';

export interface Bar {
  row: CreatorReport;
  value: number;
  /** Of the longest bar, 0 to 1. */
  share: number;
}

/** The best creators by one figure; those without a value are left out. */
export function topCreators(rows: readonly CreatorReport[], metric: BarMetric, most = 6): Bar[] {
  const known = rows.flatMap((row) => {
    const { value } = metric === 'views' ? row.figures.sums.views : row.figures.engagements;
    return value === null ? [] : [{ row, value }];
  });
  const best = known.toSorted((a, b) => b.value - a.value).slice(0, most);
  const longest = best[0]?.value ?? 0;
  return best.map((bar) => ({ ...bar, share: longest === 0 ? 0 : bar.value / longest }));
}

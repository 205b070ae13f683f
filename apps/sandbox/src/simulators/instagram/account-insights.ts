import { between, fraction } from '../seeded.js';
import { invalidParameter, unknownError } from './graph-error.js';
import { graphTime } from './media.node.js';
import type { Demographics, SimAccount } from './model.js';
import type { Dialect } from './options.js';

const DAY = 86_400_000;
const RANGE_DAYS = 30;

type MetricType = 'total_value' | 'time_series';

interface MetricRule {
  title: string;
  period: 'day' | 'lifetime';
  types: readonly MetricType[];
  breakdowns: Record<string, Record<string, number>>;
  /** Share of the followers per day. */
  daily: number;
  needsHundred?: boolean;
}

const PRODUCTS = { POST: 0.3, STORY: 0.28, REEL: 0.34, CAROUSEL_CONTAINER: 0.08 };
const FOLLOW_TYPES = { FOLLOWER: 0.62, NON_FOLLOWER: 0.35, UNKNOWN: 0.03 };
const BUTTONS = { EMAIL: 0.4, TEXT: 0.25, DIRECTION: 0.2, CALL: 0.1, BOOK_NOW: 0.05 };
const TOTAL = ['total_value'] as const;

/** Account metrics with their period, breakdowns and metric types (platform-apis.md 1.8). */
const METRICS: Readonly<Record<string, MetricRule>> = {
  reach: {
    title: 'Reach',
    period: 'day',
    types: ['time_series', 'total_value'],
    breakdowns: { media_product_type: PRODUCTS, follow_type: FOLLOW_TYPES },
    daily: 0.16,
  },
  views: {
    title: 'Views',
    period: 'day',
    types: TOTAL,
    breakdowns: { media_product_type: PRODUCTS, follower_type: FOLLOW_TYPES, follow_type: FOLLOW_TYPES },
    daily: 0.3,
  },
  accounts_engaged: { title: 'Accounts engaged', period: 'day', types: TOTAL, breakdowns: {}, daily: 0.012 },
  replies: { title: 'Replies', period: 'day', types: TOTAL, breakdowns: {}, daily: 0.0006 },
  reposts: { title: 'Reposts', period: 'day', types: TOTAL, breakdowns: {}, daily: 0.0004 },
  total_interactions: { title: 'Interactions', period: 'day', types: TOTAL, breakdowns: { media_product_type: PRODUCTS }, daily: 0.016 },
  likes: { title: 'Likes', period: 'day', types: TOTAL, breakdowns: { media_product_type: PRODUCTS }, daily: 0.013 },
  comments: { title: 'Comments', period: 'day', types: TOTAL, breakdowns: { media_product_type: PRODUCTS }, daily: 0.0008 },
  saves: { title: 'Saves', period: 'day', types: TOTAL, breakdowns: { media_product_type: PRODUCTS }, daily: 0.0012 },
  shares: { title: 'Shares', period: 'day', types: TOTAL, breakdowns: { media_product_type: PRODUCTS }, daily: 0.001 },
  follows_and_unfollows: {
    title: 'Follows and unfollows',
    period: 'day',
    types: TOTAL,
    breakdowns: { follow_type: FOLLOW_TYPES },
    daily: 0.0015,
    needsHundred: true,
  },
  profile_links_taps: {
    title: 'Profile links taps',
    period: 'day',
    types: TOTAL,
    breakdowns: { contact_button_type: BUTTONS },
    daily: 0.0008,
  },
};

const DEMOGRAPHIC_METRICS: Readonly<Record<string, { title: string; share: number }>> = {
  follower_demographics: { title: 'Follower demographics', share: 1 },
  engaged_audience_demographics: { title: 'Engaged audience demographics', share: 0.06 },
};
const DIMENSIONS = ['age', 'city', 'country', 'gender'] as const;
const TIMEFRAMES = ['this_week', 'this_month'];
const TOP = 45;

export interface AccountInsightsQuery {
  metric: string | undefined;
  period: string | undefined;
  metricType: string | undefined;
  breakdown: string | undefined;
  timeframe: string | undefined;
  since: string | undefined;
  until: string | undefined;
}

export interface AccountInsights {
  data: object[];
  /** The time span answered, for paging in time; absent for demographics. */
  span?: { since: Date; until: Date };
}

/** The insights of an account. Pure function of account and time; below the platform's thresholds the data is empty, not 0. */
export function accountInsights(account: SimAccount, query: AccountInsightsQuery, at: Date, dialect: Dialect): AccountInsights {
  if (!query.metric) throw invalidParameter('The parameter metric is required');
  if (!query.period) throw invalidParameter('The parameter period is required');
  const names = [...new Set(query.metric.split(',').map((name) => name.trim()))];
  if (names.every((name) => Object.hasOwn(DEMOGRAPHIC_METRICS, name))) return demographicInsights(account, names, query, dialect);
  const span = readSpan(query, at);
  const data = names.flatMap((name, index) => {
    const rule = Object.hasOwn(METRICS, name) ? METRICS[name] : undefined;
    if (!rule) throw invalidParameter(`metric[${index}] must be one of the following values: ${knownMetrics().join(', ')}`);
    if (query.period !== rule.period) throw invalidParameter(`(${name}) metric requires period=${rule.period}`);
    const type = query.metricType ?? 'time_series';
    if (!rule.types.some((known) => known === type))
      throw invalidParameter(`The following metrics (${name}) should be specified with parameter metric_type=total_value`);
    if (query.breakdown !== undefined && (type === 'time_series' || !Object.hasOwn(rule.breakdowns, query.breakdown))) throw unknownError();
    if (rule.needsHundred && account.followers < 100) return [];
    return [dayMetric(account, name, rule, type, query.breakdown, span, dialect)];
  });
  return { data, span };
}

function dayMetric(
  account: SimAccount,
  name: string,
  rule: MetricRule,
  type: string,
  breakdown: string | undefined,
  span: { since: Date; until: Date },
  dialect: Dialect,
): object {
  const head = { name, period: rule.period, title: rule.title, description: `${rule.title} of the account.` };
  const id = `${account.id}/insights/${name}/${rule.period}`;
  const days = daysOf(span).map((day) => ({ day, value: dayValue(account, name, rule.daily, day.start) * day.share }));
  if (type === 'time_series') {
    return { ...head, values: days.map(({ day, value }) => ({ value: Math.round(value), end_time: graphTime(day.end) })), id };
  }
  const value = Math.round(days.reduce((sum, { value: part }) => sum + part, 0));
  if (breakdown === undefined) return { ...head, total_value: { value }, id };
  const results = split(value, rule.breakdowns[breakdown] ?? {}).map(([dimension, part]) => ({
    dimension_values: [dialect === 'docs' ? dimension.toLowerCase() : dimension],
    value: part,
  }));
  return { ...head, total_value: { value, breakdowns: [{ dimension_keys: [breakdown], results }] }, id };
}

function demographicInsights(account: SimAccount, names: string[], query: AccountInsightsQuery, dialect: Dialect): AccountInsights {
  if (query.period !== 'lifetime') throw invalidParameter(`(${names[0]}) metric requires period=lifetime`);
  if (query.metricType !== 'total_value')
    throw invalidParameter(`The following metrics (${names[0]}) should be specified with parameter metric_type=total_value`);
  const { timeframe } = query;
  if (timeframe === undefined || !TIMEFRAMES.includes(timeframe.toLowerCase()))
    throw invalidParameter(`timeframe must be one of the following values: ${TIMEFRAMES.join(', ')}`);
  const dimension = DIMENSIONS.find((known) => known === query.breakdown);
  if (query.breakdown === undefined) throw invalidParameter(`breakdown must be one of the following values: ${DIMENSIONS.join(', ')}`);
  if (!dimension) throw unknownError();
  const data = names.flatMap((name) => {
    const rule = DEMOGRAPHIC_METRICS[name];
    const people = Math.round(account.followers * (rule?.share ?? 0));
    if (!rule || people < 100) return [];
    // The platform knows the dimension of about 97 % of the people, so sums stay below the follower count.
    const results = split(Math.round(people * 0.97), weightsOf(account, dimension))
      .filter(([, value]) => value > 0)
      .slice(0, TOP)
      .map(([value, count]) => ({
        dimension_values: dialect === 'docs' ? [timeframe.toUpperCase(), value] : [value],
        value: count,
      }));
    return [
      {
        name,
        period: 'lifetime',
        title: rule.title,
        description: `${rule.title} of the account.`,
        total_value: { breakdowns: [{ dimension_keys: dialect === 'docs' ? ['timeframe', dimension] : [dimension], results }] },
        id: `${account.id}/insights/${name}/lifetime`,
      },
    ];
  });
  return { data };
}

function readSpan(query: AccountInsightsQuery, at: Date): { since: Date; until: Date } {
  const until = readUnix(query.until, 'until') ?? at;
  const since = readUnix(query.since, 'since') ?? new Date(until.getTime() - DAY);
  if (since >= until) throw invalidParameter('since must be before until');
  if (until.getTime() - since.getTime() > RANGE_DAYS * DAY)
    throw invalidParameter('There cannot be more than 30 days (2592000 s) between since and until');
  return { since, until: until > at ? at : until };
}

function readUnix(text: string | undefined, name: string): Date | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,11}$/.test(text)) throw invalidParameter(`Param ${name} must be a valid unix timestamp`);
  return new Date(Number(text) * 1000);
}

/** The UTC days that a span touches, with the share of each that lies inside. */
function daysOf({ since, until }: { since: Date; until: Date }): { start: number; end: Date; share: number }[] {
  const days = [];
  for (let start = Math.floor(since.getTime() / DAY) * DAY; start < until.getTime(); start += DAY) {
    const inside = Math.min(start + DAY, until.getTime()) - Math.max(start, since.getTime());
    days.push({ start, end: new Date(start + DAY), share: inside / DAY });
  }
  return days;
}

function dayValue(account: SimAccount, name: string, daily: number, start: number): number {
  const taste = between(account.id, name, 0.7, 1.4);
  return account.followers * daily * taste * between(account.id, `${name}/${start / DAY}`, 0.6, 1.4);
}

/** Splits a number by weights, largest first; the parts sum up to it exactly. */
function split(total: number, weights: Readonly<Record<string, number>>): [string, number][] {
  const entries = Object.entries(weights).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const sum = entries.reduce((all, [, weight]) => all + weight, 0);
  if (sum <= 0) return [];
  let passed = 0;
  let given = 0;
  return entries.map(([name, weight]) => {
    passed += weight;
    const upTo = Math.round((total * passed) / sum);
    const part = upTo - given;
    given = upTo;
    return [name, part];
  });
}

function knownMetrics(): string[] {
  return [...Object.keys(METRICS), ...Object.keys(DEMOGRAPHIC_METRICS)];
}

const TYPICAL: Required<Demographics> = {
  age: { '13-17': 0.03, '18-24': 0.27, '25-34': 0.41, '35-44': 0.18, '45-54': 0.07, '55-64': 0.03, '65+': 0.01 },
  gender: { F: 0.68, M: 0.28, U: 0.04 },
  country: { DE: 0.71, AT: 0.11, CH: 0.07, NL: 0.03, GB: 0.02, US: 0.02, IT: 0.015, ES: 0.01, FR: 0.01, PL: 0.005 },
  city: {
    'Berlin, Berlin': 0.2,
    'Hamburg, Hamburg': 0.14,
    'Munich, Bavaria': 0.13,
    'Vienna, Vienna': 0.12,
    'Cologne, North Rhine-Westphalia': 0.1,
    'Frankfurt, Hesse': 0.08,
    'Zurich, Zurich': 0.06,
    'Stuttgart, Baden-Württemberg': 0.06,
    'Leipzig, Saxony': 0.06,
    'Düsseldorf, North Rhine-Westphalia': 0.05,
  },
};

/** The account's own weights, or typical ones shaken by its id. */
function weightsOf(account: SimAccount, dimension: keyof Demographics): Record<string, number> {
  const own = account.demographics[dimension];
  if (own) return own;
  return Object.fromEntries(
    Object.entries(TYPICAL[dimension]).map(([value, weight]) => [
      value,
      weight * (0.6 + 0.8 * fraction(account.id, `${dimension}/${value}`)),
    ]),
  );
}

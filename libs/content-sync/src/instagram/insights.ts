import type { ContentKind, MetricName, MissingReason } from '@app/rules';
import { METRIC_NAMES } from '@app/rules';
import { count, isObject, number, objects, text, type Json } from './graph.parse.js';

/** Canonical metric → the platform's name (platform-apis.md 2.10). */
const NAMES: Partial<Record<MetricName, string>> = {
  views: 'views',
  reach: 'reach',
  likes: 'likes',
  comments: 'comments',
  saves: 'saved',
  shares: 'shares',
  replies: 'replies',
  profile_visits: 'profile_visits',
  follows: 'follows',
  average_watch_time_ms: 'ig_reels_avg_watch_time',
  total_watch_time_ms: 'ig_reels_video_view_total_time',
};

/** What each kind has with Instagram Login (platform-apis.md 1.7); one metric too many fails the whole call. */
const SETS: Record<'post' | 'reel' | 'story', readonly MetricName[]> = {
  post: ['views', 'reach', 'likes', 'comments', 'saves', 'shares', 'profile_visits', 'follows'],
  reel: ['views', 'reach', 'likes', 'comments', 'saves', 'shares', 'average_watch_time_ms', 'total_watch_time_ms'],
  story: ['views', 'reach', 'shares', 'replies', 'profile_visits', 'follows'],
};

const CORE: readonly MetricName[] = ['views', 'reach'];

/** The metrics to ask for, for this kind of content; `core`: those every kind has. */
export function metricsOf(kind: ContentKind, core = false): readonly MetricName[] {
  return core ? CORE : SETS[kind === 'video' ? 'reel' : kind];
}

/** The `metric` parameter. */
export function metricParameter(metrics: readonly MetricName[]): string {
  return metrics.flatMap((metric) => NAMES[metric] ?? []).join(',');
}

/** Values read, and for each metric without one the reason (SYN-4): never 0 for missing. */
export interface Reading {
  values: Partial<Record<MetricName, number>>;
  missing: Partial<Record<MetricName, MissingReason>>;
}

/** Reads an insights answer. What was not asked for the kind does not have; what was asked for and is absent comes later. */
export function readInsights(body: Json, asked: readonly MetricName[]): Reading {
  const given = new Map(objects(body['data']).map((metric) => [text(metric['name']) ?? '', valueOf(metric)]));
  const reading: Reading = { values: {}, missing: {} };
  for (const name of METRIC_NAMES) {
    const value = asked.includes(name) ? given.get(NAMES[name] ?? '') : undefined;
    if (value !== undefined && value !== null) reading.values[name] = value;
    else reading.missing[name] = asked.includes(name) ? 'not_yet_available' : 'not_supported';
  }
  return reading;
}

/** A reading without any value: everything asked for is missing for the same reason. */
export function nothingRead(asked: readonly MetricName[], reason: MissingReason): Reading {
  const missing: Reading['missing'] = {};
  for (const name of METRIC_NAMES) missing[name] = asked.includes(name) ? reason : 'not_supported';
  return { values: {}, missing };
}

function valueOf(metric: Json): number | null {
  const [first] = objects(metric['values']);
  if (first && first['value'] !== undefined) return count(first['value']);
  return isObject(metric['total_value']) ? count(number(metric['total_value']['value'])) : null;
}

/** Counts of one demographic answer: indexed by the dimension's name, because `timeframe` may stand before it. */
export function readDemographics(body: Json, dimension: string): Record<string, number> | null {
  const [metric] = objects(body['data']);
  const total = metric?.['total_value'];
  const [breakdown] = isObject(total) ? objects(total['breakdowns']) : [];
  if (!breakdown || !Array.isArray(breakdown['dimension_keys'])) return null;
  const place = breakdown['dimension_keys'].indexOf(dimension);
  const counts: Record<string, number> = {};
  for (const result of objects(breakdown['results'])) {
    const values: unknown = result['dimension_values'];
    const name = Array.isArray(values) ? text(values[place]) : null;
    const people = count(result['value']);
    if (name !== null && people !== null) counts[name] = people;
  }
  return Object.keys(counts).length > 0 ? counts : null;
}

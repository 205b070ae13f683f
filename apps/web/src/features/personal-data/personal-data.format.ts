import i18next from 'i18next';
import { formatNumber } from '../../shared/i18n/format.js';
import type { DataFate, DeletionObstacle } from './personal-data.queries.js';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** `1536000` → `1.5 MB`. */
export function formatBytes(bytes: number, language: string): string {
  const step = bytes <= 0 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${formatNumber(bytes / 1000 ** step, language)} ${UNITS[step]}`;
}

// Codes are data of the server, so these keys cannot be checked by type.
const lookUp = i18next.t.bind(i18next) as unknown as (key: string, options: Record<string, unknown>) => string;

/** What becomes of a topic in the reader's language; the server's own sentence for topics this release does not know. */
export function fateText({ topic, detail }: DataFate): string {
  const [module = '', word = ''] = topic.split('.');
  return lookUp(`personal-data:topics.${module}.${word}`, { defaultValue: detail });
}

/** What must be settled first, by name where it has one. */
export function obstacleText({ code, detail, count, organisation }: DeletionObstacle): string {
  const [module = '', word = ''] = code.split('.');
  return lookUp(`personal-data:obstacles.${module}.${word}`, { defaultValue: detail, count, organisation: organisation?.name });
}

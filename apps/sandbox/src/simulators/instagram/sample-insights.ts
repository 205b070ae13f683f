import { readFile } from 'node:fs/promises';
import { InputError } from '../input.js';
import type { Finals } from './model.js';

const COLUMNS = ['impressions', 'saves', 'comments', 'shares', 'likes', 'profile_visits', 'follows'] as const;

/**
 * The real posts of SAMPLE_INSIGHTS as final figures: impressions are served as `views`; what the file does not know is missing.
 * @throws InputError 409 when the file is not configured, cannot be read or is not such a table.
 */
export async function readSampleInsights(path: string | undefined): Promise<Finals[]> {
  if (path === undefined || path === '')
    throw new InputError('SAMPLE_INSIGHTS is not set: start with SAMPLE_INSIGHTS=<path of the CSV>', 409);
  const content = await readFile(path, 'utf8').catch(() => {
    throw new InputError(`SAMPLE_INSIGHTS: the file ${path} cannot be read`, 409);
  });
  const [head, ...lines] = content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const names = (head ?? '').split(',').map((name) => name.trim());
  const places = COLUMNS.map((column) => names.indexOf(column));
  if (places.includes(-1)) throw new InputError(`SAMPLE_INSIGHTS: the file needs the columns ${COLUMNS.join(', ')}`, 409);
  return lines.map((line, row) => {
    const cells = line.split(',');
    const [views, saved, comments, shares, likes, visits, follows] = places.map((place) => cell(cells[place], row));
    return {
      views: views ?? null,
      reach: null,
      likes: likes ?? null,
      comments: comments ?? null,
      saved: saved ?? null,
      shares: shares ?? null,
      reposts: null,
      follows: follows ?? null,
      profile_visits: visits ?? null,
      profile_activity: null,
      replies: null,
      navigation: null,
      average_watch_ms: null,
      skip_rate: null,
    };
  });
}

function cell(text: string | undefined, row: number): number | null {
  const value = (text ?? '').trim();
  if (value === '') return null;
  if (!/^\d{1,9}$/.test(value))
    throw new InputError(`SAMPLE_INSIGHTS: row ${row + 1} holds "${value.slice(0, 20)}" where a whole number is expected`, 409);
  return Number(value);
}

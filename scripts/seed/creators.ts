import { arrayOf } from './copy.ts';
import { ALL_SURNAMES, BIO_WORDS, COUNTRIES, FIRST_NAMES, NICHES } from './words.ts';

export type Cell = string | number | boolean | null;

export interface SeededAccount {
  id: string;
  platform: 'instagram' | 'tiktok';
  handle: string;
  followers: number;
  following: number;
  mediaCount: number;
  engagementRate: number | null;
  audience: string;
  eligibility: string;
}

export interface SeededCreator {
  id: string;
  userId: string;
  name: [string, string];
  handle: string | null;
  bio: string;
  languages: string[];
  country: string;
  city: string | null;
  niches: string[];
  createdAt: string;
  network: boolean;
  away: string;
  accounts: SeededAccount[];
  /** Sum in hundredths of a star, and how many there are; null: not rated. */
  ratings: { hundredths: number; count: number } | null;
  /** Until when no credit is left; null: there is one. */
  spentUntil: string | null;
}

/** Creators joined in the three years before this instant, so that a seed gives the same rows at any time. */
const NEWEST = Date.UTC(2026, 10, 1);
const SPAN_MS = 3 * 365 * 86_400_000;
const WEIGHT = COUNTRIES.reduce((sum, { weight }) => sum + weight, 0);
const AGES = ['13-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+'];

/** The same numbers for the same seed: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Plausible creators, deterministic by seed: followers by a power law, rates that fall with them, names and niches from common to rare. */
export function* creators(count: number, seed: number): Generator<SeededCreator> {
  const random = randomOf(seed);
  // numbers of their own, so that the profiles of a seed stay what they were
  const work = randomOf(seed + 1);
  const handles = new Set<string>();
  for (let n = 0; n < count; n++) {
    const profile = creator(random, handles, NEWEST - Math.floor(((count - n) / count) * SPAN_MS));
    yield { ...profile, ratings: ratings(work), spentUntil: spentUntil(work) };
  }
}

/** One in five was rated, most of them well and few of them often. */
function ratings(random: () => number): SeededCreator['ratings'] {
  if (random() >= 0.2) return null;
  const count = 1 + Math.floor(random() ** 3 * 40);
  const average = 5 - random() ** 2 * 3;
  return { hundredths: Math.round(average * 100) * count, count };
}

/** Few work on so much at once; some wait until a date. */
function spentUntil(random: () => number): string | null {
  const luck = random();
  if (luck >= 0.04) return null;
  return luck < 0.03 ? 'infinity' : new Date(NEWEST + Math.floor(random() * 120) * 86_400_000).toISOString();
}

function creator(random: () => number, handles: Set<string>, joined: number): Omit<SeededCreator, 'ratings' | 'spentUntil'> {
  const first = pick(random, FIRST_NAMES);
  const last = skewed(random, ALL_SURNAMES, 4);
  const country = weighted(random);
  const niches = [...new Set(Array.from({ length: 1 + Math.floor(random() * 3.5) }, () => skewed(random, NICHES, 1.8)))];
  const languages = [...new Set([pick(random, country.languages), ...(random() < 0.45 ? ['en'] : []), ...(random() < 0.05 ? ['fr'] : [])])];
  const handle = random() < 0.3 ? unique(handles, random, first, last) : null;
  const women = niches.some((niche) => ['beauty', 'fashion', 'skincare', 'family', 'parenting', 'baby'].includes(niche));
  const own: SeededAccount[] = [];
  const both = random() < 0.25;
  const instagram = random() < 0.65;
  for (const platform of ['instagram', 'tiktok'] as const)
    if (both || (platform === 'instagram') === instagram) own.push(account(random, platform, first, last, women));
  const away =
    random() < 0.05 ? `[{"from":"2027-0${1 + Math.floor(random() * 6)}-01","until":"2027-0${7 + Math.floor(random() * 3)}-15"}]` : '[]';
  return {
    id: uuid(random, joined),
    userId: uuid(random, joined),
    name: [first, last],
    handle,
    bio: Array.from({ length: 6 + Math.floor(random() * 7) }, () => skewed(random, BIO_WORDS, 1.5)).join(' '),
    languages,
    country: country.code,
    city: random() < 0.9 ? skewed(random, country.cities, 1.6) : null,
    niches,
    createdAt: new Date(joined).toISOString(),
    network: random() < 0.96,
    away,
    accounts: own,
  };
}

function account(random: () => number, platform: SeededAccount['platform'], first: string, last: string, women: boolean): SeededAccount {
  const followers = Math.min(8_000_000, Math.floor(1_000 * (1 - random()) ** (-1 / 0.85)));
  const spread = Math.exp((random() + random() + random() - 1.5) * 0.9);
  const rate = Math.min(0.4, 0.055 * (followers / 1_000) ** -0.17 * spread * (platform === 'tiktok' ? 1.4 : 1));
  const luck = random();
  return {
    id: uuid(random, NEWEST),
    platform,
    handle: handleOf(random, first, last),
    followers,
    following: Math.floor(random() * 2_000),
    mediaCount: 10 + Math.floor(random() * 1_500),
    engagementRate: random() < 0.03 ? null : Math.round(rate * 10_000) / 10_000,
    audience: audience(random, women),
    eligibility: luck < 0.94 ? 'pass' : luck < 0.97 ? 'review' : 'fail',
  };
}

function audience(random: () => number, women: boolean): string {
  const share = Math.min(0.95, Math.max(0.05, (women ? 0.68 : 0.42) + (random() + random() - 1) * 0.3));
  const centre = 1 + random() * 3;
  const weights = AGES.map((_, band) => Math.exp(-((band - centre) ** 2) / 1.6));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const round = (value: number): number => Math.round(value * 1_000) / 1_000;
  return JSON.stringify({
    countries: null,
    ages: Object.fromEntries(AGES.map((band, n) => [band, round(weights[n]! / sum)])),
    genders: { F: round(share), M: round(1 - share) },
  });
}

function unique(handles: Set<string>, random: () => number, first: string, last: string): string | null {
  const handle = handleOf(random, first, last);
  if (handles.has(handle)) return null;
  handles.add(handle);
  return handle;
}

function handleOf(random: () => number, first: string, last: string): string {
  const [a, b] = [plain(first), plain(last)];
  const kind = random();
  const number = Math.floor(random() * 1_000);
  if (kind < 0.3) return `${a}.${b}${number}`;
  if (kind < 0.55) return `${a}_${pick(random, BIO_WORDS)}${number}`;
  if (kind < 0.8) return `${a}${b}`.slice(0, 27) + String(number);
  return `the.${pick(random, BIO_WORDS)}.${a}${number}`.slice(0, 30);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z]/g, '')
    .slice(0, 13);
}

function pick<T>(random: () => number, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)]!;
}

/** The further back in the list, the rarer. */
function skewed<T>(random: () => number, values: readonly T[], power: number): T {
  return values[Math.floor(random() ** power * values.length)]!;
}

function weighted(random: () => number): (typeof COUNTRIES)[number] {
  let left = random() * WEIGHT;
  return COUNTRIES.find(({ weight }) => (left -= weight) < 0) ?? COUNTRIES[0]!;
}

/** UUIDv7 of this instant. */
function uuid(random: () => number, at: number): string {
  const hex = (digits: number): string =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${(8 + Math.floor(random() * 4)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`;
}

export const CREATOR_COLUMNS =
  'id, user_id, display_name, first_name, last_name, handle, bio, languages, country, city, niches, version, created_at, updated_at'.split(
    ', ',
  );

export function creatorRow({ id, userId, name, handle, bio, languages, country, city, niches, createdAt }: SeededCreator): Cell[] {
  const texts = [name.join(' '), ...name, handle, bio, arrayOf(languages), country, city, arrayOf(niches)];
  return [id, userId, ...texts, 1, createdAt, createdAt];
}

export const ACCOUNT_COLUMNS =
  'id, creator_id, platform, platform_user_id, handle, name, followers, following, media_count, engagement_rate, audience, permissions, state, eligibility, linked_at, refreshed_at, version'.split(
    ', ',
  );

/** Without a token, so in the state "reconnect": nobody can ask the platform about made-up accounts. */
export function accountRows({ id, name, createdAt, accounts }: SeededCreator): Cell[][] {
  return accounts.map((own) => {
    const facts = [own.followers, own.following, own.mediaCount, own.engagementRate, own.audience];
    return [
      own.id,
      id,
      own.platform,
      `seeded-${own.id}`,
      own.handle,
      name.join(' '),
      ...facts,
      '{}',
      'reconnect',
      own.eligibility,
      createdAt,
      createdAt,
      1,
    ];
  });
}

export const VISIBILITY_COLUMNS = ['creator_id', 'network', 'away', 'version', 'updated_at'];

export function visibilityRow({ id, network, away, createdAt }: SeededCreator): Cell[] {
  return [id, network, away, 1, createdAt];
}

export const RECORD_COLUMNS = ['creator_id', 'level', 'rating_hundredths', 'rating_count', 'version'];

export function recordRows({ id, ratings: rated }: SeededCreator): Cell[][] {
  return rated ? [[id, rated.count < 3 ? 'newcomer' : 'proven', rated.hundredths, rated.count, 1]] : [];
}

export const CREDIT_COLUMNS = ['creator_id', 'until'];

export function creditRows({ id, spentUntil: until }: SeededCreator): Cell[][] {
  return until === null ? [] : [[id, until]];
}

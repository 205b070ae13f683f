import { randomOf } from '../seed/creators.ts';
import { ALL_SURNAMES, BIO_WORDS, COUNTRIES, FIRST_NAMES, NICHES } from '../seed/words.ts';

export type Search = Record<string, string>;

type Random = () => number;

const pick = <T>(random: Random, values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
/** The first ones more often, as people search. */
const often = <T>(random: Random, values: readonly T[]): T => values[Math.floor(random() ** 2 * values.length)]!;
const surname = (random: Random): string => ALL_SURNAMES[Math.floor(random() ** 3 * 300)]!;

/** A letter less, twice, other, or two exchanged. */
function typo(random: Random, word: string): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, sign, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  return pick(random, [
    before + after,
    before + sign + sign + after,
    `${before}x${after}`,
    before + (after[0] ?? '') + sign + after.slice(1),
  ]);
}

/** Ten typical searches: most with five filters, five of them with text, two browsing; and two by what is known from work. */
const KINDS: Record<string, (random: Random) => Search> = {
  browse: (random) => ({
    country: often(random, COUNTRIES).code,
    sort: pick(random, ['relevance', '-followers', '-engagementRate', '-createdAt']),
  }),
  'five-filters': (random) => ({
    platform: pick(random, ['instagram', 'tiktok']),
    country: often(random, COUNTRIES).code,
    niche: often(random, NICHES),
    'followers[gte]': pick(random, ['5000', '10000', '25000']),
    'engagementRate[gte]': '0.02',
    sort: 'relevance',
  }),
  'five-filters-and-text': (random) => ({
    q: often(random, BIO_WORDS),
    platform: 'instagram',
    country: 'DE',
    language: 'de',
    niche: often(random, NICHES),
    'followers[gte]': '5000',
  }),
  'city-and-language': (random) => ({
    country: 'DE',
    city: often(random, COUNTRIES[0]!.cities),
    language: pick(random, ['de', 'en']),
    niche: often(random, NICHES),
    'followers[lt]': '100000',
    sort: '-engagementRate',
  }),
  audience: (random) => ({
    country: pick(random, ['DE', 'DE,AT,CH', 'GB']),
    niche: `${often(random, NICHES)},${often(random, NICHES)}`,
    audienceGender: pick(random, ['F', 'M']),
    audienceGenderShare: '60',
    audienceAge: '18-24',
    audienceAgeShare: '30',
    sort: '-followers',
  }),
  'two-ranges': (random) => ({
    'followers[gte]': '10000',
    'followers[lt]': '50000',
    'engagementRate[gte]': '0.03',
    'engagementRate[lt]': '0.06',
    language: 'de',
    niche: often(random, NICHES),
    availableFrom: '2027-03-01',
    sort: '-createdAt',
  }),
  'large-by-rate': (random) => ({
    'followers[gte]': pick(random, ['100000', '250000']),
    country: pick(random, ['DE', 'FR', 'DE,AT,CH']),
    language: 'en',
    audienceAge: '25-34',
    niche: often(random, NICHES),
    sort: '-engagementRate',
  }),
  name: (random) => ({ q: `${pick(random, FIRST_NAMES)} ${surname(random)}` }),
  'name-with-typo': (random) => ({ q: `${pick(random, FIRST_NAMES)} ${typo(random, surname(random))}`, country: 'DE' }),
  'words-by-followers': (random) => ({
    q: `${often(random, BIO_WORDS)} ${often(random, BIO_WORDS)}`,
    country: 'DE,AT,CH',
    niche: `${often(random, NICHES)},${often(random, NICHES)}`,
    'engagementRate[gte]': '0.01',
    language: 'de',
    sort: '-followers',
  }),
  rated: (random) => ({
    'rating[gte]': pick(random, ['4', '4.5']),
    country: often(random, COUNTRIES).code,
    niche: often(random, NICHES),
    'followers[gte]': '5000',
    sort: pick(random, ['-rating', 'relevance']),
  }),
  'past-results': (random) => ({
    'pastMedianViews[gte]': pick(random, ['2000', '10000']),
    'pastEngagementRate[gte]': '0.02',
    'pastFulfilment[gte]': '0.8',
    country: pick(random, ['DE', 'DE,AT,CH']),
    sort: pick(random, ['-rating', '-followers', 'relevance']),
  }),
};

/** So many searches of each kind, always the same ones. */
export function searches(each: number): Record<string, Search[]> {
  const random = randomOf(11);
  return Object.fromEntries(Object.entries(KINDS).map(([kind, make]) => [kind, Array.from({ length: each }, () => make(random))]));
}

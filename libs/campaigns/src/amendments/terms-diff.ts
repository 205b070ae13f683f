import { canonicalJson } from '../campaign.terms.js';
import type { CampaignTerms } from '../contract/campaigns.api.js';

export const EFFECTS = ['advantage', 'neutral', 'disadvantage'] as const;

/** What a change is to the creator (CAM-11). */
export type Effect = (typeof EFFECTS)[number];

/** One changed member of the terms. `field`: JSON pointer into them. */
export interface TermsChange {
  field: string;
  before: unknown;
  after: unknown;
  effect: Effect;
}

type Judge = (before: unknown, after: unknown) => Effect;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const neutral: Judge = () => 'neutral';
const moreIsBetter: Judge = (before, after) => (number(after) > number(before) ? 'advantage' : 'disadvantage');
const lessIsBetter: Judge = (before, after) => (number(after) < number(before) ? 'advantage' : 'disadvantage');
const agreedAnew: Judge = () => 'disadvantage';
/** An obligation as a whole: to have one is worse than to have none. */
const obligation: Judge = (before, after) => (before === null ? 'disadvantage' : after === null ? 'advantage' : 'neutral');
/** Another step before posting: asked newly is worse, asked no more is not (CAM-7). */
const asked: Judge = (_, after) => (after === true ? 'disadvantage' : 'advantage');
const product: Judge = (before) => (before === null ? 'advantage' : 'disadvantage');
const freedom: Judge = (_, after) => (after === 'free' ? 'advantage' : 'disadvantage');
/** Whose choice is gone, or who has none yet, chooses anew. */
const choice: Judge = (before, after) =>
  list(before).every((one) => list(after).includes(one)) && list(before).length > 0 ? 'neutral' : 'disadvantage';
/** Creators in a country that is no longer served are out. */
const served: Judge = (before, after) => (list(before).every((country) => list(after).includes(country)) ? 'neutral' : 'disadvantage');

/**
 * What each member of the terms means to the creator. Disadvantages are less compensation, more deliverables, wider rights, earlier deadlines
 * (CAM-11), and appointments that move: an event is agreed with its date and place.
 */
const JUDGES: Readonly<Record<string, Judge>> = {
  '/product': product,
  '/product/retailValueMinor': moreIsBetter,
  '/cashMinor': moreIsBetter,
  '/handOver': agreedAnew,
  '/shipCountries': served,
  '/variants': choice,
  '/deliverables/stories': lessIsBetter,
  '/deliverables/posts': lessIsBetter,
  '/deliverables/videos': lessIsBetter,
  '/deliverables/postKind': freedom,
  '/schedule/applicationDays': moreIsBetter,
  '/schedule/preparationDays': moreIsBetter,
  '/schedule/activeDays': moreIsBetter,
  '/ads': obligation,
  '/ads/kind': agreedAnew,
  '/ads/licenceDays': lessIsBetter,
  '/exclusivity': obligation,
  '/exclusivity/category': agreedAnew,
  '/exclusivity/days': lessIsBetter,
  '/drafts': asked,
  '/event': agreedAnew,
  '/event/venue': agreedAnew,
  '/event/startsAt': agreedAnew,
  '/event/endsAt': agreedAnew,
  '/ugc': obligation,
  '/ugc/lengthSeconds': lessIsBetter,
};

/** Never shown to creators, or told by another member. */
const SILENT: ReadonlySet<string> = new Set(['/version', '/hash', '/product/purchaseCostMinor', '/ugc/videos', '/currency']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);

/**
 * Every difference between two versions as a creator would see it, each classified. Members missing in old versions count as null,
 * variants as unknown: what was chosen then stands.
 */
export function diffTerms(before: CampaignTerms, after: CampaignTerms): TermsChange[] {
  const changes: TermsChange[] = [];
  const walk = (pointer: string, from: unknown, to: unknown): void => {
    const [a, b] = [from ?? null, to ?? null];
    if (pointer === '/variants' && from === undefined) return;
    if (SILENT.has(pointer) || canonicalJson(a) === canonicalJson(b)) return;
    if (isRecord(a) && isRecord(b)) {
      for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) walk(`${pointer}/${key}`, a[key], b[key]);
      return;
    }
    changes.push({ field: pointer, before: shown(pointer, a), after: shown(pointer, b), effect: (JUDGES[pointer] ?? neutral)(a, b) });
  };
  walk('', before, after);
  return changes.sort((x, y) => EFFECTS.indexOf(y.effect) - EFFECTS.indexOf(x.effect) || (x.field < y.field ? -1 : 1));
}

/** The cost of a product is the brand's secret, also where the product comes or goes as a whole; drafts are asked for or not. */
function shown(pointer: string, value: unknown): unknown {
  if (pointer === '/drafts') return value === true;
  if (pointer !== '/product' || !isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'purchaseCostMinor'));
}

/** True when something of it is worse for the creator: then they must agree anew. */
export const isDisadvantage = (changes: readonly TermsChange[]): boolean => changes.some(({ effect }) => effect === 'disadvantage');

/** Told to confirmed creators only, so never part of the diff of two versions. */
export const EVENT_ADDRESS = '/event/address';

/** Longer preparation or active phase: takes effect at once, without consent (CAM-11). */
const EXTENSIONS: ReadonlySet<string> = new Set(['/schedule/preparationDays', '/schedule/activeDays']);

export const isExtension = ({ field, effect }: TermsChange): boolean => EXTENSIONS.has(field) && effect === 'advantage';

import type { AmendmentBody } from './amendments.queries.js';
import type { Amendable, Offer } from './amendments.types.js';

/** What the dialog edits: the offer with its mix, hashtags and mentions without their signs. */
export interface OfferDraft extends Offer {
  product: NonNullable<Offer['product']>;
  deliverables: Amendable['deliverables']['chosen'];
}

const bare = (tag: string): string => tag.replace(/^[#@]/, '');

/** The offer as it stands, ready to be edited. */
export function draftOf(campaign: Amendable): OfferDraft {
  const { product, requirements, deliverables } = campaign;
  const none = { name: '', description: '', link: null, retailValue: null, handOver: null, shipCountries: [] };
  const pick = <T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> =>
    Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
  return {
    ...pick(campaign, 'compensation', 'schedule', 'ads', 'exclusivity', 'drafts', 'variants', 'event', 'ugc'),
    product: pick(product ?? none, 'name', 'description', 'link', 'retailValue', 'handOver', 'shipCountries'),
    brief: pick(campaign.brief, 'goal', 'audience', 'tone', 'task', 'message', 'dos', 'donts', 'inspiration', 'postingWishes'),
    requirements: {
      ...pick(requirements, 'links', 'disclosureCountry'),
      hashtags: requirements.hashtags.map(bare),
      mentions: requirements.mentions.map(bare),
    },
    deliverables: pick(deliverables.chosen, 'stories', 'posts', 'videos', 'postKind'),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));

/** Lines that are empty yet are none. */
const tidy = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((line: unknown) => (typeof line === 'string' ? line.trim() : line)).filter((line) => line !== '')
    : value;

/** Members that differ, tidied; undefined when none does. */
function changed<T extends object>(before: T, after: T): Partial<T> | undefined {
  const keys = (Object.keys(after) as Array<keyof T>).filter((key) => !same(before[key], after[key]));
  if (keys.length === 0) return undefined;
  return Object.fromEntries(keys.map((key) => [key, tidy(after[key])])) as Partial<T>;
}

/** What is different from the campaign, as the API takes it; empty while nothing is. Documents whose members belong together go as a whole. */
export function bodyOf(campaign: Amendable, draft: OfferDraft): AmendmentBody {
  const now = draftOf(campaign);
  const spelt = (tags: readonly string[], was: readonly string[]): string[] =>
    tags.map((tag) => was.find((old) => bare(old) === tag) ?? tag);
  const requirements = changed(now.requirements, draft.requirements);
  for (const key of ['hashtags', 'mentions'] as const) {
    if (requirements?.[key]) requirements[key] = spelt(requirements[key], campaign.requirements[key]);
  }
  const { stories, posts, videos, postKind } = draft.deliverables;
  const mix = campaign.type === 'instagram' ? { stories, posts, postKind } : { videos };
  const merged = {
    product: changed(now.product, draft.product),
    compensation: changed(now.compensation, draft.compensation),
    deliverables: campaign.type !== 'ugc' && changed(now.deliverables, draft.deliverables) ? mix : undefined,
    brief: changed(now.brief, draft.brief),
    requirements,
    schedule: changed(now.schedule, draft.schedule),
    ads: same(now.ads, draft.ads) ? undefined : draft.ads,
    exclusivity: same(now.exclusivity, draft.exclusivity) ? undefined : draft.exclusivity,
    drafts: now.drafts === draft.drafts ? undefined : draft.drafts,
    variants: same(now.variants, draft.variants) ? undefined : tidy(draft.variants),
    event: now.event && draft.event ? changed(now.event, draft.event) : undefined,
    ugc: now.ugc && draft.ugc ? changed(now.ugc, draft.ugc) : undefined,
  };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

import type { Money } from '../../../shared/i18n/format.js';
import type {
  Ads,
  Brief,
  Campaign,
  CampaignType,
  Criteria,
  EventPlace,
  Exclusivity,
  Format,
  Mix,
  PostKind,
  Product,
  Requirements,
  Schedule,
  SelectionOptions,
  Timing,
  Ugc,
} from '../campaigns.types.js';

/** Everything the wizard edits. */
export interface Draft {
  title: string;
  type: CampaignType;
  timing: Timing;
  format: Format;
  product: Product | null;
  cash: Money | null;
  /** The brand's own mix; null: the row of the table. */
  mix: Mix | null;
  postKind: PostKind;
  brief: Brief;
  requirements: Requirements;
  criteria: Criteria;
  schedule: Schedule;
  ads: Ads | null;
  exclusivity: Exclusivity | null;
  /** Creators show drafts before they post; never with type `ugc`. */
  drafts: boolean;
  /** Only with format `event`. */
  event: EventPlace | null;
  /** Only with type `ugc`. */
  ugc: Ugc | null;
  selectionOptions: SelectionOptions;
  /** Groups to invite at launch, by id. */
  groups: string[];
  variants: string[];
  questions: string[];
  timeZone: string;
  places: number | null;
  launchAt: string | null;
}

export const EMPTY_PRODUCT: Product = {
  name: '',
  description: '',
  link: null,
  retailValue: null,
  purchaseCost: null,
  handOver: 'ship',
  shipCountries: [],
};

export const EMPTY_EVENT: EventPlace = { venue: '', address: '', startsAt: null, endsAt: null };

export const EMPTY_UGC: Ugc = { lengthSeconds: null, aspectRatio: '9:16', scenes: [], wording: '', hooks: [], videos: 1 };

export function draftOf(campaign: Campaign): Draft {
  const { owed, chosen } = campaign.deliverables;
  const own = chosen.stories !== owed.stories || chosen.posts !== owed.posts || chosen.videos !== owed.videos;
  return {
    title: campaign.title,
    type: campaign.type,
    timing: campaign.timing,
    format: campaign.format,
    product: campaign.product,
    cash: campaign.compensation.cash,
    mix: own ? { stories: chosen.stories, posts: chosen.posts, videos: chosen.videos } : null,
    postKind: chosen.postKind,
    brief: campaign.brief,
    requirements: campaign.requirements,
    criteria: campaign.criteria,
    schedule: campaign.schedule,
    ads: campaign.ads,
    exclusivity: campaign.exclusivity,
    drafts: campaign.drafts,
    event: campaign.format === 'event' ? (campaign.event ?? EMPTY_EVENT) : null,
    ugc: campaign.type === 'ugc' ? (campaign.ugc ?? EMPTY_UGC) : null,
    selectionOptions: campaign.selectionOptions,
    groups: campaign.groups,
    variants: campaign.variants,
    questions: campaign.questions,
    timeZone: campaign.timeZone,
    places: campaign.places,
    launchAt: campaign.launchAt,
  };
}

/** The currency of every amount of a draft; the server allows one per campaign. */
export function currencyOf(draft: Pick<Draft, 'product' | 'cash'>): string {
  return draft.cash?.currency ?? draft.product?.retailValue?.currency ?? draft.product?.purchaseCost?.currency ?? 'EUR';
}

/** Equal by content, whatever the order of the keys (the server may answer them in another one). */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => same(left[key], right[key]));
}

/**
 * What to send so that the stored draft becomes this one: only the parts that differ.
 * @param skip parts that would be refused as they are now; they stay unsent until they are right
 */
export function patchOf(stored: Draft, draft: Draft, skip: ReadonlySet<keyof Draft> = new Set()): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const changed = (key: keyof Draft): boolean => !skip.has(key) && !same(stored[key], draft[key]);
  for (const key of [
    'title',
    'type',
    'timing',
    'format',
    'product',
    'brief',
    'requirements',
    'criteria',
    'schedule',
    'ads',
    'exclusivity',
    'drafts',
    'event',
    'ugc',
    'selectionOptions',
    'groups',
    'variants',
    'questions',
    'timeZone',
    'places',
    'launchAt',
  ] as const) {
    if (changed(key)) body[key] = draft[key];
  }
  if (changed('cash')) body['compensation'] = { cash: draft.cash };
  if (changed('mix') || changed('postKind')) body['deliverables'] = deliverables(stored, draft);
  return body;
}

function deliverables(stored: Draft, draft: Draft): Record<string, unknown> | null {
  if (draft.mix !== null) {
    const { stories, posts, videos } = draft.mix;
    return draft.type === 'tiktok' ? { videos } : { stories, posts, postKind: draft.postKind };
  }
  // Null forgets the brand's own mix; the kind of post alone leaves it as it is.
  return stored.mix === null ? { postKind: draft.postKind } : null;
}

/** True when nothing is left to send. */
export function isStored(stored: Draft, draft: Draft): boolean {
  return Object.keys(patchOf(stored, draft)).length === 0;
}

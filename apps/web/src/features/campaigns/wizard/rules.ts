import {
  allowedMixes,
  campaignReadiness,
  checkMix,
  deliverablesOwed,
  earliestEventStart,
  plannedEventTimeline,
  plannedTimeline,
  POLICY,
  totalMinorEur,
  type DeliverablesOwed,
  type ReadinessPoint,
  type Timeline,
} from '@app/rules';
import { fractionDigits } from '../../../shared/i18n/format.js';
import type { Money } from '../../../shared/i18n/format.js';
import type { Ads, Campaign, CampaignImage, CampaignType, Format, Mix, Product, Schedule, Timing, Ugc } from '../campaigns.types.js';
import { currencyOf, EMPTY_EVENT, EMPTY_UGC, type Draft } from './draft.js';

export const LIMITS = POLICY.campaigns;
export const QUESTIONS = POLICY.applications.questions;
/** The mark is required by default (CAM-5). */
const DISCLOSURE_COUNTRY = 'DE';
export const OFFER_HOURS = POLICY.applications.offerHours;

/** The kind of ads each platform has (CAM-7); UGC has none, its videos come with full rights (UGC-3). */
export const ADS_KINDS: Readonly<Record<CampaignType, Ads['kind'] | null>> = {
  instagram: 'partnership_ads',
  tiktok: 'spark_ads',
  ugc: null,
};

type Rate = Campaign['deliverables']['rate'];

function eurRate(draft: Pick<Draft, 'product' | 'cash'>, rate: Rate): { eurRate?: { rate: number; minorDigits: number } } {
  const currency = currencyOf(draft);
  if (currency === 'EUR' || rate === null) return {};
  return { eurRate: { rate: Number(rate.rate), minorDigits: fractionDigits(currency) } };
}

/** What the creator owes for the draft's value, computed while typing (CAM-4). */
export function owedFor(draft: Pick<Draft, 'type' | 'format' | 'product' | 'cash' | 'ugc'>, rate: Rate = null): DeliverablesOwed {
  const product = draft.product && {
    name: draft.product.name,
    retailValueMinor: draft.product.retailValue?.amountMinor ?? null,
    handOver: draft.product.handOver,
  };
  const total = totalMinorEur({ product, cashMinor: draft.cash?.amountMinor ?? 0, ...eurRate(draft, rate) });
  return deliverablesOwed({
    platform: draft.type,
    totalMinorEur: total,
    event: draft.format === 'event',
    ...(draft.type === 'ugc' && draft.ugc ? { bundle: draft.ugc.videos } : {}),
  });
}

/** The brand's own mix, or the row of the table. */
export function mixOf(draft: Draft, owed: DeliverablesOwed): Mix {
  const { stories, posts, videos } = draft.mix ?? owed;
  return { stories, posts, videos };
}

/** Mixes that use the whole value, most posts first: the exchange of 3 stories for 1 post and back (rules.md 1). */
export function exchanges(owed: DeliverablesOwed): Mix[] {
  const units = (mix: Mix): number => mix.stories + 3 * mix.posts + mix.videos;
  const mixes = allowedMixes(owed);
  const most = Math.max(0, ...mixes.map(units));
  return mixes.filter((mix) => units(mix) === most && (mix.stories - owed.stories) % 3 === 0);
}

/**
 * The draft after a change of value: another row of the table takes the brand's own mix back, as the server does (CAM-4).
 */
export function afterValueChange(before: Draft, after: Draft, rate: Rate = null): Draft {
  if (after.mix === null) return after;
  const owed = owedFor(after, rate);
  const kept = owed.row.upTo === owedFor(before, rate).row.upTo && checkMix(owed, mixOf(after, owed)).ok;
  return kept ? after : { ...after, mix: null };
}

/** Phase lengths that belong to a format (CAM-6). */
export function defaultSchedule(format: Format): Schedule {
  const kind = format === 'speedy' ? 'speedy' : 'standard';
  return {
    applicationDays: LIMITS.applicationDays[kind],
    preparationDays: LIMITS.preparationDays[kind],
    activeDays: LIMITS.activeDays[kind],
  };
}

/** Why a format cannot be chosen (CAM-1): speedy and event need an end, events are nothing for UGC. */
export function formatObstacle(draft: Pick<Draft, 'type' | 'timing'>, format: Format): 'needs-end' | 'not-for-ugc' | null {
  if (format === 'event' && draft.type === 'ugc') return 'not-for-ugc';
  return format !== 'standard' && draft.timing === 'ongoing' ? 'needs-end' : null;
}

/** The draft with another format; phase lengths nobody touched follow it, as on the server. */
export function withFormat(draft: Draft, format: Format): Draft {
  const untouched = JSON.stringify(draft.schedule) === JSON.stringify(defaultSchedule(draft.format));
  const event = format === 'event' ? (draft.event ?? EMPTY_EVENT) : null;
  return {
    ...draft,
    format,
    event,
    product: event === null && draft.product?.handOver === 'attend' ? { ...draft.product, handOver: 'ship' } : draft.product,
    schedule: untouched ? defaultSchedule(format) : draft.schedule,
  };
}

/** The draft with another timing; only the standard format can be ongoing (CAM-1). */
export function withTiming(draft: Draft, timing: Timing): Draft {
  return timing === 'ongoing' ? { ...withFormat(draft, 'standard'), timing } : { ...draft, timing };
}

/**
 * The draft for another platform (CAM-1, CAM-7): ads of its kind; UGC has a video brief, but nothing to tag, mark or post, no followers to
 * count and no events. The server drops the same.
 */
export function withType(draft: Draft, type: CampaignType): Draft {
  if (type === draft.type) return draft;
  const fitting = formatObstacle({ type, timing: draft.timing }, draft.format) === null ? draft : withFormat(draft, 'standard');
  const kind = ADS_KINDS[type];
  return {
    ...fitting,
    type,
    mix: null,
    ads: kind === null || draft.ads === null ? null : { ...draft.ads, kind },
    ugc: type === 'ugc' ? (draft.ugc ?? EMPTY_UGC) : null,
    drafts: type !== 'ugc' && draft.drafts,
    ...(type === 'ugc'
      ? {
          postKind: 'free' as const,
          requirements: { hashtags: [], mentions: [], links: [], disclosureCountry: null },
          criteria: { ...draft.criteria, followersMin: null, followersMax: null },
        }
      : { requirements: { ...draft.requirements, disclosureCountry: draft.requirements.disclosureCountry ?? DISCLOSURE_COUNTRY } }),
  };
}

export type HandOverChoice = Exclude<NonNullable<Product['handOver']>, 'none'>;

/** How a product can reach creators: entry belongs to events; cash only has no product at all. */
export function handOversOf(draft: Pick<Draft, 'format'>): HandOverChoice[] {
  const usual = ['ship', 'voucher', 'access', 'reimburse'] as const;
  return draft.format === 'event' ? ['attend', ...usual] : [...usual];
}

/** What UGC videos cost the brand and what the creator gets of it (BIL-3); null while the length is open. */
export function ugcPrice(ugc: Pick<Ugc, 'lengthSeconds' | 'videos'> | null): { price: Money; share: Money } | null {
  const length = ugc?.lengthSeconds;
  if (ugc === null || (length !== 15 && length !== 30)) return null;
  const times = ({ amountMinor, currency }: Money): Money => ({ amountMinor: amountMinor * ugc.videos, currency });
  return { price: times(POLICY.ugc.price[length]), share: times(POLICY.ugc.creatorShare[length]) };
}

/** The first moment an event may start for a launch now or as planned; null while the days are not usable (rules.md 2). */
export function earliestStart(draft: Pick<Draft, 'launchAt' | 'schedule' | 'timeZone'>, now: number): Date | null {
  try {
    return earliestEventStart(launchOf(draft, now), draft.schedule.applicationDays, draft.timeZone);
  } catch {
    return null;
  }
}

function launchOf({ launchAt }: Pick<Draft, 'launchAt'>, now: number): Date {
  return new Date(launchAt === null ? now : Math.max(Date.parse(launchAt), now));
}

/** Latest possible dates for a launch now or at the wanted date; null while lengths or the event's times are not usable. */
export function plannedDates(draft: Pick<Draft, 'launchAt' | 'schedule' | 'timeZone' | 'format' | 'event'>, now: number): Timeline | null {
  const launchAt = launchOf(draft, now);
  const zone = draft.timeZone;
  try {
    if (draft.format !== 'event') return plannedTimeline({ launchAt, zone, ...draft.schedule });
    if (!draft.event?.startsAt) return null;
    const eventStartsAt = new Date(draft.event.startsAt);
    const eventEndsAt = new Date(draft.event.endsAt ?? draft.event.startsAt);
    return plannedEventTimeline({ launchAt, zone, applicationDays: draft.schedule.applicationDays, eventStartsAt, eventEndsAt });
  } catch {
    return null;
  }
}

/** JSON pointers of the rules' words in the API's. */
const POINTERS: Readonly<Record<string, string>> = {
  '/task': '/brief/task',
  '/message': '/brief/message',
  '/dos': '/brief/dos',
  '/donts': '/brief/donts',
  '/cashMinor': '/compensation/cash',
  '/mix': '/deliverables',
  '/product/retailValueMinor': '/product/retailValue',
  '/shipCountries': '/product/shipCountries',
  '/hashtags': '/requirements/hashtags',
  '/disclosureCountry': '/requirements/disclosureCountry',
  '/schedule/launchAt': '/launchAt',
};

/** The checklist of the draft as typed, before it is saved; the same rules as the server's `/readiness`. */
export function checklist(draft: Draft, images: readonly CampaignImage[], now: number, rate: Rate = null): ReadinessPoint[] {
  const owed = owedFor(draft, rate);
  return campaignReadiness({
    type: draft.type,
    timing: draft.timing,
    format: draft.format,
    title: draft.title,
    task: draft.brief.task,
    message: draft.brief.message,
    dos: draft.brief.dos,
    donts: draft.brief.donts,
    timeZone: draft.timeZone,
    images,
    places: draft.places,
    product: draft.product && {
      name: draft.product.name,
      retailValueMinor: draft.product.retailValue?.amountMinor ?? null,
      handOver: draft.product.handOver,
    },
    cashMinor: draft.cash?.amountMinor ?? 0,
    currency: currencyOf(draft),
    ...eurRate(draft, rate),
    mix: draft.mix && mixOf(draft, owed),
    schedule: { launchAt: draft.launchAt === null ? null : new Date(draft.launchAt), ...draft.schedule },
    hashtags: draft.requirements.hashtags,
    mentions: draft.requirements.mentions,
    links: draft.requirements.links,
    disclosureCountry: draft.requirements.disclosureCountry,
    ugc: draft.ugc,
    shipCountries: draft.product?.shipCountries ?? [],
    event: draft.event && {
      venue: draft.event.venue,
      address: draft.event.address,
      startsAt: draft.event.startsAt === null ? null : new Date(draft.event.startsAt),
      endsAt: draft.event.endsAt === null ? null : new Date(draft.event.endsAt),
    },
    ads: draft.ads,
    now: new Date(now),
  }).map((point) => (point.pointer === undefined ? point : { ...point, pointer: POINTERS[point.pointer] ?? point.pointer }));
}

import {
  allowedMixes,
  campaignReadiness,
  checkMix,
  deliverablesOwed,
  plannedTimeline,
  POLICY,
  totalMinorEur,
  type DeliverablesOwed,
  type ReadinessPoint,
  type Timeline,
} from '@app/rules';
import { fractionDigits } from '../../../shared/i18n/format.js';
import type { Campaign, CampaignImage, Format, Mix, Schedule } from '../campaigns.types.js';
import { currencyOf, type Draft } from './draft.js';

export const LIMITS = POLICY.campaigns;
export const QUESTIONS = POLICY.applications.questions;

type Rate = Campaign['deliverables']['rate'];

function eurRate(draft: Pick<Draft, 'product' | 'cash'>, rate: Rate): { eurRate?: { rate: number; minorDigits: number } } {
  const currency = currencyOf(draft);
  if (currency === 'EUR' || rate === null) return {};
  return { eurRate: { rate: Number(rate.rate), minorDigits: fractionDigits(currency) } };
}

/** What the creator owes for the draft's value, computed while typing (CAM-4). */
export function owedFor(draft: Pick<Draft, 'type' | 'format' | 'product' | 'cash'>, rate: Rate = null): DeliverablesOwed {
  const product = draft.product && {
    name: draft.product.name,
    retailValueMinor: draft.product.retailValue?.amountMinor ?? null,
    handOver: draft.product.handOver,
  };
  const total = totalMinorEur({ product, cashMinor: draft.cash?.amountMinor ?? 0, ...eurRate(draft, rate) });
  return deliverablesOwed({ platform: draft.type, totalMinorEur: total, event: draft.format === 'event' });
}

/** The brand's own mix, or the row of the table. */
export function mixOf(draft: Draft, owed: DeliverablesOwed): Mix {
  return { stories: owed.stories, posts: owed.posts, videos: owed.videos, ...draft.mix };
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

/** The draft with another format; phase lengths nobody touched follow it, as on the server. */
export function withFormat(draft: Draft, format: Format): Draft {
  const untouched = JSON.stringify(draft.schedule) === JSON.stringify(defaultSchedule(draft.format));
  return { ...draft, format, schedule: untouched ? defaultSchedule(format) : draft.schedule };
}

/** Latest possible dates for a launch now or at the wanted date; null while the lengths are not usable. */
export function plannedDates(draft: Pick<Draft, 'launchAt' | 'schedule' | 'timeZone'>, now: number): Timeline | null {
  const wanted = draft.launchAt === null ? now : Math.max(Date.parse(draft.launchAt), now);
  try {
    return plannedTimeline({ launchAt: new Date(wanted), zone: draft.timeZone, ...draft.schedule });
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
    ugc: null,
    shipCountries: draft.product?.shipCountries ?? [],
    event: null,
    ads: draft.ads,
    now: new Date(now),
  }).map((point) => (point.pointer === undefined ? point : { ...point, pointer: POINTERS[point.pointer] ?? point.pointer }));
}

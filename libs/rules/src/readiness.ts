import type { Mix, Platform } from './deliverables.js';
import { checkMix, deliverablesOwed } from './deliverables.js';
import { fold, foldHashtag, foldHandle } from './caption.js';
import { toEurMinor } from './money.js';
import { POLICY } from './policy.js';
import { earliestEventStart, isTimeZone } from './timeline.js';

export type HandOver = 'ship' | 'voucher' | 'access' | 'reimburse' | 'attend' | 'none';

/** What readiness looks at; times as `Date`, null = not filled in. */
export interface CampaignFacts {
  readonly type: Platform;
  readonly timing: 'time_limited' | 'ongoing';
  readonly format: 'standard' | 'speedy' | 'event';
  readonly title: string;
  readonly task: string;
  readonly message: string;
  readonly dos: readonly string[];
  readonly donts: readonly string[];
  readonly timeZone: string;
  readonly images: readonly { readonly width: number; readonly height: number }[];
  readonly places: number | null;
  readonly product: { readonly name: string; readonly retailValueMinor: number | null; readonly handOver: HandOver | null } | null;
  readonly cashMinor: number;
  readonly currency: string;
  /** EUR per whole unit of the currency and its decimals; left out for EUR. */
  readonly eurRate?: { readonly rate: number; readonly minorDigits: number };
  /** Null = the row of the table. */
  readonly mix: Mix | null;
  readonly schedule: {
    /** Null = at once. */
    readonly launchAt: Date | null;
    readonly applicationDays: number | null;
    readonly preparationDays: number | null;
    readonly activeDays: number | null;
  };
  readonly hashtags: readonly string[];
  readonly mentions: readonly string[];
  readonly links: readonly string[];
  readonly disclosureCountry: string | null;
  /** `videos`: the bundle, 1 when left out. */
  readonly ugc: { readonly lengthSeconds: number | null; readonly aspectRatio: string | null; readonly videos?: number } | null;
  readonly shipCountries: readonly string[];
  readonly event: { readonly venue: string; readonly address: string; readonly startsAt: Date | null; readonly endsAt: Date | null } | null;
  readonly ads: { readonly kind: 'partnership_ads' | 'spark_ads'; readonly licenceDays: number | null } | null;
  /** The moment of the question: a launch at once happens now. */
  readonly now: Date;
}

export interface ReadinessPoint {
  readonly code: string;
  /** `blocking` keeps from launching, `advice` only scores (rules.md 3 "Complete"). */
  readonly severity: 'blocking' | 'advice';
  readonly ok: boolean;
  /** JSON pointer of the field in `CampaignFacts`. */
  readonly pointer?: string;
  readonly limit?: number | string;
  readonly value?: number | string;
}

type Detail = Pick<ReadinessPoint, 'pointer' | 'limit' | 'value'>;

const blocking = (code: string, ok: boolean, detail: Detail = {}): ReadinessPoint => ({ code, severity: 'blocking', ok, ...detail });
const advice = (code: string, ok: boolean, detail: Detail = {}): ReadinessPoint => ({ code, severity: 'advice', ok, ...detail });

const filled = (text: string): boolean => text.trim() !== '';

/** Every point of the checklist that applies to this campaign, blocking ones first (CAM-2, rules.md 3). */
export function campaignReadiness(facts: CampaignFacts, policy = POLICY): ReadinessPoint[] {
  return [
    ...briefPoints(facts, policy),
    ...compensationPoints(facts),
    ...schedulePoints(facts, policy),
    ...typePoints(facts, policy),
    ...advicePoints(facts, policy),
  ];
}

/** True when nothing blocking is open: the guard "complete" of launch. */
export function isComplete(points: readonly ReadinessPoint[]): boolean {
  return points.every((point) => point.severity === 'advice' || point.ok);
}

/** Score of the brief from 0 to 100: the share of points met, rounded down so that 100 means all (CAM-2). */
export function readinessScore(points: readonly ReadinessPoint[]): number {
  return points.length === 0 ? 0 : Math.floor((points.filter(({ ok }) => ok).length * 100) / points.length);
}

/** Total value per creator in EUR cents: retail value of a complete product + cash; bonuses do not count (rules.md 1). */
export function totalMinorEur(facts: Pick<CampaignFacts, 'product' | 'cashMinor' | 'eurRate'>): number {
  const total = (productComplete(facts.product) ? (facts.product?.retailValueMinor ?? 0) : 0) + Math.max(0, facts.cashMinor);
  return facts.eurRate ? toEurMinor(total, facts.eurRate.rate, facts.eurRate.minorDigits) : total;
}

function productComplete(product: CampaignFacts['product']): boolean {
  return (
    product !== null &&
    filled(product.name) &&
    (product.retailValueMinor ?? 0) > 0 &&
    product.handOver !== null &&
    product.handOver !== 'none'
  );
}

function shortSide(image: CampaignFacts['images'][number]): number {
  return Math.min(image.width, image.height);
}

function briefPoints(facts: CampaignFacts, policy: typeof POLICY): ReadinessPoint[] {
  const limit = policy.campaigns.imageShortSidePx;
  const largest = Math.max(0, ...facts.images.map(shortSide));
  return [
    blocking('title', filled(facts.title), { pointer: '/title' }),
    blocking('task', filled(facts.task), { pointer: '/task' }),
    blocking('time-zone', isTimeZone(facts.timeZone), { pointer: '/timeZone', value: facts.timeZone }),
    blocking('image', largest >= limit, { pointer: '/images', limit, value: largest }),
    blocking('places', Number.isInteger(facts.places) && (facts.places ?? 0) >= 1, {
      pointer: '/places',
      limit: 1,
      value: facts.places ?? 0,
    }),
    blocking('format', formatFits(facts), { pointer: '/format', value: facts.format }),
  ];
}

/** CAM-1: speedy and event only time-limited, event not for ugc. */
function formatFits({ format, timing, type }: CampaignFacts): boolean {
  return format === 'standard' || (timing === 'time_limited' && (format !== 'event' || type !== 'ugc'));
}

function compensationPoints(facts: CampaignFacts): ReadinessPoint[] {
  const paid = facts.cashMinor > 0;
  const owed = deliverablesOwed({
    platform: facts.type,
    totalMinorEur: totalMinorEur(facts),
    event: facts.format === 'event',
    ...(facts.ugc?.videos && { bundle: facts.ugc.videos }),
  });
  const checked = checkMix(owed, facts.mix ?? owed);
  const points = [
    blocking('compensation', paid || productComplete(facts.product), { pointer: productGap(facts.product) }),
    checked.ok
      ? blocking('deliverables', true, { pointer: '/mix' })
      : blocking('deliverables', false, {
          pointer: checked.code === 'not-launchable' ? '/cashMinor' : '/mix',
          limit: checked.limit,
          value: checked.value,
        }),
  ];
  if (facts.currency !== 'EUR') {
    points.push(blocking('currency-rate', (facts.eurRate?.rate ?? 0) > 0, { pointer: '/currency', value: facts.currency }));
  }
  if (facts.product?.handOver === 'ship') {
    points.push(
      blocking('ship-countries', facts.shipCountries.length > 0, {
        pointer: '/shipCountries',
        limit: 1,
        value: facts.shipCountries.length,
      }),
    );
  }
  return points;
}

function productGap(product: CampaignFacts['product']): string {
  if (product === null || product.handOver === 'none') return '/cashMinor';
  if (!filled(product.name)) return '/product/name';
  return (product.retailValueMinor ?? 0) > 0 ? '/product/handOver' : '/product/retailValueMinor';
}

function schedulePoints(facts: CampaignFacts, policy: typeof POLICY): ReadinessPoint[] {
  const { launchAt, applicationDays, preparationDays, activeDays } = facts.schedule;
  const { applicationDays: range, phaseDaysMaximum } = policy.campaigns;
  const points: ReadinessPoint[] = [];
  if (launchAt !== null) {
    points.push(
      blocking('launch-date', launchAt.getTime() > facts.now.getTime(), {
        pointer: '/schedule/launchAt',
        limit: facts.now.toISOString(),
        ...isoValue(launchAt),
      }),
    );
  }
  if (facts.timing === 'time_limited')
    points.push(days('application-days', '/schedule/applicationDays', applicationDays, range.minimum, range.maximum));
  // An event's preparation and active phases follow from its dates.
  if (facts.format !== 'event') {
    points.push(days('preparation-days', '/schedule/preparationDays', preparationDays, 1, phaseDaysMaximum));
    points.push(days('active-days', '/schedule/activeDays', activeDays, 1, phaseDaysMaximum));
  }
  return points;
}

function days(code: string, pointer: string, value: number | null, minimum: number, maximum: number): ReadinessPoint {
  const ok = value !== null && Number.isInteger(value) && value >= minimum && value <= maximum;
  return blocking(code, ok, { pointer, limit: value !== null && value > maximum ? maximum : minimum, value: value ?? 0 });
}

function isoValue(date: Date): Detail {
  return Number.isNaN(date.getTime()) ? {} : { value: date.toISOString() };
}

function typePoints(facts: CampaignFacts, policy: typeof POLICY): ReadinessPoint[] {
  const points: ReadinessPoint[] = [];
  if (facts.type === 'ugc') {
    const length = facts.ugc?.lengthSeconds ?? 0;
    points.push(blocking('ugc-length', policy.ugc.lengthSeconds.includes(length), { pointer: '/ugc/lengthSeconds', value: length }));
    points.push(blocking('ugc-aspect-ratio', /^[1-9]\d*:[1-9]\d*$/.test(facts.ugc?.aspectRatio ?? ''), { pointer: '/ugc/aspectRatio' }));
  } else {
    const tags =
      facts.hashtags.filter((tag) => foldHashtag(tag) !== null).length +
      facts.mentions.filter((handle) => foldHandle(handle) !== '').length;
    points.push(blocking('hashtag-or-mention', tags > 0, { pointer: '/hashtags', limit: 1, value: tags }));
  }
  if (facts.format === 'event') points.push(...eventPoints(facts, policy));
  if (facts.ads) points.push(...adsPoints(facts.ads, facts.type, policy));
  return points;
}

function eventPoints({ event, schedule, timeZone, now }: CampaignFacts, policy: typeof POLICY): ReadinessPoint[] {
  const { minimum, maximum } = policy.campaigns.applicationDays;
  const applicationDays = schedule.applicationDays ?? 0;
  const launchAt = schedule.launchAt ?? now;
  const datable =
    isTimeZone(timeZone) &&
    !Number.isNaN(launchAt.getTime()) &&
    Number.isInteger(applicationDays) &&
    applicationDays >= minimum &&
    applicationDays <= maximum;
  const earliest = datable ? earliestEventStart(launchAt, applicationDays, timeZone) : null;
  const startsAt = event?.startsAt ?? null;
  const endsAt = event?.endsAt ?? null;
  return [
    blocking('event-venue', filled(event?.venue ?? ''), { pointer: '/event/venue' }),
    blocking('event-address', filled(event?.address ?? ''), { pointer: '/event/address' }),
    blocking('event-start', startsAt !== null && (earliest === null || startsAt >= earliest), {
      pointer: '/event/startsAt',
      ...(earliest && { limit: earliest.toISOString() }),
      ...(startsAt && isoValue(startsAt)),
    }),
    blocking('event-end', endsAt === null || (startsAt !== null && endsAt >= startsAt), {
      pointer: '/event/endsAt',
      ...(endsAt && isoValue(endsAt)),
    }),
  ];
}

function adsPoints(ads: NonNullable<CampaignFacts['ads']>, type: Platform, policy: typeof POLICY): ReadinessPoint[] {
  const wanted = { instagram: 'partnership_ads', tiktok: 'spark_ads', ugc: '' }[type];
  return [
    blocking('ads-kind', ads.kind === wanted, { pointer: '/ads/kind', limit: wanted, value: ads.kind }),
    days('ads-licence-days', '/ads/licenceDays', ads.licenceDays, 1, policy.campaigns.adsLicenceDays),
  ];
}

function advicePoints(facts: CampaignFacts, policy: typeof POLICY): ReadinessPoint[] {
  const { imagesAdvised, imageShortSidePx, clearTaskCharacters, briefCharacters } = policy.campaigns;
  const large = facts.images.filter((image) => shortSide(image) >= imageShortSidePx).length;
  const task = [...fold(facts.task).trim()].length;
  const brief = [facts.task, facts.message, ...facts.dos, ...facts.donts].reduce((sum, text) => sum + [...text.trim()].length, 0);
  const points = [
    advice('images-advised', large >= imagesAdvised, { pointer: '/images', limit: imagesAdvised, value: large }),
    advice('task-clear', task >= clearTaskCharacters, { pointer: '/task', limit: clearTaskCharacters, value: task }),
    advice('message', filled(facts.message), { pointer: '/message' }),
    advice('dos', facts.dos.some(filled), { pointer: '/dos' }),
    advice('donts', facts.donts.some(filled), { pointer: '/donts' }),
    advice('brief-length', brief >= briefCharacters.minimum && brief <= briefCharacters.maximum, {
      pointer: '/task',
      limit: brief > briefCharacters.maximum ? briefCharacters.maximum : briefCharacters.minimum,
      value: brief,
    }),
  ];
  if (facts.type !== 'ugc') points.push(advice('disclosure', facts.disclosureCountry !== null, { pointer: '/disclosureCountry' }));
  if (facts.product && facts.product.handOver !== 'none')
    points.push(advice('product-complete', productComplete(facts.product), { pointer: productGap(facts.product) }));
  return points;
}

import { POLICY } from '@app/rules';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMoney, formatNumber, type Money } from '../../shared/i18n/format.js';
import { nicheName } from '../../shared/i18n/niche-names.js';
import type { Phase } from '../../shared/ui/phases.js';
import type { CampaignType, Criterion, EventFacts, HandOver, Mix, SchedulePhase, VideoFacts } from './creator-campaigns.types.js';

type T = TFunction<'creator-campaigns'>;

const DAY = 86_400_000;

/** `3 stories and 1 reel`. */
export function mixText(t: T, language: string, mix: Mix): string {
  const parts = [
    mix.stories > 0 ? t('mix.stories', { count: mix.stories }) : '',
    mix.posts > 0 ? t(`mix.${mix.postKind}`, { count: mix.posts }) : '',
    mix.videos > 0 ? t('mix.videos', { count: mix.videos }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('mix.nothing') : new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

/** What is owed by the type: of UGC with length and shape, `2 videos of 15 s, 9:16`. */
export function owedText(t: T, language: string, mix: Mix, ugc: VideoFacts | null | undefined): string {
  if (!ugc || ugc.lengthSeconds === null) return mixText(t, language, mix);
  const videos = t('mix.seconds', { count: ugc.videos, seconds: ugc.lengthSeconds });
  return ugc.aspectRatio === null ? videos : `${videos}, ${ugc.aspectRatio}`;
}

/** The creator's share of the fixed price, for all videos (BIL-3); null while the length is open and for other types. */
export function videoPay(ugc: VideoFacts | null | undefined): Money | null {
  const length = ugc?.lengthSeconds;
  if (!ugc || (length !== 15 && length !== 30)) return null;
  const { amountMinor, currency } = POLICY.ugc.creatorShare[length];
  return { amountMinor: amountMinor * ugc.videos, currency };
}

/** `Thursday, 3 Dec, 19:00 – 23:00`, the second day only when it is another one; empty while the start is open. */
export function eventTimes(language: string, { startsAt, endsAt }: Pick<EventFacts, 'startsAt' | 'endsAt'>, zone: string): string {
  if (startsAt === null) return '';
  const from = formatDate(startsAt, language, { style: 'weekdayTime', zone });
  if (endsAt === null || endsAt === startsAt) return from;
  const sameDay = formatDate(startsAt, language, { style: 'date', zone }) === formatDate(endsAt, language, { style: 'date', zone });
  return `${from} – ${formatDate(endsAt, language, { style: sameDay ? 'time' : 'weekdayTime', zone })}`;
}

/** Day and place of an event in one line: `3 Dec · Roof garden`. */
export function eventLine(language: string, { startsAt, venue }: EventFacts, zone: string): string {
  return [startsAt === null ? '' : formatDate(startsAt, language, { style: 'day', zone }), venue].filter((part) => part !== '').join(' · ');
}

/** `videos`: what approved UGC videos bring beside product and cash (BIL-3), and how many they are. */
export interface Offer {
  product: Money | null;
  cash: Money | null;
  videos?: { pay: Money; count: number } | null;
}

/** What a creator gets: `Product worth 89 € + 50 €`. A hand-over of `none` has no product to get. */
export function offerText(t: T, language: string, offer: Offer): string {
  if (offer.videos) {
    const pay = t('video.pay', { count: offer.videos.count, pay: formatMoney(offer.videos.pay, language) });
    const { product, cash } = offer;
    return (product?.amountMinor ?? 0) + (cash?.amountMinor ?? 0) === 0 ? pay : `${offerText(t, language, { product, cash })} + ${pay}`;
  }
  const worth = offer.product && offer.product.amountMinor > 0 ? formatMoney(offer.product, language) : null;
  const cash = offer.cash && offer.cash.amountMinor > 0 ? formatMoney(offer.cash, language) : null;
  if (worth !== null) return cash === null ? t('offer.product', { worth }) : t('offer.both', { worth, cash });
  return cash === null ? t('offer.none') : t('offer.cash', { cash });
}

/** What the product of a campaign is worth to the creator; null when none is handed over. */
export function worthOf(product: { value: Money; handOver: HandOver } | null): Money | null {
  return product === null || product.handOver === 'none' ? null : product.value;
}

/** Until when one can apply, with the days left when there are few: `until Wed, 1 Apr` or `until tomorrow, 23:59`. */
export function applyUntil(
  t: T,
  language: string,
  row: { open: boolean; applicationEndsAt: string | null },
  now: number,
  zone: string,
): string {
  if (!row.open) return t('until.closed');
  if (row.applicationEndsAt === null) return t('until.always');
  const last = formatDate(row.applicationEndsAt, language, { style: 'date', zone, exclusiveEnd: true });
  if (last === formatDate(now, language, { style: 'date', zone })) return t('until.today');
  if (last === formatDate(now + DAY, language, { style: 'date', zone })) return t('until.tomorrow');
  return t('until.date', { date: formatDate(row.applicationEndsAt, language, { style: 'day', zone, exclusiveEnd: true }) });
}

/** True in the last two days, when a deadline deserves colour. */
export function isUrgent(row: { open: boolean; applicationEndsAt: string | null }, now: number): boolean {
  return row.open && row.applicationEndsAt !== null && Date.parse(row.applicationEndsAt) - now < 2 * DAY;
}

/** One wish of the brand about creators, in words. */
export function criterionText(t: T, language: string, { code, wanted }: Criterion): string {
  const names = (of: (value: string) => string): string => new Intl.ListFormat(language, { type: 'disjunction' }).format(wanted.map(of));
  switch (code) {
    case 'country': {
      const regions = new Intl.DisplayNames(language, { type: 'region' });
      return t('criteria.country', { list: names((value) => regions.of(value) ?? value) });
    }
    case 'language': {
      const languages = new Intl.DisplayNames(language, { type: 'language' });
      return t('criteria.language', { list: names((value) => languages.of(value) ?? value) });
    }
    case 'niche':
      return t('criteria.niche', { list: names((value) => nicheName(value, language)) });
    case 'followers-min':
      return t('criteria.followersMin', { count: Number(wanted[0] ?? 0), number: formatNumber(Number(wanted[0] ?? 0), language) });
    case 'followers-max':
      return t('criteria.followersMax', { count: Number(wanted[0] ?? 0), number: formatNumber(Number(wanted[0] ?? 0), language) });
  }
}

const TONES = { application: 'blue', preparation: 'amber', active: 'green', running: 'green' } as const;

/** What the phases mean to creators of this kind of campaign. */
export type PhaseWords = 'phases' | 'phasesEvent' | 'phasesVideo';

export function phaseWords({ type, format }: { type: CampaignType; format: string }): PhaseWords {
  if (format === 'event') return 'phasesEvent';
  return type === 'ugc' ? 'phasesVideo' : 'phases';
}

/** The dates for the timeline; not yet fixed ones are called the latest. */
export function phasesOf(t: T, schedule: readonly SchedulePhase[], words: PhaseWords = 'phases'): Phase[] {
  return schedule.map(({ phase, from, to }) => ({
    key: phase,
    label: words === 'phasesEvent' ? t(`phasesEvent.${phase}`) : words === 'phasesVideo' ? t(`phasesVideo.${phase}`) : t(`phases.${phase}`),
    tone: TONES[phase],
    startsAt: from,
    endsAt: to,
  }));
}

/** The sentences of this file bound to the current language. */
export function useOfferText() {
  const { t, i18n } = useTranslation('creator-campaigns');
  const language = i18n.language;
  return useMemo(
    () => ({
      mix: (mix: Mix) => mixText(t, language, mix),
      offer: (offer: Offer) => offerText(t, language, offer),
      until: (row: { open: boolean; applicationEndsAt: string | null }, now: number, zone: string) =>
        applyUntil(t, language, row, now, zone),
      criterion: (criterion: Criterion) => criterionText(t, language, criterion),
      phases: (schedule: readonly SchedulePhase[], words?: PhaseWords) => phasesOf(t, schedule, words),
      owed: (mix: Mix, ugc: VideoFacts | null | undefined) => owedText(t, language, mix, ugc),
      eventLine: (event: EventFacts, zone: string) => eventLine(language, event, zone),
      event: (event: Pick<EventFacts, 'startsAt' | 'endsAt'>, zone: string) => eventTimes(language, event, zone),
    }),
    [t, language],
  );
}

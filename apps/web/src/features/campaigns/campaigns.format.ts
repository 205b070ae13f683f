import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMoney, type Money } from '../../shared/i18n/format.js';
import type { Phase } from '../../shared/ui/phases.js';
import type { Campaign, CampaignDates, CampaignRow, DeliverablesReason, Mix, PostKind } from './campaigns.types.js';

type T = TFunction<'campaigns'>;

const TONES = { application: 'blue', preparation: 'amber', active: 'green', running: 'green' } as const;

/** `3 stories and 1 post or reel`. */
export function mixText(t: T, language: string, mix: Mix, postKind: PostKind): string {
  const parts = [
    mix.stories > 0 ? t('mix.stories', { count: mix.stories }) : '',
    mix.posts > 0 ? t(`mix.${postKind}`, { count: mix.posts }) : '',
    mix.videos > 0 ? t('mix.videos', { count: mix.videos }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('mix.nothing') : new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

/** What each creator owes; of UGC with length and shape: `2 videos of 15 s, 9:16`. */
export function owedText(t: T, language: string, { deliverables: { chosen }, ugc }: Pick<Campaign, 'deliverables' | 'ugc'>): string {
  if (ugc === null || ugc.lengthSeconds === null) return mixText(t, language, chosen, chosen.postKind);
  const videos = t('mix.seconds', { count: ugc.videos, seconds: ugc.lengthSeconds });
  return ugc.aspectRatio === null ? videos : `${videos}, ${ugc.aspectRatio}`;
}

/** Where and when an event is, in the campaign's time zone; empty while both are open, and without an event. */
export function eventText(language: string, { event, timeZone }: Pick<Campaign, 'event' | 'timeZone'>): string {
  if (event === null) return '';
  const when = event.startsAt === null ? '' : formatDate(event.startsAt, language, { style: 'weekdayTime', zone: timeZone });
  return [when, event.venue.trim()].filter((part) => part !== '').join(' · ');
}

/** What a creator gets: `Product worth 89 € + 50 €`, in little room `Product 89 € + 50 €`. */
export function offerText(t: T, language: string, offer: { retailValue: Money | null; cash: Money | null }, short = false): string {
  const worth = offer.retailValue && offer.retailValue.amountMinor > 0 ? formatMoney(offer.retailValue, language) : null;
  const cash = offer.cash && offer.cash.amountMinor > 0 ? formatMoney(offer.cash, language) : null;
  if (worth !== null) {
    const product = t(short ? 'offer.productShort' : 'offer.product', { worth });
    return cash === null ? product : t('offer.both', { product, cash });
  }
  return cash === null ? t('offer.none') : t('offer.cash', { cash });
}

/**
 * Why this many deliverables, in words (CAM-4).
 * @param rowFrom lowest total of the row that counts, in EUR cents
 */
export function reasonText(t: T, language: string, reason: DeliverablesReason, rowFrom: number, owed: string): string {
  const eur = (amountMinor: number): string => formatMoney({ amountMinor, currency: 'EUR' }, language);
  const total = formatMoney(reason.total, language);
  switch (reason.code) {
    case 'ugc-fixed':
      return t('reason.ugc');
    case 'total-too-low':
      return reason.total.amountMinor === 0
        ? t('reason.nothing', { minimum: formatMoney(reason.minimum, language) })
        : t('reason.tooLow', { total, minimum: formatMoney(reason.minimum, language) });
    case 'row':
      return reason.nextRowFrom === null
        ? t('reason.lastRow', { total, from: eur(rowFrom), owed })
        : t('reason.row', { total, from: eur(rowFrom), owed, next: formatMoney(reason.nextRowFrom, language) });
  }
}

type Told = Pick<CampaignRow, 'type' | 'state' | 'stateReason' | 'next' | 'launchAt' | 'endedAt'> & HandedOver;

/** A campaign's row says it, the campaign itself by its product. */
type HandedOver = { handOver: CampaignRow['handOver'] } | Pick<Campaign, 'product'>;

/** How the product comes to the creators; `none` where there is nothing to hand over. */
export function handOverOf(campaign: HandedOver): CampaignRow['handOver'] {
  return 'handOver' in campaign ? campaign.handOver : (campaign.product?.handOver ?? 'none');
}

/**
 * One sentence: what happens next and when (interface.md, campaign header).
 * @param zone of the campaign; without it the day stands alone, since an hour would be the reader's and not the campaign's
 */
export function nextText(t: T, language: string, campaign: Told, zone?: string): string {
  const style = zone === undefined ? 'date' : 'weekdayTime';
  const end = (at: string): string => formatDate(at, language, { style, zone, exclusiveEnd: true });
  const at = (instant: string): string => formatDate(instant, language, { style, zone });
  const { what, at: when } = campaign.next;
  // UGC is handed in, not posted
  const video = campaign.type === 'ugc';
  switch (what) {
    case 'launch':
      return when === null ? t('next.launch') : t('next.launchAt', { date: at(when) });
    case 'start':
      return when === null ? t('next.launch') : t('next.start', { date: at(when) });
    case 'confirm-selection':
      return when === null ? t('next.decideOpen') : t('next.confirmSelection', { date: end(when) });
    case 'active-begins':
      return when === null
        ? t(`prepare.${handOverOf(campaign)}`)
        : t(video ? 'next.activeBeginsVideo' : 'next.activeBegins', {
            prepare: t(`prepare.${handOverOf(campaign)}`),
            date: formatDate(when, language, { style: zone === undefined ? 'date' : 'weekday', zone }),
          });
    case 'active-ends':
      return when === null ? t('next.lastCollaboration') : t(video ? 'next.activeEndsVideo' : 'next.activeEnds', { date: end(when) });
    case 'decide':
      return when === null ? t('next.decideOpen') : t('next.decide', { date: end(when) });
    case 'reactivate':
      return when === null ? t('next.paused') : t('next.reactivate', { date: end(when) });
    case 'last-collaboration':
      return t('next.lastCollaboration');
    case 'nothing':
      return endText(t, language, campaign, zone);
  }
}

function endText(t: T, language: string, { state, stateReason, endedAt }: Told, zone: string | undefined): string {
  const date = endedAt === null ? '' : formatDate(endedAt, language, { style: 'date', zone });
  if (state === 'completed') return t('next.completed', { date });
  return stateReason === null
    ? t('next.cancelled', { date })
    : t('next.cancelledBecause', { date, reason: stateReasonText(t, stateReason) });
}

const REASONS = [
  'selection_not_confirmed',
  'cancelled_by_brand',
  'closed_by_brand',
  'paused_by_brand',
  'no_decision',
  'paused_too_long',
] as const;

/** Reasons the product itself gives, in words; a member's own reason stays as written. */
function stateReasonText(t: T, reason: string): string {
  const known = REASONS.find((word) => word === reason.replaceAll('-', '_'));
  return known ? t(`stateReasons.${known}`) : reason;
}

/** The phases of one campaign for its timeline. */
export function phasesOf(t: T, timeline: Campaign['timeline']): Phase[] {
  return timeline.map(({ phase, from, to, final }) => ({
    key: phase,
    label: final ? t(`phases.${phase}`) : t(`phasesLatest.${phase}`),
    tone: TONES[phase],
    startsAt: from,
    endsAt: to,
  }));
}

const DAY = 86_400_000;
const USUAL = { standard: [7, 14], event: [7, 14], speedy: [3, 5] } as const;

/**
 * The phases of a row for its small bar. Rows do not carry lengths of phases that have no date yet; those are drawn with the
 * format's usual lengths (the bar shows no dates).
 */
export function rowPhases(t: T, row: CampaignDates & Pick<CampaignRow, 'timing' | 'format' | 'state'>): Phase[] {
  if (row.launchedAt === null || row.state === 'cancelled') return [];
  const phase = (key: keyof typeof TONES, startsAt: string, endsAt: string | null): Phase => ({
    key,
    label: t(`phases.${key}`),
    tone: TONES[key],
    startsAt,
    endsAt,
  });
  if (row.timing === 'ongoing') return [phase('running', row.launchedAt, row.endedAt)];
  if (row.applicationEndsAt === null) return [];
  const applicationEnd = row.confirmedAt ?? row.applicationEndsAt;
  const [preparation, active] = USUAL[row.format];
  const later = (from: string, days: number): string => new Date(Date.parse(from) + days * DAY).toISOString();
  const preparationEnd = row.preparationEndsAt ?? later(applicationEnd, preparation);
  const activeEnd = row.activeEndsAt ?? later(preparationEnd, active);
  return [
    phase('application', row.launchedAt, applicationEnd),
    phase('preparation', applicationEnd, preparationEnd),
    phase('active', preparationEnd, activeEnd),
  ];
}

/** Name of a country or language in the reader's language. */
export function useNames() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const regions = new Intl.DisplayNames(language, { type: 'region' });
    const languages = new Intl.DisplayNames(language, { type: 'language' });
    return {
      country: (code: string) => regions.of(code) ?? code,
      language: (code: string) => languages.of(code) ?? code,
    };
  }, [language]);
}

/** The sentences of this file bound to the current language. */
export function useCampaignText() {
  const { t, i18n } = useTranslation('campaigns');
  const language = i18n.language;
  return useMemo(
    () => ({
      mix: (mix: Mix, postKind: PostKind) => mixText(t, language, mix, postKind),
      owed: (campaign: Pick<Campaign, 'deliverables' | 'ugc'>) => owedText(t, language, campaign),
      event: (campaign: Pick<Campaign, 'event' | 'timeZone'>) => eventText(language, campaign),
      offer: (offer: { retailValue: Money | null; cash: Money | null }, short?: boolean) => offerText(t, language, offer, short),
      reason: (reason: DeliverablesReason, rowFrom: number, owed: string) => reasonText(t, language, reason, rowFrom, owed),
      next: (campaign: Told, zone?: string) => nextText(t, language, campaign, zone),
      phases: (timeline: Campaign['timeline']) => phasesOf(t, timeline),
      rowPhases: (row: CampaignRow) => rowPhases(t, row),
    }),
    [t, language],
  );
}

/** A hashtag or mention with its one sign, however it was written. */
export function signed(sign: '#' | '@', tag: string): string {
  return `${sign}${tag.replace(/^[#@]/, '')}`;
}

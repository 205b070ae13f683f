import type { TFunction } from 'i18next';
import { formatDate, formatNumber, formatPercent } from '../../shared/i18n/format.js';
import { nicheName } from '../../shared/i18n/niche-names.js';
import type { EligibilityReason } from './creator-applications.types.js';

type T = TFunction<'creator-applications'>;

/** Where a reason can be put right; null where the creator can do nothing. */
export type Remedy = 'connect' | 'video' | 'profile' | 'address' | 'campaigns' | null;

const REMEDIES: Readonly<Record<string, Remedy>> = {
  'social-account-missing': 'connect',
  'social-account-reconnect': 'connect',
  'account-in-review': 'connect',
  'account-not-eligible': 'connect',
  'account-followers': 'connect',
  'account-engagement-rate': 'connect',
  'ugc-not-approved': 'video',
  'address-incomplete': 'address',
  'country-not-served': 'address',
  'campaign-countries': 'profile',
  'campaign-languages': 'profile',
  'campaign-niches': 'profile',
  'exclusivity-running': 'campaigns',
  'no-credits-left': 'campaigns',
};

/** What to do about a reason. */
export function remedyOf(reason: EligibilityReason): Remedy {
  return REMEDIES[reason.code] ?? null;
}

/** Why one cannot apply, in friendly words with the numbers; the server's own sentence for reasons this version does not know. */
export function reasonText(t: T, language: string, reason: EligibilityReason): string {
  const { limit, value } = reason;
  const count = (given: EligibilityReason['limit'] | EligibilityReason['value']): string =>
    typeof given === 'number' ? formatNumber(given, language) : '–';
  const share = (given: unknown): string => (typeof given === 'number' ? formatPercent(given, language) : '–');
  const list = (name: (code: string) => string): string =>
    new Intl.ListFormat(language, { type: 'disjunction' }).format((Array.isArray(limit) ? limit : []).map(name));
  switch (reason.code) {
    case 'member-of-organisation':
    case 'not-accepted':
    case 'social-account-missing':
    case 'social-account-reconnect':
      return t(`reasons.${reason.code}`, { platform: reason.value === 'tiktok' ? 'TikTok' : 'Instagram' });
    case 'account-in-review':
    case 'account-not-eligible':
    case 'ugc-not-approved':
    case 'address-incomplete':
      return t(`reasons.${reason.code}`);
    case 'account-followers':
    case 'campaign-followers-min':
    case 'campaign-followers-max':
      return t(`reasons.${reason.code}`, { limit: count(limit), value: count(value) });
    case 'account-engagement-rate':
      return t('reasons.account-engagement-rate', { limit: share(limit), value: share(value) });
    case 'country-not-served':
    case 'campaign-countries': {
      const regions = new Intl.DisplayNames(language, { type: 'region' });
      return t(`reasons.${reason.code}`, { list: list((code) => regions.of(code) ?? code) });
    }
    case 'campaign-languages': {
      const languages = new Intl.DisplayNames(language, { type: 'language' });
      return t('reasons.campaign-languages', { list: list((code) => languages.of(code) ?? code) });
    }
    case 'campaign-niches':
      return t('reasons.campaign-niches', { list: list((code) => nicheName(code, language)) });
    case 'exclusivity':
    case 'exclusivity-running': {
      const category = Array.isArray(limit) ? (limit[0] ?? '') : '';
      if (typeof value !== 'string') return t('reasons.exclusivity-open', { category });
      // the instant is the first of the next local day
      return t(`reasons.${reason.code}`, { category, date: formatDate(value, language, { style: 'day' }) });
    }
    case 'no-credits-left':
      return t('reasons.no-credits-left', { limit: count(limit) });
    default:
      return reason.message;
  }
}

import type { TFunction } from 'i18next';
import { formatNumber, formatPercent } from '../../shared/i18n/format.js';
import type { AccountCheck, SocialAccount } from './creators.types.js';

type T = TFunction<'creators'>;

const SHARES = new Set<AccountCheck['code']>(['engagement-rate', 'follower-countries']);

/** The own value of one criterion: `4.2 %`, `12,400`, `120 days`; a dash when it is unknown. */
export function valueText(t: T, language: string, { code, value }: AccountCheck): string {
  if (value === null) return t('checks.unknown');
  if (SHARES.has(code)) return formatPercent(value, language);
  const number = formatNumber(Math.floor(value), language);
  return code === 'first-post' ? t('checks.days', { count: Math.floor(value), number }) : number;
}

/** What is wanted for a criterion, with its numbers. */
export function limitText(t: T, language: string, { code, limits }: AccountCheck): string {
  const number = (name: string): string => formatNumber(limits[name] ?? 0, language);
  const share = (name: string): string => formatPercent(limits[name] ?? 0, language);
  switch (code) {
    case 'followers':
      return t('checks.limits.followers', { least: number('minimum') });
    case 'engagement-rate':
      return t('checks.limits.engagement-rate', { from: share('passFrom'), to: share('passTo') });
    case 'posts-in-90-days':
      return t('checks.limits.posts-in-90-days', { least: number('passFrom') });
    case 'first-post':
      return t('checks.limits.first-post', { least: number('passFrom') });
    case 'follower-countries':
      return t('checks.limits.follower-countries', { least: share('passFrom') });
  }
}

const LINK_ERRORS = [
  'cancelled',
  'state',
  'link-failed',
  'not-professional',
  'permissions-missing',
  'platform-busy',
  'account-taken',
  'platform-not-offered',
] as const;

/** Platforms have the same name in every language. */
export const PLATFORM_NAMES: Readonly<Record<SocialAccount['platform'], string>> = { instagram: 'Instagram', tiktok: 'TikTok' };

/** Why linking an account failed, from the word in the address the platform's way ended with. */
export function linkErrorText(t: T, platform: SocialAccount['platform'], word: string): string {
  const known = LINK_ERRORS.find((each) => each === word);
  return t(`accounts.errors.${known ?? 'link-failed'}`, { platform: PLATFORM_NAMES[platform] });
}

/** The age on the day of `now`, in whole years; NaN for what is no date. */
export function ageAt(birthDate: string, now: number): number {
  const born = new Date(`${birthDate}T00:00:00Z`);
  const today = new Date(now);
  const years = today.getUTCFullYear() - born.getUTCFullYear();
  const before =
    today.getUTCMonth() < born.getUTCMonth() || (today.getUTCMonth() === born.getUTCMonth() && today.getUTCDate() < born.getUTCDate());
  return before ? years - 1 : years;
}

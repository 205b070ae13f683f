import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import type { SocialAccount } from '../creators.types.js';
import classes from './Audience.module.css';

const MOST = 4;

/** Where the followers live, how old they are, their gender: the largest shares as bars with their numbers. */
export function Audience({ audience }: { audience: SocialAccount['audience'] }) {
  const { t, i18n } = useTranslation('creators');
  const regions = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const gender = (code: string): string => (code === 'F' || code === 'M' || code === 'U' ? t(`accounts.gender.${code}`) : code);
  const parts = [
    { key: 'countries', shares: audience.countries, name: (code: string) => regions.of(code) ?? code },
    { key: 'ages', shares: audience.ages, name: (code: string) => code.replace('-', '–') },
    { key: 'genders', shares: audience.genders, name: gender },
  ] as const;
  if (parts.every(({ shares }) => shares === null)) return null;
  return (
    <section className={classes.root} aria-label={t('accounts.audience')}>
      {parts.map(({ key, shares, name }) => shares !== null && <Bars key={key} title={t(`accounts.${key}`)} shares={shares} name={name} />)}
    </section>
  );
}

function Bars({ title, shares, name }: { title: string; shares: Record<string, number>; name: (code: string) => string }) {
  const format = useFormat();
  const top = Object.entries(shares)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST);
  if (top.length === 0) return null;
  return (
    <div>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.bars}>
        {top.map(([code, share]) => (
          <div key={code} className={classes.bar}>
            <dt>{name(code)}</dt>
            <dd>
              <span className={classes.track} aria-hidden="true">
                <span className={classes.fill} style={{ width: `${Math.min(share, 1) * 100}%` }} />
              </span>
              <span className={classes.share}>{format.percent(share)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

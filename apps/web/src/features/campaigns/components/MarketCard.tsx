import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconInfo } from '../../../shared/ui/icons.js';
import { marketQuery } from '../campaigns.queries.js';
import { useDraft } from '../wizard/wizard-context.js';
import classes from './MarketCard.module.css';

const WIDTH = 100;

/**
 * How the offer compares with similar campaigns on this instance: a range with the own mark, and a sentence (CAM-16).
 * @param quiet says nothing while there is nothing to compare with
 */
export function MarketCard({ quiet = false }: { quiet?: boolean }) {
  const { t } = useTranslation('campaigns-brief');
  const format = useFormat();
  const { wizard } = useDraft();
  const { campaign, saveState } = wizard;
  // what is being typed is not compared before it is saved
  const market = useQuery({ ...marketQuery(campaign.id), enabled: saveState === 'saved', placeholderData: keepPreviousData });
  if (!market.data) return null;
  const { enough, range, own, position, expectedApplicants, basis } = market.data;
  if (!enough || !range) {
    if (quiet) return null;
    return (
      <section className={classes.card} aria-label={t('market.title')}>
        <div className={classes.head}>
          <IconInfo size={16} /> {t('market.title')}
        </div>
        <p className={classes.text}>{t('market.notEnough', { count: basis.days })}</p>
      </section>
    );
  }
  const [lower, median, upper] = [range.lower.amountMinor, range.median.amountMinor, range.upper.amountMinor];
  const room = Math.max(upper - lower, 100);
  const from = Math.max(0, Math.min(lower - room / 2, own?.amountMinor ?? lower));
  const to = Math.max(upper + room / 2, own?.amountMinor ?? upper);
  const x = (amount: number): number => ((amount - from) / (to - from)) * WIDTH;
  return (
    <section className={classes.card} aria-label={t('market.title')}>
      <div className={classes.head}>{t('market.title')}</div>
      <p className={classes.text} aria-live="polite">
        {position === null ? t('market.noOwn') : t(`market.${position}`, { own: own === null ? '' : format.money(own) })}{' '}
        {t('market.range', {
          lower: format.money(range.lower),
          upper: format.money(range.upper),
          median: format.money(range.median),
          count: range.campaigns,
        })}
        {expectedApplicants !== null && ` ${t('market.applicants', { count: expectedApplicants })}`}
      </p>
      <svg className={classes.drawing} viewBox={`0 0 ${WIDTH} 46`} preserveAspectRatio="none" aria-hidden>
        <line className={classes.line} x1="0" x2={WIDTH} y1="26" y2="26" vectorEffect="non-scaling-stroke" />
        <rect
          className={classes.box}
          x={x(lower)}
          width={Math.max(1, x(upper) - x(lower))}
          y="14"
          height="24"
          vectorEffect="non-scaling-stroke"
        />
        <line className={classes.median} x1={x(median)} x2={x(median)} y1="14" y2="38" vectorEffect="non-scaling-stroke" />
        {own !== null && (
          <rect className={classes.own} x={Math.max(0, Math.min(WIDTH - 0.8, x(own.amountMinor) - 0.4))} width="0.8" y="4" height="42" />
        )}
      </svg>
      <div className={classes.ends}>
        <span>{format.money({ amountMinor: Math.round(from), currency: 'EUR' })}</span>
        <span>{t('market.unit')}</span>
        <span>{format.money({ amountMinor: Math.round(to), currency: 'EUR' })}</span>
      </div>
    </section>
  );
}

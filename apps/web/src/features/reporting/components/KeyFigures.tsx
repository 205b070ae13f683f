import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { Missing } from '../../../shared/ui/KnownNumber.js';
import { StatCard } from '../../../shared/ui/StatCard.js';
import { formatUnitCost, rateOf } from '../reporting.format.js';
import { RATES, type Figures, type Rate, type Sum } from '../reporting.types.js';
import { Hint } from './Hint.js';
import classes from './KeyFigures.module.css';

interface KeyFiguresProps {
  figures: Figures;
  rate: Rate;
  onRate: (rate: Rate) => void;
}

/** The five numbers that matter: what was reached, what came of it, what it cost (interface.md, Report). */
export function KeyFigures({ figures, rate, onRate }: KeyFiguresProps) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const { engagements, cost, cpeMinor } = figures;
  const share = rateOf(figures, rate);

  return (
    <section className={classes.grid} aria-label={t('stats')}>
      <SumCard label={t('views')} sum={figures.sums.views} />
      <SumCard label={t('reach')} sum={figures.sums.reach} text={t('reachText')} />
      <SumCard label={t('engagements')} sum={engagements} text={t('engagementsText')} />
      <StatCard
        label={t('rate')}
        value={
          share === null ? <Missing reason={engagements.reason} /> : <Hint lines={[t(`rateText.${rate}`)]}>{format.percent(share)}</Hint>
        }
        note={
          <select
            className={classes.choice}
            aria-label={t('rateLabel')}
            value={rate}
            onChange={(event) => onRate(RATES.find((each) => each === event.currentTarget.value) ?? 'reach')}
          >
            {RATES.map((each) => (
              <option key={each} value={each}>
                {t(`rateBy.${each}`)}
              </option>
            ))}
          </select>
        }
      />
      <StatCard
        label={t('costPerEngagement')}
        value={
          cpeMinor === null ? (
            <Missing reason={engagements.reason} />
          ) : (
            <Hint lines={[t('costPerEngagementText')]}>{formatUnitCost(cpeMinor, cost.currency, format.language)}</Hint>
          )
        }
        note={t('ofCost', { cost: format.money(cost) })}
      />
    </section>
  );
}

function SumCard({ label, sum, text }: { label: string; sum: Sum; text?: string }) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const { value, known, total } = sum;
  const coverage = t('coverage', { known: format.number(known), count: total });
  return (
    <StatCard
      label={label}
      value={
        value === null ? (
          <Missing reason={sum.reason} />
        ) : (
          <Hint lines={[`${format.number(value)} · ${coverage}`, ...(text ? [text] : [])]}>{format.number(value, value >= 10_000)}</Hint>
        )
      }
      note={known < total ? t('partly', { known: format.number(known), count: total }) : t('contentsCount', { count: total })}
    />
  );
}

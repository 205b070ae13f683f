import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconStar } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Standing } from '../network.types.js';
import { LEVEL_LOOK } from '../standing.format.js';
import classes from './Standing.module.css';

/** Level, stars and reliability in one line of a card, or (`wrap`) two of a row (CRE-8, CRE-9, CRE-11). */
export function StandingLine({ standing: { level, rating, reliability }, wrap = false }: { standing: Standing; wrap?: boolean }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  return (
    <span className={classes.line} data-wrap={wrap || undefined}>
      <ToneBadge size="sm" {...LEVEL_LOOK[level]} label={t(`level.${level}`)} />
      {rating && (
        <span className={classes.stars} title={t('rating.of', { average: format.number(rating.average), count: rating.count })}>
          <IconStar size={14} />
          <span aria-hidden="true">
            {format.number(rating.average)} <span className={classes.count}>({format.number(rating.count, true)})</span>
          </span>
          <span className="of-hidden">{t('rating.of', { average: format.number(rating.average), count: rating.count })}</span>
        </span>
      )}
      {reliability && (
        <span className={classes.share} title={t('reliability.of', { count: reliability.counted })}>
          {t('reliability.short', { share: format.percent(reliability.fulfilledShare) })}
        </span>
      )}
    </span>
  );
}

import { Rating as StarRow } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Standing } from '../network.types.js';
import { LEVEL_LOOK, levelText, SHOWN_FROM } from '../standing.format.js';
import { Explained } from './Explained.js';
import classes from './Standing.module.css';

/** Level, ratings, reliability and first reply with what each is made of (CRE-8, CRE-9, CRE-11). */
export function StandingFacts({ standing: { level, rating, reliability, firstReply } }: { standing: Standing }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  return (
    <dl className={classes.facts} aria-label={t('standing')}>
      <div>
        <dt>
          <Explained label={t('level.title')} hint={t('level.explain')}>
            {levelText(t, level, format.percent)}
          </Explained>
        </dt>
        <dd>
          <ToneBadge {...LEVEL_LOOK[level]} label={t(`level.${level}`)} />
        </dd>
      </div>
      <div>
        <dt>
          <Explained label={t('rating.title')} hint={t('rating.explain')}>
            {t('rating.about')}
          </Explained>
        </dt>
        <dd>
          {rating ? (
            <>
              <StarRow value={rating.average} fractions={10} readOnly size="sm" aria-hidden="true" />
              {format.number(rating.average)}
              <span className={classes.note}>{t('rating.count', { count: rating.count, number: format.number(rating.count) })}</span>
            </>
          ) : (
            <span className={classes.note}>{t('rating.none')}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>
          <Explained label={t('reliability.title')} hint={t('reliability.explain')}>
            {t('reliability.about', { count: SHOWN_FROM })}
          </Explained>
        </dt>
        <dd>
          {reliability ? (
            <>
              {t('reliability.fulfilled', { share: format.percent(reliability.fulfilledShare) })}
              <span className={classes.note}>
                {reliability.onTimeShare !== null && `${t('reliability.onTime', { share: format.percent(reliability.onTimeShare) })} · `}
                {t('reliability.of', { count: reliability.counted })}
              </span>
            </>
          ) : (
            <span className={classes.note}>{t('reliability.none', { count: SHOWN_FROM })}</span>
          )}
        </dd>
      </div>
      {firstReply && (
        <div>
          <dt>
            <Explained label={t('reply.title')} hint={t('reply.explain')}>
              {t('reply.about', { count: SHOWN_FROM })}
            </Explained>
          </dt>
          <dd>
            {format.duration(firstReply.medianSeconds)}
            <span className={classes.note}>{t('reliability.of', { count: firstReply.count })}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

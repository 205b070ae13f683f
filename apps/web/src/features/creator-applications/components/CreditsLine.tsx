import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { creditsQuery } from '../creator-applications.queries.js';
import classes from './CreditsLine.module.css';

/** How many credits are used, by what, and when they come back (APP-8); nothing while none is used. */
export function CreditsLine() {
  const { t } = useTranslation('creator-applications');
  const format = useFormat();
  const { data } = useQuery(creditsQuery());
  if (data === undefined || data.used === 0) return null;
  return (
    <details className={classes.credits}>
      <summary>{t('credits.used', { used: data.used, count: data.limit })}</summary>
      <p>{t('credits.why')}</p>
      <ul>
        {data.uses.map(({ applicationId, title, reason, backAt }) => (
          <li key={applicationId}>
            <strong>{title}</strong>
            {': '}
            {backAt === null ? t(`credits.${reason}`) : t('credits.back', { date: format.date(backAt) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

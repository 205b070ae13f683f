import { Card } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../../shared/charts/ChartFigure.js';
import { accountHistoryQuery } from '../creator-verification.queries.js';

/** Followers of an account over time; nothing while there are not yet figures of two days. */
export function FollowersHistory({ account }: { account: { id: string; handle: string } }) {
  const { t } = useTranslation('creator-verification');
  const history = useQuery(accountHistoryQuery(account.id));
  const points = (history.data ?? []).map(({ at, followers }) => ({ at: Date.parse(at), values: { followers } }));
  if (points.length < 2) return null;
  return (
    <Card component="section" aria-label={t('history.title', { handle: account.handle })}>
      <ChartFigure
        title={t('history.title', { handle: account.handle })}
        points={points}
        series={[{ key: 'followers', label: t('history.followers'), color: 'var(--of-accent)' }]}
        days
        height={200}
      />
    </Card>
  );
}

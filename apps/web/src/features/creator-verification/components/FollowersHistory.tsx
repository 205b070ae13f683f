import { Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../../shared/charts/ChartFigure.js';
import { accountHistoryQuery } from '../creator-verification.queries.js';

/** Followers of an account over time; a word instead while there are not yet figures of two days (CRE-3). */
export function FollowersHistory({ account }: { account: { id: string; handle: string; platform: 'instagram' | 'tiktok' } }) {
  const { t } = useTranslation('creator-verification');
  const history = useQuery(accountHistoryQuery(account.id));
  const title = t(`history.title.${account.platform}`, { handle: account.handle });
  const points = (history.data ?? []).map(({ at, followers }) => ({ at: Date.parse(at), values: { followers } }));
  if (!history.isSuccess) return null;
  if (points.length < 2) {
    return (
      <Card component="section" aria-label={title}>
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="sm" c="dimmed" mt={4}>
          {t('history.soon')}
        </Text>
      </Card>
    );
  }
  return (
    <Card component="section" aria-label={title}>
      <ChartFigure
        title={title}
        points={points}
        series={[{ key: 'followers', label: t('history.followers'), color: 'var(--of-accent)' }]}
        days
        height={200}
      />
    </Card>
  );
}

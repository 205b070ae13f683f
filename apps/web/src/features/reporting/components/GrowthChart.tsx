import { Card, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../../shared/charts/ChartFigure.js';
import type { CurveSeries } from '../../../shared/charts/curve.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { curveOf, growthOver } from '../reporting.format.js';
import { seriesQuery } from '../reporting.queries.js';

type Shown = 'audience' | 'engagements';

/** How the totals grew, day by day. */
export function GrowthChart({ campaignId, zone }: { campaignId: string; zone: string }) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const [shown, setShown] = useState<Shown>('audience');
  const series = useQuery(seriesQuery(campaignId));
  const points = curveOf(series.data ?? []);
  const lines: CurveSeries[] =
    shown === 'audience'
      ? [
          { key: 'views', label: t('views'), color: 'var(--of-accent)' },
          { key: 'reach', label: t('reach'), color: 'var(--of-tone-teal)', dashed: true },
        ]
      : [{ key: 'engagements', label: t('engagements'), color: 'var(--of-tone-blue)' }];
  const growth = growthOver(points, shown === 'audience' ? 'views' : 'engagements', 7);

  return (
    <Card>
      {series.isPending && <Skeleton height={340} />}
      {series.isError && <ErrorState order={3} error={series.error} onRetry={() => void series.refetch()} />}
      {series.isSuccess && points.length === 0 && <Text c="dimmed">{t('curve.empty')}</Text>}
      {points.length > 0 && (
        <ChartFigure
          title={t('curve.title')}
          order={3}
          points={points}
          series={lines}
          days
          zone="UTC"
          height={280}
          controls={
            <SegmentedControl<Shown>
              size="xs"
              aria-label={t('curve.label')}
              value={shown}
              onChange={setShown}
              data={[
                { value: 'audience', label: t('curve.audience') },
                { value: 'engagements', label: t('engagements') },
              ]}
            />
          }
          note={[
            t('curve.note', { zone: zone.replaceAll('_', ' ') }),
            ...(growth !== null && growth > 0 ? [t('curve.growth', { value: format.number(growth) })] : []),
          ].join(' ')}
        />
      )}
    </Card>
  );
}

import { NativeSelect, Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valueOf } from '@app/rules';
import { ChartFigure } from '../../../shared/charts/ChartFigure.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { KnownNumber } from '../../../shared/ui/KnownNumber.js';
import { figureOf, shownMetrics, snapshotCurve, type MetricKey } from '../content-sync.format.js';
import { snapshotsQuery } from '../content-sync.queries.js';
import type { Content, Snapshot } from '../content-sync.types.js';
import classes from './ContentFigures.module.css';

/** Figures of a content: those that count, their curve, and every measurement with source and time (SYN-4). */
export function ContentFigures({ content, zone }: { content: Content; zone: string }) {
  const { t } = useTranslation('content-sync');
  const format = useFormat();
  const snapshots = useQuery(snapshotsQuery(content.id));
  const { snapshot, kind } = content;
  const moment = (instant: string): string => format.date(instant, { style: 'dateTime', zone });
  const nextAt = snapshots.data?.nextAt ?? null;

  return (
    <section className={classes.root}>
      <div className={classes.head}>
        <Title order={3} size="h4">
          {t('figures.title')}
        </Title>
        {snapshot !== null && (
          <Text size="xs" c="dimmed">
            {t('figures.asOf', { date: moment(snapshot.takenAt) })} · {t(`source.${snapshot.source}`)}
          </Text>
        )}
      </div>
      {snapshot === null ? <Text c="dimmed">{t('figures.none')}</Text> : <CountingFigures snapshot={snapshot} content={content} />}
      {nextAt !== null && (
        <Text size="xs" c="dimmed">
          {t('figures.nextAt', { date: moment(nextAt) })}
        </Text>
      )}
      {snapshots.isPending && <Skeleton height={200} />}
      {snapshots.isError && <ErrorState order={3} error={snapshots.error} onRetry={() => void snapshots.refetch()} />}
      {snapshots.isSuccess && snapshots.data.items.length > 0 && (
        <History key={kind} snapshots={snapshots.data.items} content={content} zone={zone} />
      )}
    </section>
  );
}

function CountingFigures({ snapshot, content }: { snapshot: Snapshot; content: Content }) {
  const { t } = useTranslation('content-sync');
  const format = useFormat();
  const { given, never } = shownMetrics(snapshot, content.kind);
  return (
    <>
      <dl className={classes.figures}>
        {given.map((key) => (
          <div key={key}>
            <dt>{t(`metric.${key}`)}</dt>
            <dd>
              <Figure snapshot={snapshot} content={content} metric={key} />
            </dd>
          </div>
        ))}
      </dl>
      {(never.length > 0 || content.followersAtPublication !== null) && (
        <Text size="xs" c="dimmed">
          {content.followersAtPublication !== null &&
            `${t('figures.followers', { number: format.number(content.followersAtPublication) })}. `}
          {never.length > 0 &&
            t('figures.never', { metrics: new Intl.ListFormat(format.language).format(never.map((key) => t(`metric.${key}`))) })}
        </Text>
      )}
    </>
  );
}

function Figure({ snapshot, content, metric }: { snapshot: Snapshot; content: Content; metric: MetricKey }) {
  const figure = figureOf(snapshot, content.kind, metric);
  return <KnownNumber value={valueOf(figure)} reason={'missing' in figure ? figure.missing : null} />;
}

function History({ snapshots, content, zone }: { snapshots: readonly Snapshot[]; content: Content; zone: string }) {
  const { t } = useTranslation('content-sync');
  const format = useFormat();
  const newest = snapshots.toSorted((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt));
  const metrics = newest[0] ? shownMetrics(newest[0], content.kind).given : [];
  const [metric, setMetric] = useState<MetricKey>('views');
  const shown = metrics.includes(metric) ? metric : (metrics[0] ?? 'views');

  return (
    <>
      <ChartFigure
        title={t('figures.curve')}
        order={3}
        height={200}
        zone={zone}
        points={snapshotCurve(snapshots, content.kind, shown)}
        series={[{ key: shown, label: t(`metric.${shown}`), color: 'var(--of-accent)' }]}
        controls={
          <NativeSelect
            size="xs"
            aria-label={t('figures.metric')}
            value={shown}
            onChange={(event) => setMetric(metrics.find((key) => key === event.currentTarget.value) ?? 'views')}
            data={metrics.map((key) => ({ value: key, label: t(`metric.${key}`) }))}
          />
        }
      />
      <details className={classes.details}>
        <summary>
          {t('figures.all')} ({newest.length})
        </summary>
        <Table.ScrollContainer minWidth={560} type="native">
          <Table verticalSpacing={6} aria-label={t('figures.all')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('figures.at')}</Table.Th>
                <Table.Th>{t('figures.source')}</Table.Th>
                {metrics.map((key) => (
                  <Table.Th key={key} ta="right">
                    {t(`metric.${key}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {newest.map((snapshot) => (
                <Table.Tr key={snapshot.id}>
                  <Table.Th scope="row" className={classes.moment}>
                    {format.date(snapshot.takenAt, { style: 'dateTime', zone })}
                  </Table.Th>
                  <Table.Td>
                    {t(`source.${snapshot.source}`)}
                    {snapshot.frozen && (
                      <span className={classes.frozen} title={t('figures.frozenText')}>
                        {t('figures.frozen')}
                      </span>
                    )}
                  </Table.Td>
                  {metrics.map((key) => (
                    <Table.Td key={key} ta="right">
                      <Figure snapshot={snapshot} content={content} metric={key} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </details>
    </>
  );
}

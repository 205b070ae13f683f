import { Card } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { overdueQuery } from '../staff-console.queries.js';
import { CollaborationRows } from './CollaborationRows.js';
import classes from './Console.module.css';

/** Everybody who is late, the oldest deadline first (COL-3). */
export function OverdueQueue() {
  const { t } = useTranslation('staff-console');
  const queue = useInfiniteQuery(overdueQuery());
  if (queue.isPending) return <ListSkeleton rows={5} />;
  if (queue.isError && !queue.isFetchNextPageError) return <ErrorState error={queue.error} onRetry={() => void queue.refetch()} />;
  if (!queue.data || queue.data.items.length === 0) {
    return <EmptyState illustration="done" title={t('overdue.empty')} text={t('overdue.emptyText')} />;
  }
  return (
    <>
      <div className={classes.tools}>
        <span className={classes.hint}>{t('overdue.count', { count: queue.data.total })}</span>
      </div>
      <Card padding={0}>
        <CollaborationRows rows={queue.data.items} on="queue" />
      </Card>
      <NextPage query={queue} />
    </>
  );
}

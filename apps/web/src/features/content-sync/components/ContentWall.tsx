import { Button, Card, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { contentsQuery } from '../content-sync.queries.js';
import type { Content, ContentFilter } from '../content-sync.types.js';
import { ContentCard } from './ContentCard.js';
import { ContentFilters } from './ContentFilters.js';
import classes from './ContentWall.module.css';

// Curves and pictures in full are only for whoever opens one.
const ContentDrawer = lazy(() => import('./ContentDrawer.js'));

interface ContentWallProps {
  campaignId: string;
  zone: string;
  filter: ContentFilter;
  onFilter: (filter: ContentFilter) => void;
  /** Id of the open content. */
  openId: string | undefined;
  onOpen: (id: string | undefined) => void;
  /** What the team notes about one content. */
  comments: (contentId: string) => ReactNode;
  /** The link of one card, typed by the page. */
  link: (content: Content, children: ReactNode, className: string) => ReactNode;
  /** Shown when the campaign has no content at all. */
  empty: ReactNode;
}

/** Everything that was published for a campaign, as pictures. Needs the namespace `content-sync`. */
export function ContentWall({ campaignId, zone, filter, onFilter, openId, onOpen, comments, link, empty }: ContentWallProps) {
  const { t } = useTranslation('content-sync');
  const list = useInfiniteQuery(contentsQuery(campaignId, filter));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const nothing = list.isSuccess && items.length === 0;
  const place = items.findIndex(({ id }) => id === openId);

  const drawer = openId !== undefined && (
    <Suspense>
      <ContentDrawer
        id={openId}
        zone={zone}
        comments={comments(openId)}
        onClose={() => onOpen(undefined)}
        previous={place > 0 ? () => onOpen(items[place - 1]?.id) : undefined}
        next={place >= 0 && place < items.length - 1 ? () => onOpen(items[place + 1]?.id) : undefined}
      />
    </Suspense>
  );

  if (list.isError && items.length === 0) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (nothing && !filtered) {
    return (
      <>
        {empty}
        {drawer}
      </>
    );
  }
  return (
    <>
      <div className={classes.head}>
        <Title order={2}>{t('title')}</Title>
        <Text c="dimmed" size="sm" aria-live="polite">
          {total !== undefined && t('count', { count: total })}
        </Text>
      </div>
      <ContentFilters campaignId={campaignId} value={filter} onChange={onFilter} />
      {nothing && (
        <Card>
          <EmptyState
            illustration="discover"
            order={3}
            title={t('filter.nothing')}
            text={t('filter.nothingText')}
            action={
              <Button variant="default" onClick={() => onFilter({})}>
                {t('filter.clear')}
              </Button>
            }
          />
        </Card>
      )}
      <ul className={classes.grid} aria-label={t('wall')} data-stale={list.isPlaceholderData || undefined} aria-busy={list.isPending}>
        {list.isPending && Array.from({ length: 8 }, (_, index) => <Skeleton key={index} component="li" height={380} radius="lg" />)}
        {items.map((content) => (
          <li key={content.id} data-open={content.id === openId || undefined}>
            {link(content, <ContentCard content={content} zone={zone} />, classes.card ?? '')}
          </li>
        ))}
      </ul>
      <NextPage query={list} />
      {drawer}
    </>
  );
}

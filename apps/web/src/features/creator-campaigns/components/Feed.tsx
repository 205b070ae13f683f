import { Button, Card, Chip, SimpleGrid } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense, lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CardGridSkeleton } from '../../../shared/ui/Skeletons.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconHeart } from '../../../shared/ui/icons.js';
import { SearchField } from '../../../shared/ui/SearchField.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { FEED_FILTERS, feedQuery, type FeedFilter } from '../creator-campaigns.queries.js';
import { CampaignCard } from './CampaignCard.js';
import classes from './Feed.module.css';

const FeedFilters = lazy(async () => ({ default: (await import('./FeedFilters.js')).FeedFilters }));

interface FeedProps {
  filter: FeedFilter;
  onFilter: (filter: FeedFilter) => void;
  /** Shown when no campaign is open at all. */
  empty: ReactNode;
}

/** Open campaigns with search and "saved" (both in the page's address), growing while scrolling (CAM-14). */
export function Feed({ filter, onFilter, empty }: FeedProps) {
  const { t } = useTranslation('creator-campaigns');
  const feed = useInfiniteQuery(feedQuery(filter));
  const campaigns = feed.data?.pages.flatMap((page) => page.items) ?? [];
  // A heart taken back stays until the list is opened anew, so that it can be put back.
  const nothing = feed.isSuccess && campaigns.length === 0;
  const narrowed = filter.q !== undefined || FEED_FILTERS.some((name) => filter[name] !== undefined);
  const filtered = narrowed || filter.saved === true;

  return (
    <>
      <div className={classes.tools} role="search">
        <SearchField
          className={classes.search}
          large
          label={t('discover.search')}
          value={filter.q}
          onChange={(q) => onFilter({ ...filter, q })}
        />
        <Chip
          size="md"
          variant="light"
          checked={filter.saved === true}
          icon={<IconHeart size={14} fill="currentColor" />}
          onChange={(checked) => onFilter({ ...filter, saved: checked ? true : undefined })}
        >
          {t('discover.saved')}
        </Chip>
        <Suspense fallback={<div className={classes.filters} />}>
          <FeedFilters className={classes.filters} filter={filter} onFilter={onFilter} />
        </Suspense>
      </div>
      {feed.isPending && (
        <div aria-label={t('discover.loading')}>
          <CardGridSkeleton cards={4} />
        </div>
      )}
      {feed.isError && !feed.isFetchNextPageError && (
        <Card>
          <ErrorState error={feed.error} onRetry={() => void feed.refetch()} />
        </Card>
      )}
      {nothing && !filtered && <Card>{empty}</Card>}
      {nothing && filtered && (
        <Card>
          <EmptyState
            illustration="discover"
            title={t(!narrowed ? 'discover.noneSaved' : 'discover.nothing')}
            text={t(!narrowed ? 'discover.noneSavedText' : 'discover.nothingText')}
            action={
              <Button variant="default" onClick={() => onFilter({})}>
                {t('discover.showAll')}
              </Button>
            }
          />
        </Card>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="lg">
        {campaigns.map((campaign) => (
          <CampaignCard key={campaign.id} campaign={campaign} />
        ))}
      </SimpleGrid>
      <NextPage query={feed} />
    </>
  );
}

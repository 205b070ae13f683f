import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Feed } from '../../features/creator-campaigns/components/Feed.js';
import type { FeedFilter } from '../../features/creator-campaigns/creator-campaigns.queries.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

const Invitations = lazy(async () => ({
  default: (await import('../../features/creator-invitations/components/Invitations.js')).Invitations,
}));

const route = getRouteApi('/c/discover');

export default function DiscoverPage() {
  const { t } = useTranslation('shell');
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('discover.title')} description={t('discover.lead')} />
      <Suspense>
        <Invitations
          link={({ campaign }, label) => (
            <ButtonLink to="/c/discover/$campaignId" params={{ campaignId: campaign.id }}>
              {label}
            </ButtonLink>
          )}
        />
      </Suspense>
      <Feed
        filter={filter}
        onFilter={(next) =>
          void navigate({
            to: '/c/discover',
            search: given(next),
            replace: true,
            resetScroll: false,
          })
        }
        empty={
          <EmptyState
            illustration="discover"
            title={t('discover.empty')}
            text={t('discover.emptyText')}
            action={
              <ButtonLink to="/c/profile" variant="default">
                {t('discover.toProfile')}
              </ButtonLink>
            }
          />
        }
      />
    </>
  );
}

/** Filters that are set, so that addresses stay short. */
function given({ q, saved, type, compensation, handOver, niche }: FeedFilter) {
  return {
    ...(q !== undefined && { q }),
    ...(saved && { saved }),
    ...(type !== undefined && { type }),
    ...(compensation !== undefined && { compensation }),
    ...(handOver !== undefined && { handOver }),
    ...(niche !== undefined && { niche }),
  };
}

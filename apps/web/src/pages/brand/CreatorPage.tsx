import { Alert, Card, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { MemberOf } from '../../features/groups/components/MemberOf.js';
import { BlockButton } from '../../features/network/components/BlockButton.js';
import { CreatorInsights } from '../../features/network/components/CreatorInsights.js';
import { Person } from '../../features/network/components/Person.js';
import { creatorQuery } from '../../features/network/network.queries.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { IconInfo } from '../../shared/ui/icons.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';
import { lazyPart } from '../../shared/ui/lazy-part.js';
import { CreatorActions } from './CreatorActions.js';

const Relationship = lazyPart(
  async () => (await import('../../features/relationships/components/RelationshipSection.js')).RelationshipSection,
  'relationships',
);

const CreatorRatings = lazyPart(
  async () => (await import('../../features/ratings/components/CreatorRatings.js')).CreatorRatings,
  'ratings',
);
const PastWork = lazyPart(async () => (await import('../../features/collaborations/components/PastWork.js')).PastWork, 'collaborations');

const route = getRouteApi('/b/$brandId/creators/$creatorId');

/** Everything a brand may know about one creator (CRE-6). */
export default function CreatorPage() {
  const { t } = useTranslation('network');
  const { brand, organisation } = useBrandScope();
  const { creatorId } = route.useParams();
  const creator = useQuery(creatorQuery(brand.id, creatorId));
  useDocumentTitle(creator.data?.displayName ?? t('title'));

  return (
    <Stack gap="lg">
      <div>
        <BackLink to="/b/$brandId/creators" params={{ brandId: brand.id }}>
          {t('page.back')}
        </BackLink>
      </div>
      {creator.isPending && (
        <Stack gap="lg" aria-busy="true">
          <Skeleton height={180} radius="lg" />
          <Skeleton height={420} radius="lg" />
        </Stack>
      )}
      {creator.isError && <ErrorState error={creator.error} onRetry={() => void creator.refetch()} order={1} />}
      {creator.isSuccess && (
        <>
          {!creator.data.inNetwork && (
            <Alert color="blue" icon={<IconInfo />}>
              {t('page.notInNetwork')}
            </Alert>
          )}
          <Card>
            <Person
              creator={creator.data}
              order={1}
              actions={
                <>
                  <CreatorActions creator={creator.data} />
                  <BlockButton brandId={brand.id} creator={creator.data} />
                </>
              }
              groups={<MemberOf brandId={brand.id} creatorId={creatorId} />}
            />
          </Card>
          <CreatorInsights accounts={creator.data.accounts} />
          {hasPermission(organisation, 'collaborations.read') && (
            <Suspense fallback={<Skeleton height={160} radius="lg" />}>
              <PastWork brandId={brand.id} creatorId={creatorId} figures={hasPermission(organisation, 'reporting.read')} />
            </Suspense>
          )}
          <Suspense fallback={<Skeleton height={140} radius="lg" />}>
            <CreatorRatings brandId={brand.id} creatorId={creatorId} />
          </Suspense>
          <Suspense fallback={<Skeleton height={280} radius="lg" />}>
            <Relationship brandId={brand.id} creatorId={creatorId} />
          </Suspense>
        </>
      )}
    </Stack>
  );
}

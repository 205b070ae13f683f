import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { CreatorRecord } from '../../features/staff-console/components/CreatorRecord.js';
import { creatorQuery } from '../../features/staff-console/staff-console.queries.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import { IconCheckCircle } from '../../shared/ui/icons.js';
import { ToneBadge } from '../../shared/ui/StateBadge.js';

const route = getRouteApi('/staff/creators/$id');

export default function StaffCreatorPage() {
  const { t } = useTranslation('staff-console');
  const { id } = route.useParams();
  const found = useQuery(creatorQuery(id));
  // most people are shown by their full name
  const fullName = found.data?.fullName === found.data?.displayName ? null : found.data?.fullName;
  return (
    <>
      <PageHeader
        title={found.data?.displayName ?? t('search.title')}
        {...(found.data ? { description: [fullName, found.data.email].filter(Boolean).join(' · ') } : {})}
        {...(found.data?.ugcApproved ? { badge: <ToneBadge tone="green" icon={IconCheckCircle} label={t('creator.ugc')} /> } : {})}
        back={
          <BackLink to="/staff/search" search={{}}>
            {t('back')}
          </BackLink>
        }
      />
      {found.isPending && <ListSkeleton rows={6} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && (
        <Stack gap="lg">
          <CreatorRecord creator={found.data} />
        </Stack>
      )}
    </>
  );
}

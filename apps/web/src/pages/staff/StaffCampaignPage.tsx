import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CampaignActions } from '../../features/staff-console/components/CampaignActions.js';
import { CampaignRecord } from '../../features/staff-console/components/CampaignRecord.js';
import { campaignQuery } from '../../features/staff-console/staff-console.queries.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import { StateBadge } from '../../shared/ui/StateBadge.js';

const route = getRouteApi('/staff/campaigns/$id');

export default function StaffCampaignPage() {
  const { t } = useTranslation('staff-console');
  const { id } = route.useParams();
  const { staff } = route.useRouteContext();
  const found = useQuery(campaignQuery(id));
  return (
    <>
      <PageHeader
        title={found.data?.title ?? t('search.title')}
        {...(found.data ? { badge: <StateBadge state={found.data.state} />, actions: <CampaignActions campaign={found.data} /> } : {})}
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
          <CampaignRecord campaign={found.data} seesOrganisation={staff.permissions.some((each) => each === 'staff.read-all')} />
        </Stack>
      )}
    </>
  );
}

import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CollaborationActions } from '../../features/staff-console/components/CollaborationActions.js';
import { CollaborationRecord } from '../../features/staff-console/components/CollaborationRecord.js';
import { COLLABORATION_LOOK } from '../../features/staff-console/looks.js';
import { collaborationQuery } from '../../features/staff-console/staff-console.queries.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../shared/ui/StateBadge.js';

const route = getRouteApi('/staff/collaborations/$id');

export default function StaffCollaborationPage() {
  const { t } = useTranslation('staff-console');
  const { id } = route.useParams();
  const { staff } = route.useRouteContext();
  const found = useQuery(collaborationQuery(id));
  return (
    <>
      <PageHeader
        title={found.data?.creator.name ?? t('collaboration.title')}
        {...(found.data
          ? {
              description: t('collaboration.in', { campaign: found.data.campaign.name, brand: found.data.brand.name }),
              badge: <ToneBadge {...COLLABORATION_LOOK[found.data.state]} label={t(`state.${found.data.state}`)} />,
              actions: <CollaborationActions collaboration={found.data} />,
            }
          : {})}
        back={
          found.data ? (
            <BackLink to="/staff/campaigns/$id" params={{ id: found.data.campaign.id }}>
              {found.data.campaign.name}
            </BackLink>
          ) : (
            <BackLink to="/staff/overdue">{t('overdue.title')}</BackLink>
          )
        }
      />
      {found.isPending && <ListSkeleton rows={6} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && (
        <Stack gap="lg">
          <CollaborationRecord collaboration={found.data} seesAll={staff.permissions.some((each) => each === 'staff.read-all')} />
        </Stack>
      )}
    </>
  );
}

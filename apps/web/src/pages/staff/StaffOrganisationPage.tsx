import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { OrganisationRecord } from '../../features/staff-console/components/OrganisationRecord.js';
import { organisationQuery } from '../../features/staff-console/staff-console.queries.js';
import { useFormat } from '../../shared/i18n/use-format.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';

const route = getRouteApi('/staff/organisations/$id');

export default function StaffOrganisationPage() {
  const { t } = useTranslation('staff-console');
  const { id } = route.useParams();
  const format = useFormat();
  const found = useQuery(organisationQuery(id));
  return (
    <>
      <PageHeader
        title={found.data?.name ?? t('search.title')}
        {...(found.data
          ? {
              description:
                found.data.closedAt === null
                  ? t(`organisation.kind.${found.data.kind}`)
                  : t('organisation.closed', { date: format.date(found.data.closedAt) }),
            }
          : {})}
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
          <OrganisationRecord organisation={found.data} />
        </Stack>
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FactorSection } from '../../features/organisation-settings/components/FactorSection.js';
import { NameSection } from '../../features/organisation-settings/components/NameSection.js';
import { organisationQuery } from '../../features/organisation-settings/organisation-settings.queries.js';
import { hasPermission } from '../../shared/access/can.js';
import { useRefreshMe } from '../../shared/access/use-refresh-me.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { SettingsHeader } from './SettingsHeader.js';

const route = getRouteApi('/b/$brandId');

export default function OrganisationPage() {
  const { t } = useTranslation('organisation-settings');
  const { t: shell } = useTranslation('shell');
  const { me, scope } = route.useRouteContext();
  const refreshMe = useRefreshMe();
  const organisation = useQuery(organisationQuery(scope.organisation.id));
  return (
    <>
      <SettingsHeader title={shell('settings.pages.organisation')} description={t('lead', { name: scope.organisation.name })} />
      {organisation.isPending && <ListSkeleton rows={3} />}
      {organisation.isError && <ErrorState error={organisation.error} onRetry={() => void organisation.refetch()} />}
      {organisation.isSuccess && (
        <Stack gap="lg">
          <NameSection key={organisation.data.name} organisation={organisation.data} onChanged={refreshMe} />
          <FactorSection
            organisation={organisation.data}
            ownFactor={me.user.twoFactor}
            seesMembers={hasPermission(scope.organisation, 'identity.manage-members')}
            onChanged={refreshMe}
            setUp={
              <ButtonLink to="/b/$brandId/settings/security" params={{ brandId: scope.brand.id }} variant="default">
                {shell('settings.pages.security')}
              </ButtonLink>
            }
          />
        </Stack>
      )}
    </>
  );
}

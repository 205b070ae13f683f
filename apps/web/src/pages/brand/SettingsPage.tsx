import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PreferenceCards } from '../../app/layouts/PreferenceCards.js';
import { AccountFacts } from '../../features/identity/components/AccountFacts.js';
import { useRoleName } from '../../features/identity/role-name.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { SettingsNav } from './SettingsNav.js';

const route = getRouteApi('/b/$brandId');

export default function SettingsPage() {
  const { t } = useTranslation('shell');
  const { me, scope } = route.useRouteContext();
  const roleName = useRoleName();
  return (
    <>
      <PageHeader title={t('settings.title')} description={t('settings.lead')} />
      <Stack gap="lg" maw={784}>
        <SettingsNav list />
        <AccountFacts
          facts={[
            { label: t('settings.name'), value: me.user.name },
            { label: t('settings.email'), value: me.user.email },
            { label: t('settings.organisation'), value: scope.organisation.name },
            { label: t('settings.role'), value: roleName(scope.organisation.role) },
          ]}
        />
        <PreferenceCards />
      </Stack>
    </>
  );
}

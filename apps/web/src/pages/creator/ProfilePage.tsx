import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PreferenceCards } from '../../app/layouts/PreferenceCards.js';
import { AccountFacts } from '../../features/identity/components/AccountFacts.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

const route = getRouteApi('/c');

export default function ProfilePage() {
  const { t } = useTranslation('shell');
  const { me } = route.useRouteContext();
  return (
    <>
      <PageHeader title={t('profile.title')} description={t('profile.lead')} />
      <Stack gap="lg">
        <AccountFacts
          facts={[
            { label: t('settings.name'), value: me.user.name },
            { label: t('settings.email'), value: me.user.email },
          ]}
        />
        <PreferenceCards />
      </Stack>
    </>
  );
}

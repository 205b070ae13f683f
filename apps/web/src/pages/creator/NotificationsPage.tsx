import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmailSettings } from '../../features/notifications/components/EmailSettings.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

const route = getRouteApi('/c');

export default function NotificationsPage() {
  const { t } = useTranslation('shell');
  const { t: creators } = useTranslation('creators');
  const { me } = route.useRouteContext();
  return (
    <>
      <PageHeader
        title={t('settings.pages.notifications')}
        description={t('settings.notificationsLead')}
        back={<BackLink to="/c/profile">{creators('profile.back')}</BackLink>}
      />
      <EmailSettings audiences={me.organisations.length === 0 ? ['creator'] : ['creator', 'brand']} />
    </>
  );
}

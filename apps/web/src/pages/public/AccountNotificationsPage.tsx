import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthHeading } from '../../features/identity/components/AuthHeading.js';
import { EmailSettings } from '../../features/notifications/components/EmailSettings.js';

const route = getRouteApi('/public/account/notifications');

/** For staff, and for people whom no workspace lets in at the moment. */
export default function AccountNotificationsPage() {
  const { t } = useTranslation('shell');
  const { me } = route.useRouteContext();
  return (
    <>
      <AuthHeading title={t('settings.pages.notifications')} lead={t('settings.notificationsLead')} />
      <EmailSettings
        audiences={[...(me.organisations.length > 0 ? (['brand'] as const) : []), ...(me.creator === null ? [] : (['creator'] as const))]}
      />
    </>
  );
}

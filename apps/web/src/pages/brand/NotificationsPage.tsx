import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmailSettings } from '../../features/notifications/components/EmailSettings.js';
import { SettingsHeader } from './SettingsHeader.js';

const route = getRouteApi('/b/$brandId');

export default function NotificationsPage() {
  const { t } = useTranslation('shell');
  const { me } = route.useRouteContext();
  return (
    <>
      <SettingsHeader title={t('settings.pages.notifications')} description={t('settings.notificationsLead')} />
      <EmailSettings audiences={me.creator === null ? ['brand'] : ['brand', 'creator']} />
    </>
  );
}

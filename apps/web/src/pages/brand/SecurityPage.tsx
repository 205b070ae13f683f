import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SecuritySections } from '../account/SecuritySections.js';
import { SettingsHeader } from './SettingsHeader.js';

const route = getRouteApi('/b/$brandId');

export default function SecurityPage() {
  const { t } = useTranslation('shell');
  const { me } = route.useRouteContext();
  return (
    <>
      <SettingsHeader title={t('settings.pages.security')} description={t('settings.securityLead')} />
      <SecuritySections me={me} />
    </>
  );
}

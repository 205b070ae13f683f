import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthHeading } from '../../features/identity/components/AuthHeading.js';
import { SecuritySections } from '../account/SecuritySections.js';

const route = getRouteApi('/public/account/security');

/** For people whom no workspace lets in at the moment. */
export default function AccountSecurityPage() {
  const { t } = useTranslation('shell');
  const { me } = route.useRouteContext();
  return (
    <>
      <AuthHeading title={t('settings.pages.security')} lead={t('settings.securityLead')} />
      <SecuritySections me={me} />
    </>
  );
}

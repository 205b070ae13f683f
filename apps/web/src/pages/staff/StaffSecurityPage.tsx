import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { SecuritySections } from '../account/SecuritySections.js';

const route = getRouteApi('/staff');

export default function StaffSecurityPage() {
  const { t } = useTranslation('shell');
  const { me } = route.useRouteContext();
  return (
    <>
      <PageHeader title={t('settings.pages.security')} description={t('settings.securityLead')} />
      <SecuritySections me={me} />
    </>
  );
}

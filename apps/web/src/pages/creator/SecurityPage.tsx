import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../shared/ui/BackLink.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { SecuritySections } from '../account/SecuritySections.js';

const route = getRouteApi('/c');

export default function SecurityPage() {
  const { t } = useTranslation('shell');
  const { t: creators } = useTranslation('creators');
  const { me } = route.useRouteContext();
  return (
    <>
      <PageHeader
        title={t('settings.pages.security')}
        description={t('settings.securityLead')}
        back={<BackLink to="/c/profile">{creators('profile.back')}</BackLink>}
      />
      <SecuritySections me={me} />
    </>
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../shared/ui/BackLink.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { DataSections } from '../account/DataSections.js';

const route = getRouteApi('/c');

export default function MyDataPage() {
  const { t } = useTranslation('shell');
  const { t: creators } = useTranslation('creators');
  const { me } = route.useRouteContext();
  return (
    <>
      <PageHeader
        title={t('settings.pages.data')}
        description={t('settings.dataLead')}
        back={<BackLink to="/c/profile">{creators('profile.back')}</BackLink>}
      />
      <DataSections me={me} />
    </>
  );
}

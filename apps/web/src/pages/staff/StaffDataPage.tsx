import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { DataSections } from '../account/DataSections.js';

const route = getRouteApi('/staff');

export default function StaffDataPage() {
  const { t } = useTranslation('shell');
  const { me } = route.useRouteContext();
  return (
    <>
      <PageHeader title={t('settings.pages.data')} description={t('settings.dataLead')} />
      <DataSections me={me} />
    </>
  );
}

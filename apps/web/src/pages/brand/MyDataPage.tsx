import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataSections } from '../account/DataSections.js';
import { SettingsHeader } from './SettingsHeader.js';

const route = getRouteApi('/b/$brandId');

export default function MyDataPage() {
  const { t } = useTranslation('shell');
  const { me } = route.useRouteContext();
  return (
    <>
      <SettingsHeader title={t('settings.pages.data')} description={t('settings.dataLead')} />
      <DataSections me={me} />
    </>
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthHeading } from '../../features/identity/components/AuthHeading.js';
import { DataSections } from '../account/DataSections.js';

const route = getRouteApi('/public/account/privacy');

/** For people whom no workspace lets in at the moment. */
export default function AccountDataPage() {
  const { t } = useTranslation('shell');
  const { me } = route.useRouteContext();
  return (
    <>
      <AuthHeading title={t('settings.pages.data')} lead={t('settings.dataLead')} />
      <DataSections me={me} />
    </>
  );
}

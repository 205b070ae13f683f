import { useTranslation } from 'react-i18next';
import { SessionList } from '../../features/sessions/components/SessionList.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

export default function SessionsPage() {
  const { t } = useTranslation('sessions');
  const { t: profile } = useTranslation('creators');
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} back={<BackLink to="/c/profile">{profile('profile.back')}</BackLink>} />
      <SessionList />
    </>
  );
}

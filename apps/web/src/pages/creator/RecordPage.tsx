import { useTranslation } from 'react-i18next';
import { RecordView } from '../../features/record/components/RecordView.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

/** Reliability, level and every event of one's own (CRE-9, CRE-11). */
export default function RecordPage() {
  const { t } = useTranslation('record');
  const shell = useTranslation('shell').t;
  return (
    <>
      <BackLink to="/c/profile">{shell('profile.title')}</BackLink>
      <PageHeader title={t('title')} description={t('lead')} />
      <RecordView />
    </>
  );
}

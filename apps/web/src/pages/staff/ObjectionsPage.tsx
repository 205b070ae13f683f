import { useTranslation } from 'react-i18next';
import { ObjectionQueue } from '../../features/record/components/ObjectionQueue.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

export default function ObjectionsPage() {
  const { t } = useTranslation('record');
  return (
    <>
      <PageHeader title={t('staff.title')} description={t('staff.lead')} />
      <ObjectionQueue />
    </>
  );
}

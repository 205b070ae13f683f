import { useTranslation } from 'react-i18next';
import { OverdueQueue } from '../../features/staff-console/components/OverdueQueue.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

export default function OverduePage() {
  const { t } = useTranslation('staff-console');
  return (
    <>
      <PageHeader title={t('overdue.title')} description={t('overdue.lead')} />
      <OverdueQueue />
    </>
  );
}

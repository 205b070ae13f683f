import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ObjectionQueue } from '../../features/record/components/ObjectionQueue.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { useStaffLinks } from './use-staff-links.js';

const route = getRouteApi('/staff/objections');

export default function ObjectionsPage() {
  const { t } = useTranslation('record');
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const links = useStaffLinks();
  return (
    <>
      <PageHeader title={t('staff.title')} description={t('staff.lead')} />
      <ObjectionQueue
        state={state ?? 'open'}
        onState={(next) => void navigate({ to: '/staff/objections', search: next === 'open' ? {} : { state: next }, replace: true })}
        {...links}
      />
    </>
  );
}

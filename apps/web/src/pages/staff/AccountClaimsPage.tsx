import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClaimQueue } from '../../features/account-claims/components/ClaimQueue.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { useStaffLinks } from './use-staff-links.js';

const route = getRouteApi('/staff/account-claims');

export default function AccountClaimsPage() {
  const { t } = useTranslation('account-claims');
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const links = useStaffLinks();
  return (
    <>
      <PageHeader
        title={t('staff.title')}
        description={t('staff.lead')}
        back={<BackLink to="/staff/verifications">{t('staff.back')}</BackLink>}
      />
      <ClaimQueue
        state={state ?? 'open'}
        onState={(next) => void navigate({ to: '/staff/account-claims', search: next === 'open' ? {} : { state: next }, replace: true })}
        creator={links.creator}
      />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { ClaimQueue } from '../../features/account-claims/components/ClaimQueue.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

export default function AccountClaimsPage() {
  const { t } = useTranslation('account-claims');
  return (
    <>
      <PageHeader
        title={t('staff.title')}
        description={t('staff.lead')}
        back={<BackLink to="/staff/verifications">{t('staff.back')}</BackLink>}
      />
      <ClaimQueue />
    </>
  );
}

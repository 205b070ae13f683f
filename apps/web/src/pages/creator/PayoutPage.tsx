import { Card } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PayoutForm } from '../../features/creators/components/PayoutForm.js';
import { profileQuery } from '../../features/creators/creators.queries.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { notify } from '../../shared/ui/notify.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function PayoutPage() {
  const { t } = useTranslation('creators');
  const navigate = useNavigate();
  const profile = useQuery(profileQuery());
  return (
    <>
      <PageHeader
        title={t('payout.title')}
        description={t('payout.lead')}
        back={<BackLink to="/c/profile">{t('profile.back')}</BackLink>}
      />
      {profile.isPending && <ListSkeleton />}
      {profile.isError && <ErrorState error={profile.error} onRetry={() => void profile.refetch()} />}
      {profile.isSuccess && (
        <Card>
          <PayoutForm
            profile={profile.data}
            onSaved={() => {
              void notify({ message: t('payout.saved') });
              void navigate({ to: '/c/profile' });
            }}
          />
        </Card>
      )}
    </>
  );
}

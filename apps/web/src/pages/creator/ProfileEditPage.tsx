import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProfileForm } from '../../features/creators/components/ProfileForm.js';
import { profileQuery } from '../../features/creators/creators.queries.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { notify } from '../../shared/ui/notify.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function ProfileEditPage() {
  const { t } = useTranslation('creators');
  const navigate = useNavigate();
  const profile = useQuery(profileQuery());
  return (
    <>
      <PageHeader title={t('profile.edit')} back={<BackLink to="/c/profile">{t('profile.back')}</BackLink>} />
      {profile.isPending && <ListSkeleton />}
      {profile.isError && <ErrorState error={profile.error} onRetry={() => void profile.refetch()} />}
      {profile.isSuccess && (
        <ProfileForm
          key={profile.data.version}
          profile={profile.data}
          onSaved={() => {
            void notify({ message: t('profile.saved') });
            void navigate({ to: '/c/profile' });
          }}
        />
      )}
    </>
  );
}

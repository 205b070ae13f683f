import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PreferenceCards } from '../../app/layouts/PreferenceCards.js';
import { DetailLinks } from '../../features/creators/components/DetailLinks.js';
import { EligibilityCard } from '../../features/creators/components/EligibilityCard.js';
import { MissingNote } from '../../features/creators/components/MissingNote.js';
import { PlatformCards } from '../../features/creators/components/PlatformCards.js';
import { ProfileHead } from '../../features/creators/components/ProfileHead.js';
import { addressQuery, profileQuery, socialAccountsQuery } from '../../features/creators/creators.queries.js';
import { FollowedBrands } from '../../features/creator-invitations/components/FollowedBrands.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { lazyPart } from '../../shared/ui/lazy-part.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';

const ClaimNotes = lazyPart(
  async () => (await import('../../features/account-claims/components/ClaimNotes.js')).ClaimNotes,
  'account-claims',
);
const FollowersHistory = lazyPart(
  async () => (await import('../../features/creator-verification/components/FollowersHistory.js')).FollowersHistory,
  'creator-verification',
);
const UgcApplicationCard = lazyPart(
  async () => (await import('../../features/creator-verification/components/UgcApplicationCard.js')).UgcApplicationCard,
  'creator-verification',
);
const VisibilityCard = lazyPart(
  async () => (await import('../../features/creator-network/components/VisibilityCard.js')).VisibilityCard,
  'creator-network',
);
const route = getRouteApi('/c/profile');

export default function ProfilePage() {
  const { t } = useTranslation('shell');
  const { linked, platform, error } = route.useSearch();
  const navigate = route.useNavigate();
  const profile = useQuery(profileQuery());
  const address = useQuery(addressQuery());
  const accounts = useQuery(socialAccountsQuery());
  useDocumentTitle(t('profile.title'));

  if (profile.isError) return <ErrorState error={profile.error} onRetry={() => void profile.refetch()} order={1} />;
  return (
    <>
      {profile.isPending ? <Skeleton height={88} mb="lg" /> : <ProfileHead profile={profile.data} />}
      {profile.isSuccess && <MissingNote profile={profile.data} />}
      <Stack gap="lg">
        <PlatformCards
          outcome={{ linked, platform, error }}
          onDismiss={() => void navigate({ to: '/c/profile', search: {}, replace: true, resetScroll: false })}
          notes={({ platform: of, accountIds, connect, connecting }) => (
            <Suspense>
              <ClaimNotes platform={of} accountIds={accountIds} onConnect={connect} connecting={connecting} />
            </Suspense>
          )}
        />
        <EligibilityCard />
        <Suspense fallback={<Skeleton height={120} radius="lg" />}>
          <UgcApplicationCard />
        </Suspense>
        <Suspense>
          {accounts.data?.items.map((account) => (
            <FollowersHistory key={account.id} account={account} />
          ))}
        </Suspense>
        <Suspense fallback={<Skeleton height={180} radius="lg" />}>
          <VisibilityCard />
        </Suspense>
        <FollowedBrands />
        {profile.isSuccess && <DetailLinks profile={profile.data} address={address.data} />}
        <PreferenceCards />
      </Stack>
    </>
  );
}

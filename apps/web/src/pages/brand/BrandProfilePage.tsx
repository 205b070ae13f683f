import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Figures } from '../../features/brand-profile/components/Figures.js';
import { ProfileSection } from '../../features/brand-profile/components/ProfileSection.js';
import { ReferralSection } from '../../features/brand-profile/components/ReferralSection.js';
import { brandProfileQuery } from '../../shared/access/brand-profile.queries.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { useRefreshMe } from '../../shared/access/use-refresh-me.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import { SettingsHeader } from './SettingsHeader.js';

export default function BrandProfilePage() {
  const { t } = useTranslation('brand-profile');
  const { t: shell } = useTranslation('shell');
  const { brand, organisation } = useBrandScope();
  const refreshMe = useRefreshMe();
  const profile = useQuery(brandProfileQuery(brand.id));
  return (
    <>
      <SettingsHeader title={shell('settings.pages.brandProfile')} description={t('lead')} />
      {profile.isPending && <ListSkeleton rows={4} />}
      {profile.isError && <ErrorState error={profile.error} onRetry={() => void profile.refetch()} />}
      {profile.isSuccess && (
        <Stack gap="lg">
          {profile.data.figures !== null && <Figures figures={profile.data.figures} rating={profile.data.rating} />}
          <ProfileSection key={brand.id} brand={profile.data} onChanged={refreshMe} />
          {hasPermission(organisation, 'creators.read') && (
            <ReferralSection
              brandId={brand.id}
              brandName={brand.name}
              toGroups={
                <ButtonLink to="/b/$brandId/groups" params={{ brandId: brand.id }} variant="default">
                  {t('referral.toGroups')}
                </ButtonLink>
              }
            />
          )}
        </Stack>
      )}
    </>
  );
}

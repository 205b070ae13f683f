import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BrandView } from '../../features/creator-brand/components/BrandView.js';
import { brandPageQuery } from '../../features/creator-brand/creator-brand.queries.js';
import { CampaignCard } from '../../features/creator-campaigns/components/CampaignCard.js';
import type { FeedCampaign } from '../../features/creator-campaigns/creator-campaigns.types.js';
import { FollowButton } from '../../features/creator-invitations/components/FollowButton.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';
import { PictureSkeleton } from '../../shared/ui/Skeletons.js';

const route = getRouteApi('/c/brands/$brandId');

export default function BrandPage() {
  const { t } = useTranslation('creator-brand');
  const { brandId } = route.useParams();
  const brand = useQuery(brandPageQuery<FeedCampaign>(brandId));
  useDocumentTitle(brand.data?.name ?? t('page'));
  return (
    <>
      <BackLink to="/c/discover">{t('back')}</BackLink>
      {brand.isPending && <PictureSkeleton />}
      {brand.isError && <ErrorState error={brand.error} onRetry={() => void brand.refetch()} order={1} />}
      {brand.isSuccess && (
        <BrandView
          brand={brand.data}
          follow={<FollowButton brand={brand.data} />}
          campaign={(campaign) => <CampaignCard key={campaign.id} campaign={campaign} />}
          toDiscover={
            <ButtonLink to="/c/discover" variant="default">
              {t('toDiscover')}
            </ButtonLink>
          }
        />
      )}
    </>
  );
}

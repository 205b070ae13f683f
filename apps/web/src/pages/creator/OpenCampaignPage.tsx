import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ApplyBar } from '../../features/creator-applications/components/ApplyBar.js';
import { CampaignDetail } from '../../features/creator-campaigns/components/CampaignDetail.js';
import { FollowButton } from '../../features/creator-invitations/components/FollowButton.js';
import { openCampaignQuery } from '../../features/creator-campaigns/creator-campaigns.queries.js';
import { socialAccountsQuery } from '../../features/creators/creators.queries.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';
import { lazyPart } from '../../shared/ui/lazy-part.js';
import { PictureSkeleton } from '../../shared/ui/Skeletons.js';

const route = getRouteApi('/c/discover/$campaignId');
const Invitations = lazyPart(
  async () => (await import('../../features/creator-invitations/components/Invitations.js')).Invitations,
  'creator-invitations',
);
const PublicQuestions = lazyPart(
  async () => (await import('../../features/creator-questions/components/PublicQuestions.js')).PublicQuestions,
  'creator-questions',
);

export default function OpenCampaignPage() {
  const { t } = useTranslation('creator-campaigns');
  const { campaignId } = route.useParams();
  const campaign = useQuery(openCampaignQuery(campaignId));
  const accounts = useQuery(socialAccountsQuery());
  useDocumentTitle(campaign.data?.title ?? t('detail.back'));

  return (
    <>
      <BackLink to="/c/discover">{t('detail.back')}</BackLink>
      {campaign.isPending && <PictureSkeleton />}
      {campaign.isError && <ErrorState error={campaign.error} onRetry={() => void campaign.refetch()} order={1} />}
      {campaign.isSuccess && (
        <>
          <Suspense>
            <Invitations campaignId={campaignId} />
          </Suspense>
          <CampaignDetail campaign={campaign.data} follow={<FollowButton brand={campaign.data.brand} />} />
          <Suspense>
            <PublicQuestions campaign={campaign.data} />
          </Suspense>
          <ApplyBar
            campaign={campaign.data}
            accounts={(accounts.data?.items ?? []).filter(({ platform }) => platform === campaign.data.type)}
          />
        </>
      )}
    </>
  );
}

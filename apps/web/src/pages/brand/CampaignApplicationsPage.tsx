import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCampaign } from '../../features/applications/applications.types.js';
import { ApplicationsReview, type ReviewSearch } from '../../features/applications/components/ApplicationsReview.js';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';
import { ButtonLink, TextLink } from '../../shared/ui/links.js';

const route = getRouteApi('/b/$brandId/campaigns/$campaignId/applications');

export default function CampaignApplicationsPage() {
  const { t } = useTranslation('applications');
  const params = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data: campaign } = useSuspenseQuery(campaignQuery(params.campaignId));
  const review = useMemo<ReviewCampaign>(
    () => ({
      id: campaign.id,
      title: campaign.title,
      state: campaign.state,
      timing: campaign.timing,
      timeZone: campaign.timeZone,
      applicationEndsAt: campaign.applicationEndsAt,
      confirmedAt: campaign.confirmedAt,
      shipped: campaign.product?.handOver === 'ship',
    }),
    [campaign],
  );
  const onSearch = useCallback(
    (next: ReviewSearch, newEntry = false) =>
      void navigate({
        to: '/b/$brandId/campaigns/$campaignId/applications',
        params,
        search: next,
        replace: !newEntry,
        resetScroll: false,
      }),
    [navigate, params],
  );
  return (
    <ApplicationsReview
      campaign={review}
      search={search}
      onSearch={onSearch}
      links={{
        collaborations: (
          <ButtonLink to="/b/$brandId/campaigns/$campaignId/collaborations" params={params}>
            {t('bar.toCollaborations')}
          </ButtonLink>
        ),
        settings: (
          <TextLink to="/b/$brandId/settings" params={{ brandId: params.brandId }} size="sm">
            {t('blocker.toBilling')}
          </TextLink>
        ),
        brief: (
          <ButtonLink to="/b/$brandId/campaigns/$campaignId/brief" params={params} variant="default">
            {t('empty.toBrief')}
          </ButtonLink>
        ),
      }}
    />
  );
}

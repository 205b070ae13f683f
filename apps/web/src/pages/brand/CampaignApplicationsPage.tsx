import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCampaign } from '../../features/applications/applications.types.js';
import { ApplicationsReview, type ReviewSearch } from '../../features/applications/components/ApplicationsReview.js';
import { groupsQuery } from '../../features/groups/groups.queries.js';
import { InvitationsPanel } from '../../features/invitations/components/InvitationsPanel.js';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { ButtonLink, TextLink } from '../../shared/ui/links.js';

const Comments = lazy(() => import('../../features/comments/components/Comments.js'));

const route = getRouteApi('/b/$brandId/campaigns/$campaignId/applications');

export default function CampaignApplicationsPage() {
  const { t } = useTranslation('applications');
  const params = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { brand, organisation } = useBrandScope();
  const mayComment = hasPermission(organisation, 'chat.write-comment');
  const groups = useQuery({ ...groupsQuery(brand.id), enabled: hasPermission(organisation, 'applications.invite') });
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
    <>
      <InvitationsPanel
        brandId={brand.id}
        campaign={review}
        groups={(groups.data ?? [])
          .filter(({ memberCount }) => memberCount > 0)
          .map(({ id, name, memberCount }) => ({ id, name, count: memberCount }))}
      />
      <ApplicationsReview
        campaign={review}
        search={search}
        onSearch={onSearch}
        comments={(id) => (
          <Suspense>
            <Comments key={id} subject={{ type: 'applications', id }} mayWrite={mayComment} />
          </Suspense>
        )}
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
    </>
  );
}

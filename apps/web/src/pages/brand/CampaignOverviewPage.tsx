import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';
import { Overview } from '../../features/campaigns/components/Overview.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { TextLink } from '../../shared/ui/links.js';

const route = getRouteApi('/b/$brandId/campaigns/$campaignId');

export default function CampaignOverviewPage() {
  const { t } = useTranslation('campaigns');
  const params = route.useParams();
  const { organisation } = useBrandScope();
  const { data: campaign } = useSuspenseQuery(campaignQuery(params.campaignId));
  // Analysts and the like see a draft's brief; it has nothing else yet.
  if (campaign.state === 'draft') return <Navigate to="/b/$brandId/campaigns/$campaignId/brief" params={params} replace />;
  return (
    <Overview
      campaign={campaign}
      seesApplications={hasPermission(organisation, 'applications.read')}
      toBrief={
        <TextLink to="/b/$brandId/campaigns/$campaignId/brief" params={params} size="sm">
          {t('overview.toBrief')}
        </TextLink>
      }
    />
  );
}

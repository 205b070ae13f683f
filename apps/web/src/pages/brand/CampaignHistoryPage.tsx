import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CampaignHistory } from '../../features/amendments/components/CampaignHistory.js';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';

const route = getRouteApi('/b/$brandId/campaigns/$campaignId');

export default function CampaignHistoryPage() {
  const { campaignId } = route.useParams();
  const { data: campaign } = useSuspenseQuery(campaignQuery(campaignId));
  return <CampaignHistory campaign={campaign} />;
}

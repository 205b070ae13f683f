import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BriefView } from '../../features/campaigns/components/BriefView.js';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';

const route = getRouteApi('/b/$brandId/campaigns/$campaignId');

export default function CampaignBriefPage() {
  const { campaignId } = route.useParams();
  const { data: campaign } = useSuspenseQuery(campaignQuery(campaignId));
  return <BriefView campaign={campaign} />;
}

import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function CampaignOverviewPage() {
  return <ListSkeleton />;
}

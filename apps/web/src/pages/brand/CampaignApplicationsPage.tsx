import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function CampaignApplicationsPage() {
  return <ListSkeleton />;
}

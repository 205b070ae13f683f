import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function CampaignBriefPage() {
  return <ListSkeleton />;
}

import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function CampaignContentPage() {
  return <ListSkeleton />;
}

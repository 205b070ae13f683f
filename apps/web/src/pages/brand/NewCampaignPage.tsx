import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function NewCampaignPage() {
  return <ListSkeleton />;
}

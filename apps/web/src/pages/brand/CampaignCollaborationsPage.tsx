import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function CampaignCollaborationsPage() {
  return <ListSkeleton />;
}

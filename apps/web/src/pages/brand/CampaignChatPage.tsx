import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function CampaignChatPage() {
  return <ListSkeleton />;
}

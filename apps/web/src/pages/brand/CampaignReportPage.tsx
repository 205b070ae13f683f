import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function CampaignReportPage() {
  return <ListSkeleton />;
}

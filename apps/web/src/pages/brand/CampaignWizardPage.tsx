import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function CampaignWizardPage() {
  return <ListSkeleton />;
}

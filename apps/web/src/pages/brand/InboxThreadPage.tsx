import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function InboxThreadPage() {
  return <ListSkeleton />;
}

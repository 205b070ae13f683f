import { Outlet } from '@tanstack/react-router';

export default function CampaignPage() {
  return <Outlet />;
}

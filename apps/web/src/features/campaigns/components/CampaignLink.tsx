import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CampaignRow } from '../campaigns.types.js';

interface CampaignLinkProps {
  row: Pick<CampaignRow, 'id' | 'brandId' | 'state'>;
  className?: string | undefined;
  children: ReactNode;
  /** May edit: drafts open where they are written. */
  mayWrite: boolean;
}

/** Where a row leads: drafts to the wizard, everything else to its page. */
export function CampaignLink({ row, className, children, mayWrite }: CampaignLinkProps) {
  const params = { brandId: row.brandId, campaignId: row.id };
  return row.state === 'draft' && mayWrite ? (
    <Link to="/b/$brandId/campaigns/$campaignId/edit" params={params} className={className}>
      {children}
    </Link>
  ) : (
    <Link to="/b/$brandId/campaigns/$campaignId" params={params} className={className}>
      {children}
    </Link>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TabCount } from '../../../shared/ui/TabCount.js';
import { waitingDraftsQuery } from '../drafts.queries.js';

/** How many drafts wait for the brand, beside the name of their page. */
export function WaitingDrafts({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('drafts');
  const { data: count = 0 } = useQuery(waitingDraftsQuery(campaignId));
  return <TabCount count={count}>{t('waiting')}</TabCount>;
}

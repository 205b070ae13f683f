import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { waitingDraftsQuery } from '../drafts.queries.js';
import classes from './WaitingDrafts.module.css';

/** How many drafts wait for the brand, beside the name of their page; nothing when none does. */
export function WaitingDrafts({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('drafts');
  const { data: count = 0 } = useQuery(waitingDraftsQuery(campaignId));
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      {count}
      <span className="of-hidden"> {t('waiting')}</span>
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { Countdown, DateText } from '../../../shared/ui/DateText.js';
import type { CampaignRow } from '../campaigns.types.js';
import classes from './NextDate.module.css';

/** The next date of a campaign with what it is for: `Decide in 3 days`. Nothing for campaigns without one. */
export function NextDate({ row }: { row: Pick<CampaignRow, 'next' | 'endedAt' | 'timeZone'> }) {
  const { t } = useTranslation('campaigns');
  if (row.next.at === null) {
    return row.endedAt === null ? null : (
      <span className={classes.next}>
        <DateText value={row.endedAt} zone={row.timeZone} />
      </span>
    );
  }
  // A draft's wish is no deadline.
  if (row.next.what === 'launch') return null;
  const urgent = row.next.what === 'confirm-selection' || row.next.what === 'decide' || row.next.what === 'reactivate';
  return (
    <span className={classes.next}>
      {t(`nextShort.${row.next.what}`)} <Countdown value={row.next.at} zone={row.timeZone} urgent={urgent} />
    </span>
  );
}

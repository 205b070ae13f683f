import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { Countdown } from '../../../shared/ui/DateText.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { dueAt, lastActivity, type Traces } from '../collaborations.format.js';
import type { CollaborationRow } from '../collaborations.types.js';
import { CollaborationBadge } from './CollaborationBadge.js';
import classes from './RowParts.module.css';

/** Picture, name, state. */
export function CreatorCell({ row, onOpen }: { row: CollaborationRow; onOpen: () => void }) {
  const { t } = useTranslation('collaborations');
  const { name, pictureUrl } = row.creator;
  return (
    <button type="button" className={classes.creator} onClick={onOpen} title={t('row.open', { name })}>
      <InitialsMark name={name} imageUrl={pictureUrl} size={40} round />
      <span className={classes.text}>
        <span className={classes.name}>{name}</span>
        <CollaborationBadge state={row.state} />
      </span>
    </button>
  );
}

/** Delivered of owed, as number and bar. */
export function ContentCell({ row }: { row: CollaborationRow }) {
  const { t } = useTranslation('collaborations');
  const { total, done } = row.deliverables;
  return (
    <span className={classes.content} role="img" aria-label={t('row.contentLabel', { done, total })}>
      <span className="of-number">{t('row.content', { done, total })}</span>
      <span className={classes.bar}>
        <span style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </span>
    </span>
  );
}

/** Date that counts now, with the time left. */
export function DeadlineCell({ row, zone, traces }: { row: CollaborationRow; zone: string; traces: Traces }) {
  const { t } = useTranslation('collaborations');
  const format = useFormat();
  const due = dueAt(row);
  if (row.clockStopped !== null) {
    return (
      <span className={classes.lines}>
        <span>{t('row.clockStands')}</span>
        <span className={classes.dimmed}>{t('row.since', { date: format.date(row.clockStopped.since, { style: 'day', zone }) })}</span>
      </span>
    );
  }
  if (due === null) {
    if (row.state !== 'preparing') return <span className={classes.dimmed}>–</span>;
    const date = format.date(row.preparationEndsAt, { style: 'day', zone, exclusiveEnd: true });
    return (
      <span className={classes.lines}>
        <span>
          {row.handOver === 'ship' ? t('row.afterReceipt') : t('row.afterHandOver')}
          {row.ownDays > 0 && <strong> {t('row.ownDays', { count: row.ownDays })}</strong>}
        </span>
        {row.handOver === 'ship' && !traces.sentAt && <span className={classes.dimmed}>{t('row.waitsUntil', { date })}</span>}
      </span>
    );
  }
  const date = format.date(due, { style: 'day', zone, exclusiveEnd: true });
  return (
    <span className={classes.lines}>
      <Countdown value={due} zone={zone} />
      <span className={classes.dimmed}>{row.state === 'overdue' ? t('row.grace', { date }) : t('row.deadline', { date })}</span>
    </span>
  );
}

/** The newest thing that happened, and when. */
export function ActivityCell({ row, traces }: { row: CollaborationRow; traces: Traces }) {
  const { t } = useTranslation('collaborations');
  const format = useFormat();
  const now = useNow();
  const { kind, at } = lastActivity(row, traces, now);
  return (
    <span className={classes.lines}>
      <span>{t(`activity.${kind}`)}</span>
      <time className={classes.dimmed} dateTime={at} title={format.date(at, { style: 'dateTime' })}>
        {format.distance(at, now)}
      </time>
    </span>
  );
}

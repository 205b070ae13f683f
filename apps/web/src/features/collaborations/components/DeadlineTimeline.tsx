import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconCheck } from '../../../shared/ui/icons.js';
import { endsDay } from '../collaborations.format.js';
import { deadlinesQuery } from '../collaborations.queries.js';
import classes from './DeadlineTimeline.module.css';

const STANDS = 'collaborations.clock-stopped';

/** "What happens when" of one collaboration, in plain words (COL-2). */
export function DeadlineTimeline({ id, zone, waitsSince }: { id: string; zone: string; waitsSince: string | null }) {
  const { t, i18n } = useTranslation('collaborations');
  const format = useFormat();
  const now = useNow();
  const { data, error, isError, refetch } = useQuery(deadlinesQuery(id, i18n.language));
  const upcoming = data?.items.find(({ state }) => state === 'pending');
  return (
    <section>
      <h3 className={classes.title}>{t('drawer.when')}</h3>
      {isError && <ErrorState error={error} onRetry={() => void refetch()} order={3} />}
      {!isError && data === undefined && <Skeleton height={120} />}
      {data?.items.length === 0 && data.undated.length === 0 && <Text c="dimmed">{t('drawer.whenNone')}</Text>}
      <ol className={classes.list}>
        {data?.items.map((line) => {
          const at = line.tookEffectAt ?? line.at;
          const exclusiveEnd = line.tookEffectAt === null && endsDay(line.kind);
          return (
            <li key={`${line.kind}-${line.at}`} data-state={line.state} data-next={line === upcoming || undefined}>
              <span className={classes.dot}>{line.state === 'done' && <IconCheck size={11} strokeWidth={3} />}</span>
              <div className={classes.when}>
                <time dateTime={at}>{format.date(at, { style: 'weekdayTime', zone, exclusiveEnd })}</time>
                <span>{line.state === 'done' ? t('drawer.whenDone') : format.distance(at, now)}</span>
                <span className={classes.whom}>{t(`concerns.${line.concerns}`)}</span>
              </div>
              <div>{line.text}</div>
            </li>
          );
        })}
        {data?.undated.map(({ kind, concerns, text }) => (
          <li key={kind} data-state="pending">
            <span className={classes.dot} />
            <div className={classes.when}>
              <span>
                {kind === STANDS && waitsSince !== null
                  ? t('drawer.clockStands', { date: format.date(waitsSince, { style: 'weekdayTime', zone }) })
                  : t('drawer.undated')}
              </span>
              <span className={classes.whom}>{t(`concerns.${concerns}`)}</span>
            </div>
            <div>{text}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { Alert, Button, Card, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconCheck, IconClock } from '../../../shared/ui/icons.js';
import { deadlineDate, deadlineText, endsDay } from '../creator-collaborations.format.js';
import { deadlinesQuery } from '../creator-collaborations.queries.js';
import type { Collaboration, Deadline } from '../creator-collaborations.types.js';
import classes from './Deadlines.module.css';

const STANDS = 'collaborations.clock-stopped';

/** "What happens when", in plain words (COL-2); what only concerns the brand is left out. */
export function Deadlines({ collaboration }: { collaboration: Collaboration }) {
  const { t, i18n } = useTranslation('creator-collaborations');
  const format = useFormat();
  const deadlines = useQuery(deadlinesQuery(collaboration.id, i18n.language));
  const [past, setPast] = useState(false);
  const zone = collaboration.terms.timeZone;
  const video = collaboration.terms.type === 'ugc';
  const mine = (deadlines.data?.items ?? []).filter(({ concerns }) => concerns !== 'brand').toSorted((a, b) => a.at.localeCompare(b.at));
  const ahead = mine.filter(({ state }) => state === 'pending');
  const over = mine.filter(({ state }) => state === 'done');
  const undated = (deadlines.data?.undated ?? []).filter(({ concerns }) => concerns !== 'brand');
  const extension = collaboration.extensions.at(-1);

  return (
    <Card component="section" aria-label={t('deadlinesTitle')}>
      <Title order={2} size="h3" mb="sm">
        {t('deadlinesTitle')}
      </Title>
      {extension !== undefined && (
        <Alert color="green" mb="md">
          <Extended extension={extension} zone={zone} />
        </Alert>
      )}
      {deadlines.isPending && <Skeleton height={80} />}
      {deadlines.isError && <ErrorState error={deadlines.error} onRetry={() => void deadlines.refetch()} order={3} />}
      {deadlines.isSuccess && mine.length === 0 && undated.length === 0 && <Text c="dimmed">{t('deadlinesNone')}</Text>}
      {past && <List deadlines={over} zone={zone} video={video} />}
      <List deadlines={ahead} zone={zone} video={video} />
      {undated.length > 0 && (
        <ol className={classes.list}>
          {undated.map(({ kind, text }) => (
            <li key={kind} className={classes.line} data-state="pending">
              <span className={classes.mark} aria-hidden="true">
                <IconClock size={14} />
              </span>
              <span className={classes.text}>
                <span className={classes.date}>
                  {kind === STANDS && collaboration.clockStopped !== null
                    ? t('clockStands', { date: format.date(collaboration.clockStopped.since, { style: 'weekdayTime', zone }) })
                    : t('undated')}
                </span>
                {text}
              </span>
            </li>
          ))}
        </ol>
      )}
      {over.length > 0 && (
        <Button variant="subtle" size="compact-sm" ml={-8} mt="xs" aria-expanded={past} onClick={() => setPast(!past)}>
          {t(past ? 'deadlinesPastHide' : 'deadlinesPast')}
        </Button>
      )}
    </Card>
  );
}

/** The newest extension: a date, days before the hand-over, or the time the clock stood. */
function Extended({ extension, zone }: { extension: Collaboration['extensions'][number]; zone: string }) {
  const { t } = useTranslation('creator-collaborations');
  const format = useFormat();
  const { toDeadline: to, days, cause, reason } = extension;
  if (to === null) return t('extendedBy', { count: days ?? 0, reason });
  const date = format.date(to, { zone, exclusiveEnd: endsDay(to, zone) });
  return cause === null ? t('extended', { date, reason }) : t('extendedClock', { date });
}

function List({ deadlines, zone, video }: { deadlines: readonly Deadline[]; zone: string; video: boolean }) {
  const { t, i18n } = useTranslation('creator-collaborations');
  const format = useFormat();
  const now = useNow();
  if (deadlines.length === 0) return null;
  return (
    <ol className={classes.list}>
      {deadlines.map((deadline) => (
        <li key={`${deadline.kind} ${deadline.at}`} className={classes.line} data-state={deadline.state}>
          <span className={classes.mark} aria-hidden="true">
            {deadline.state === 'done' ? <IconCheck size={14} strokeWidth={3} /> : <IconClock size={14} />}
          </span>
          <span className={classes.text}>
            <time dateTime={deadline.at} className={classes.date}>
              {deadlineDate(i18n.language, deadline, zone)}
              {deadline.state === 'pending' && <span className={classes.distance}>{format.distance(deadline.at, now)}</span>}
            </time>
            {deadlineText(t, deadline, video)}
          </span>
        </li>
      ))}
    </ol>
  );
}

import { Alert, Card, Group, Progress, RingProgress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconAlert, IconCheckCircle, IconClock } from '../../../shared/ui/icons.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { recordQuery, type CreatorRecord, type Requirement } from '../record.queries.js';
import { EventList } from './EventList.js';
import classes from './RecordView.module.css';

/** Level with the way to the next, reliability, rating, what would help, every event (CRE-9, CRE-11). */
export function RecordView() {
  const record = useQuery(recordQuery());
  if (record.isPending) return <ListSkeleton rows={5} />;
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  return (
    <Stack gap="lg">
      {record.data.downgrade && <Falling record={record.data} />}
      <div className={classes.cards}>
        <LevelCard record={record.data} />
        <ReliabilityCard record={record.data} />
        <ReplyCard record={record.data} />
        <RatingCard record={record.data} />
      </div>
      <Help record={record.data} />
      <EventList />
    </Stack>
  );
}

function Falling({ record }: { record: CreatorRecord }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  if (!record.downgrade) return null;
  const { to, at, breakdown } = record.downgrade;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlert />}>
      <Text fw={600} mb="xs">
        {t('level.falling', { date: format.date(at, { style: 'day' }), level: t(`level.${to}`) })}
      </Text>
      <Text size="sm" mb="xs">
        {t('level.breakdown', { level: t(`level.${record.level}`) })}
      </Text>
      <Requirements of={breakdown} />
    </Alert>
  );
}

function LevelCard({ record }: { record: CreatorRecord }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  return (
    <Card component="section" aria-label={t('level.title')}>
      <h2 className={classes.label}>{t('level.title')}</h2>
      <Group gap="xs" align="baseline" mb="md">
        <span className={classes.value}>{t(`level.${record.level}`)}</span>
        {record.levelSince !== null && (
          <Text size="sm" c="dimmed">
            {t('level.since', { date: format.date(record.levelSince, { style: 'day' }) })}
          </Text>
        )}
      </Group>
      {record.next === null ? (
        <Text size="sm">{t('level.top')}</Text>
      ) : (
        <>
          <Text size="sm" fw={600} mb="xs">
            {t('level.next', { level: t(`level.${record.next.level}`) })}
          </Text>
          <Requirements of={record.next.requirements} />
        </>
      )}
    </Card>
  );
}

function Requirements({ of }: { of: readonly Requirement[] }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  return (
    <Stack gap="sm">
      {of.map(({ code, value, target, met }) => {
        const share = code === 'fulfilled' || code === 'on-time';
        const shown = (number: number): string => (share ? format.percent(number) : format.number(number));
        const text = value === null ? t('requirement.unknown') : t('requirement.of', { value: shown(value), target: shown(target) });
        return (
          <div key={code}>
            <div className={classes.requirement}>
              <Group gap={6} wrap="nowrap">
                {met && value !== null ? <IconCheckCircle size={16} color="var(--of-tone-green)" /> : <IconClock size={16} />}
                <span>{t(`requirement.${code}`)}</span>
              </Group>
              <span className="of-number">{text}</span>
            </div>
            <Progress
              value={Math.min(100, ((value ?? 0) / target) * 100)}
              {...(met ? { color: 'green' } : {})}
              aria-label={`${t(`requirement.${code}`)}: ${text}, ${t(met ? 'requirement.met' : 'requirement.open')}`}
            />
          </div>
        );
      })}
    </Stack>
  );
}

function ReliabilityCard({ record }: { record: CreatorRecord }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const { reliability } = record;
  return (
    <Card component="section" aria-label={t('reliability.title')}>
      <h2 className={classes.label}>{t('reliability.title')}</h2>
      {reliability === null ? (
        <Text size="sm">{t('reliability.few', { from: record.shownFrom, count: record.counted })}</Text>
      ) : (
        <Group wrap="nowrap">
          <RingProgress
            size={96}
            thickness={9}
            roundCaps
            rootColor="var(--of-line)"
            role="img"
            aria-label={t('reliability.fulfilled', { share: format.percent(reliability.fulfilledShare) })}
            sections={[{ value: reliability.fulfilledShare * 100, color: 'var(--of-tone-green)' }]}
            label={
              <Text ta="center" fw={700} aria-hidden="true">
                {format.percent(reliability.fulfilledShare)}
              </Text>
            }
          />
          <div>
            <Text fw={600}>{t('reliability.fulfilled', { share: format.percent(reliability.fulfilledShare) })}</Text>
            {reliability.onTimeShare !== null && <Text>{t('reliability.onTime', { share: format.percent(reliability.onTimeShare) })}</Text>}
            <Text size="sm" c="dimmed">
              {t('reliability.text', { count: reliability.counted })}
            </Text>
          </div>
        </Group>
      )}
    </Card>
  );
}

function ReplyCard({ record }: { record: CreatorRecord }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const { firstReply } = record;
  return (
    <Card component="section" aria-label={t('reply.title')}>
      <h2 className={classes.label}>{t('reply.title')}</h2>
      {firstReply === null ? (
        <Text size="sm">{t('reply.few', { from: record.shownFrom, count: record.replies })}</Text>
      ) : (
        <>
          <span className={classes.value}>{format.duration(firstReply.medianSeconds)}</span>
          <Text size="sm" c="dimmed">
            {t('reply.text', { count: firstReply.count })}
          </Text>
        </>
      )}
      <details className={classes.how}>
        <summary>{t('reply.how')}</summary>
        <Text size="sm">{t('reply.formula')}</Text>
      </details>
    </Card>
  );
}

function RatingCard({ record }: { record: CreatorRecord }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  return (
    <Card component="section" aria-label={t('rating.title')}>
      <h2 className={classes.label}>{t('rating.title')}</h2>
      {record.rating === null ? (
        <Text size="sm">{t('rating.none')}</Text>
      ) : (
        <>
          <span className={classes.value}>★ {format.number(record.rating.average)}</span>
          <Text size="sm" c="dimmed">
            {t('rating.text', { average: format.number(record.rating.average), count: record.rating.count })}
          </Text>
        </>
      )}
    </Card>
  );
}

function Help({ record }: { record: CreatorRecord }) {
  const { t } = useTranslation('record');
  if (record.help.length === 0) return null;
  return (
    <Card component="section" aria-label={t('help.title')}>
      <h2 className={classes.label}>{t('help.title')}</h2>
      <ul className={classes.list}>
        {record.help.map(({ code, count }) => (
          <li key={code}>{t(`help.${code}`, { count })}</li>
        ))}
      </ul>
    </Card>
  );
}

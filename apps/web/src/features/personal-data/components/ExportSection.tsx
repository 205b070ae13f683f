import { Button, Progress } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconAlert, IconCheckCircle, IconClock, IconDownload, IconFile, IconSkip } from '../../../shared/ui/icons.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { formatBytes } from '../personal-data.format.js';
import { askExportMutation, exportsQuery, isRunning, type DataExport } from '../personal-data.queries.js';
import classes from './ExportSection.module.css';

const STATES = {
  waiting: { tone: 'blue', icon: IconClock },
  running: { tone: 'blue', icon: IconClock },
  done: { tone: 'green', icon: IconCheckCircle },
  failed: { tone: 'red', icon: IconAlert },
  expired: { tone: 'gray', icon: IconSkip },
} as const;

/** Everything kept about oneself as a zip (ACC-12): asked for, made in the background, kept for some days. */
export function ExportSection() {
  const { t } = useTranslation('personal-data');
  const exports = useInfiniteQuery(exportsQuery());
  const ask = useMutation(askExportMutation(useQueryClient()));
  const running = exports.data?.some(isRunning) ?? false;
  return (
    <SettingsSection
      title={t('export.title')}
      text={t('export.text')}
      flush
      action={
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          loading={ask.isPending}
          disabled={running}
          onClick={() => ask.mutate()}
        >
          {t('export.ask')}
        </Button>
      }
    >
      {ask.isError && (
        <div className={classes.pad}>
          <FormProblem problem={problemText(ask.error)} />
        </div>
      )}
      {exports.isPending && (
        <div className={classes.pad}>
          <ListSkeleton rows={1} />
        </div>
      )}
      {exports.isError && !exports.data && <ErrorState error={exports.error} onRetry={() => void exports.refetch()} order={3} />}
      {exports.data?.length === 0 && <p className={classes.empty}>{t('export.empty')}</p>}
      {exports.data && exports.data.length > 0 && (
        <ul className={classes.list} aria-label={t('export.history')}>
          {exports.data.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </ul>
      )}
      <NextPage query={exports} />
    </SettingsSection>
  );
}

function Row({ item }: { item: DataExport }) {
  const { t, i18n } = useTranslation('personal-data');
  const format = useFormat();
  const { tone, icon } = STATES[item.state];
  const facts = [
    item.bytes === null ? null : formatBytes(item.bytes, i18n.language),
    item.state === 'done' && item.expiresAt !== null
      ? t('export.until', { date: format.date(item.expiresAt, { style: 'dateTime' }) })
      : null,
    item.state === 'failed' ? t('export.failedText') : null,
  ].filter((fact) => fact !== null);
  return (
    <li className={classes.row}>
      <IconFile size={22} />
      <div className={classes.words}>
        <div className={classes.line}>
          <span className={classes.name}>{t('export.of', { date: format.date(item.createdAt, { style: 'dateTime' }) })}</span>
          <ToneBadge size="sm" tone={tone} icon={icon} label={t(`export.states.${item.state}`)} />
        </div>
        {facts.length > 0 && <span className={classes.hint}>{facts.join(' · ')}</span>}
        {isRunning(item) && (
          <div role="status">
            <Progress value={Math.max(4, item.progress)} size="sm" mt={6} animated aria-label={t('export.progress')} />
            <span className={classes.hint}>{t('export.leave')}</span>
          </div>
        )}
      </div>
      {item.state === 'done' && item.url !== null && (
        <Button component="a" href={item.url} download variant="light" leftSection={<IconDownload size={16} />}>
          {t('export.download')}
        </Button>
      )}
    </li>
  );
}

import { Anchor, Button, Group, Loader, Progress, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconDownload } from '../../../shared/ui/icons.js';
import { cancelJobMutation, exportMutation, isOver, jobQuery } from '../reporting.queries.js';
import type { LongJob } from '../reporting.types.js';
import classes from './ExportButton.module.css';

/** Orders the Excel file, shows how far it is, and downloads it when it is there (REP-4). */
export function ExportButton({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('reporting');
  const [jobId, setJobId] = useState<string | null>(null);
  const order = useMutation({ ...exportMutation(campaignId), onSuccess: (job) => setJobId(job.id) });

  return (
    <div className={classes.root}>
      {jobId !== null && <ExportProgress key={jobId} id={jobId} />}
      <Button variant="default" leftSection={<IconDownload size={16} />} loading={order.isPending} onClick={() => order.mutate()}>
        {t('export.start')}
      </Button>
    </div>
  );
}

function ExportProgress({ id }: { id: string }) {
  const { t } = useTranslation('reporting');
  const { data: job, refetch } = useQuery(jobQuery(id));
  const cancel = useMutation({ ...cancelJobMutation(), onSettled: () => refetch() });
  const done = useRef(false);

  useEffect(() => {
    if (done.current || job?.state !== 'done' || job.resultUrl === null) return;
    done.current = true;
    download(job);
  }, [job]);

  if (job?.state === 'cancelled') return null;
  return (
    <div className={classes.progress} role="status">
      {!isOver(job) && (
        <>
          <Group gap="xs" wrap="nowrap">
            <Loader size={14} />
            <Text size="sm">{t('export.working')}</Text>
            <Button size="compact-xs" variant="subtle" color="gray" loading={cancel.isPending} onClick={() => cancel.mutate(id)}>
              {t('export.cancel')}
            </Button>
          </Group>
          <Progress value={job?.progress ?? 0} size="xs" mt={4} animated aria-label={t('export.working')} />
        </>
      )}
      {job?.state === 'failed' && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t('export.failed')}
        </Text>
      )}
      {job?.state === 'done' && job.resultUrl !== null && (
        <Text size="sm">
          {t('export.ready')}{' '}
          <Anchor href={job.resultUrl} download={job.fileName ?? true} size="sm">
            {t('export.download')}
          </Anchor>
        </Text>
      )}
    </div>
  );
}

function download({ resultUrl, fileName }: LongJob): void {
  if (resultUrl === null) return;
  const link = document.createElement('a');
  link.href = resultUrl;
  link.download = fileName ?? '';
  link.click();
}

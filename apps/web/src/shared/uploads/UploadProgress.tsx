import { Button, Group, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { IconPause, IconPlay } from '../ui/icons.js';
import type { UploadItem } from './use-uploads.js';
import classes from './UploadProgress.module.css';

interface UploadProgressProps {
  /** Null: everything is there, and the server looks at it. */
  item: UploadItem | null;
  /** What is said while the server looks. */
  checking?: string;
  onPause: () => void;
  onResume: () => void;
  onCancel: () => void;
}

/** How far an upload is, with pause, go on and cancel. */
export function UploadProgress({ item, checking = '', onPause, onResume, onCancel }: UploadProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const paused = item?.state === 'paused';
  return (
    <div role="status">
      <div className={classes.line}>
        <span className={classes.file}>{item?.name ?? checking}</span>
        {item !== null && (
          <span className={classes.share}>
            {item.state === 'waiting' ? t('upload.waiting') : format.percent(Math.round(item.share * 100) / 100)}
          </span>
        )}
      </div>
      <Progress
        value={item === null ? 100 : item.share * 100}
        animated={!paused && item?.state !== 'waiting'}
        aria-label={t('upload.progress')}
      />
      {item !== null && (
        <Group mt="md" gap="xs">
          {paused && (
            <Button size="sm" leftSection={<IconPlay size={16} />} onClick={onResume}>
              {t('upload.resume')}
            </Button>
          )}
          {item.state === 'running' && (
            <Button size="sm" variant="default" leftSection={<IconPause size={16} />} onClick={onPause}>
              {t('upload.pause')}
            </Button>
          )}
          <Button size="sm" variant="subtle" color="gray" onClick={onCancel}>
            {t('actions.cancel')}
          </Button>
        </Group>
      )}
    </div>
  );
}

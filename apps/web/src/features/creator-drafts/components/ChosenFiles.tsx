import { ActionIcon, Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftCriteria } from '../../../shared/draft/draft.types.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import {
  IconAlert,
  IconArrowDown,
  IconArrowUp,
  IconCheckCircle,
  IconImage,
  IconPause,
  IconRefresh,
  IconTrash,
  IconUpload,
  IconVideo,
} from '../../../shared/ui/icons.js';
import { FileDrop } from '../../../shared/uploads/FileDrop.js';
import { typeOf } from '../../../shared/uploads/file-type.js';
import { UploadProgress } from '../../../shared/uploads/UploadProgress.js';
import type { UploadItem, Uploads } from '../../../shared/uploads/use-uploads.js';
import { sorted, type FileFault, type Misfit } from '../creator-drafts.format.js';
import classes from './ChosenFiles.module.css';

const MEGABYTE = 1_000_000;

interface ChosenFilesProps {
  uploads: Uploads;
  criteria: DraftCriteria;
  /** By the item's id: why the server did not take it. */
  refused: ReadonlyMap<string, FileFault>;
  onChange: () => void;
}

/** Files of a draft on their way, in the order of the post. */
export function ChosenFiles({ uploads, criteria, refused, onChange }: ChosenFilesProps) {
  const { t } = useTranslation('creator-drafts');
  const [misfits, setMisfits] = useState<readonly { name: string; why: Misfit }[]>([]);
  const room = criteria.files - uploads.items.length;
  const limits = {
    files: criteria.files,
    picture: Math.round(criteria.pictureMaxBytes / MEGABYTE),
    video: Math.round(criteria.videoMaxBytes / MEGABYTE),
    minutes: Math.round(criteria.videoMaxSeconds / 60),
  };
  const take = (files: readonly File[]): void => {
    const { fit, misfits: left } = sorted(files, room, typeOf, criteria);
    setMisfits(left);
    if (fit.length > 0) uploads.add(fit);
    onChange();
  };
  return (
    <>
      {uploads.interrupted.length > 0 && (
        <Alert color="blue" icon={<IconPause />} mt="md">
          {t('files.interrupted', { count: uploads.interrupted.length, names: uploads.interrupted.join(', ') })}
        </Alert>
      )}
      {uploads.items.length > 0 && (
        <ol className={classes.list} aria-label={t('files.chosen')}>
          {uploads.items.map((item, index) => (
            <Line
              key={item.id}
              item={item}
              fault={refused.get(item.id)}
              minutes={limits.minutes}
              first={index === 0}
              last={index === uploads.items.length - 1}
              uploads={uploads}
            />
          ))}
        </ol>
      )}
      {misfits.length > 0 && (
        <Alert color="red" icon={<IconAlert />} mt="md" role="alert">
          {misfits.map(({ name, why }) => (
            <p key={name} className={classes.misfit}>
              <strong>{name}</strong>: {t(`files.misfit.${why}`, limits)}
            </p>
          ))}
        </Alert>
      )}
      {room > 0 && (
        <FileDrop
          icon={IconUpload}
          label={t(uploads.items.length > 0 ? 'files.more' : 'files.choose')}
          hint={t('files.limits', limits)}
          accept={[...criteria.pictureTypes, ...criteria.videoTypes]}
          multiple
          onFiles={take}
        />
      )}
    </>
  );
}

interface LineProps {
  item: UploadItem;
  fault: FileFault | undefined;
  minutes: number;
  first: boolean;
  last: boolean;
  uploads: Uploads;
}

function Line({ item, fault, minutes, first, last, uploads }: LineProps) {
  const { t } = useTranslation('creator-drafts');
  const format = useFormat();
  const { id, name, state } = item;
  const size = t('files.size', { megabytes: format.number(Math.max(0.1, item.sizeBytes / MEGABYTE)) });
  return (
    <li className={classes.line} data-wrong={fault !== undefined || state === 'failed' || undefined}>
      <span className={classes.picture}>
        <Preview item={item} />
      </span>
      <div className={classes.words}>
        {state === 'done' || state === 'failed' ? (
          <>
            <span className={classes.name}>{name}</span>
            <span className={classes.state} role="status">
              {fault !== undefined && t(`files.fault.${fault}`, { minutes })}
              {fault === undefined && state === 'failed' && item.error !== null && problemText(item.error)}
              {fault === undefined && state === 'done' && (
                <>
                  <IconCheckCircle size={15} /> {t('files.done')} · {size}
                </>
              )}
            </span>
            {state === 'failed' && (
              <Button
                size="compact-sm"
                variant="default"
                className={classes.again ?? ''}
                leftSection={<IconRefresh size={14} />}
                onClick={() => uploads.resume(id)}
              >
                {t('files.again')}
              </Button>
            )}
          </>
        ) : (
          <UploadProgress
            item={item}
            onPause={() => uploads.pause(id)}
            onResume={() => uploads.resume(id)}
            onCancel={() => uploads.remove(id)}
          />
        )}
      </div>
      {(state === 'done' || state === 'failed') && (
        <span className={classes.tools}>
          {!(first && last) && (
            <>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('files.up', { name })}
                disabled={first}
                onClick={() => uploads.move(id, -1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('files.down', { name })}
                disabled={last}
                onClick={() => uploads.move(id, 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
            </>
          )}
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('files.remove', { name })} onClick={() => uploads.remove(id)}>
            <IconTrash size={16} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}

function Preview({ item: { type, previewUrl } }: { item: UploadItem }) {
  const video = type.startsWith('video/');
  if (previewUrl === null) return video ? <IconVideo size={20} /> : <IconImage size={20} />;
  if (video) return <video src={`${previewUrl}#t=0.5`} preload="metadata" muted playsInline tabIndex={-1} aria-hidden="true" />;
  return <img src={previewUrl} alt="" />;
}

import { ActionIcon, Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAlert, IconChevronLeft, IconChevronRight, IconPlay, IconRefresh, IconSearch } from '../ui/icons.js';
import { timecode } from './draft.format.js';
import classes from './DraftFiles.module.css';
import { DraftThumb } from './DraftThumb.js';
import type { DraftComment, DraftFile } from './draft.types.js';

const ZoomDialog = lazy(() => import('./ZoomDialog.js'));

/** Lets comments lead to their moment. */
export interface FilesHandle {
  show: (fileId: string, seconds: number | null) => void;
}

/** Where the reader is: a file, and in a video the moment. */
export interface Place {
  file: DraftFile;
  seconds: number | null;
  /** Stops the video, so that one can write about what is seen. */
  pause: () => void;
}

interface DraftFilesProps {
  files: readonly DraftFile[];
  comments?: readonly DraftComment[];
  /** Below the file: what can be said about this place. */
  below?: (place: Place) => ReactNode;
  /** The signed address ran out: read the draft again. */
  onExpired: () => void;
  ref?: Ref<FilesHandle>;
}

/** The files of a draft, one large, the others as small pictures below; videos with the moments of their comments (CAM-7). */
export function DraftFiles({ files, comments = [], below, onExpired, ref }: DraftFilesProps) {
  const { t } = useTranslation('draft');
  const [index, setIndex] = useState(0);
  const [time, setTime] = useState(0);
  const [zoomed, setZoomed] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  /** Moment to go to once the video of the other file is there. */
  const target = useRef<number | null>(null);
  const place = Math.min(index, files.length - 1);
  const file = files[place];

  const show = (next: number, seconds: number | null = null): void => {
    if (next === place && video.current && seconds !== null) video.current.currentTime = seconds;
    else target.current = seconds;
    setIndex(next);
    setTime(seconds ?? 0);
  };
  useImperativeHandle(ref, () => ({
    show: (fileId, seconds) => {
      const next = files.findIndex(({ id }) => id === fileId);
      if (next >= 0) show(next, seconds);
    },
  }));

  if (file === undefined) return null;
  const moments = file.seconds === null ? [] : comments.filter(({ fileId, seconds }) => fileId === file.id && seconds !== null);
  return (
    <section className={classes.root} aria-label={t('viewer.files')}>
      <div className={classes.stage}>
        <Shown
          key={file.id}
          file={file}
          number={place + 1}
          video={video}
          onReady={(element) => {
            if (target.current !== null) element.currentTime = target.current;
            target.current = null;
          }}
          onTime={setTime}
          onZoom={() => setZoomed(true)}
          onExpired={onExpired}
        />
        {files.length > 1 && (
          <>
            <ActionIcon
              className={classes.before}
              variant="default"
              radius="xl"
              size={40}
              aria-label={t('viewer.previous')}
              disabled={place === 0}
              onClick={() => show(place - 1)}
            >
              <IconChevronLeft />
            </ActionIcon>
            <ActionIcon
              className={classes.after}
              variant="default"
              radius="xl"
              size={40}
              aria-label={t('viewer.next')}
              disabled={place === files.length - 1}
              onClick={() => show(place + 1)}
            >
              <IconChevronRight />
            </ActionIcon>
          </>
        )}
      </div>
      {moments.length > 0 && (
        <div className={classes.moments} role="group" aria-label={t('viewer.moments')}>
          {moments.map((comment, position) => (
            <button
              key={position}
              type="button"
              className={classes.moment}
              style={{ left: `${Math.min(100, ((comment.seconds ?? 0) / Math.max(1, file.seconds ?? 1)) * 100)}%` }}
              title={`${timecode(comment.seconds ?? 0)} · ${comment.text}`}
              aria-label={`${timecode(comment.seconds ?? 0)}: ${comment.text}`}
              onClick={() => show(place, comment.seconds)}
            />
          ))}
        </div>
      )}
      {files.length > 1 && (
        <ul className={classes.strip} aria-label={t('viewer.files')}>
          {files.map((each, position) => (
            <li key={each.id}>
              <button
                type="button"
                className={classes.small}
                aria-label={[
                  t('viewer.file', { number: position + 1, total: files.length }),
                  ...(each.kind === 'video' ? [timecode(each.seconds ?? 0)] : []),
                ].join(', ')}
                aria-current={position === place || undefined}
                onClick={() => show(position)}
              >
                <DraftThumb file={each} />
                {each.kind === 'video' && (
                  <span className={classes.length}>
                    <IconPlay size={10} strokeWidth={2.5} />
                    {timecode(each.seconds ?? 0)}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {below && <Below render={below} file={file} seconds={file.kind === 'video' ? time : null} pause={() => video.current?.pause()} />}
      <Suspense>
        {zoomed && file.url !== null && (
          <ZoomDialog url={file.url} label={t('viewer.picture', { number: place + 1 })} onClose={() => setZoomed(false)} />
        )}
      </Suspense>
    </section>
  );
}

/** A component, because what is said here may stop the video. */
function Below({ render, ...place }: Place & { render: (place: Place) => ReactNode }) {
  return render(place);
}

interface ShownProps {
  file: DraftFile;
  number: number;
  video: React.RefObject<HTMLVideoElement | null>;
  onReady: (video: HTMLVideoElement) => void;
  onTime: (seconds: number) => void;
  onZoom: () => void;
  onExpired: () => void;
}

function Shown({ file, number, video, onReady, onTime, onZoom, onExpired }: ShownProps) {
  const { t } = useTranslation('draft');
  const [failed, setFailed] = useState(false);
  useEffect(() => setFailed(false), [file.url]);
  if (file.url === null) return <p className={classes.told}>{t('viewer.gone')}</p>;
  if (failed) {
    return (
      <div className={classes.told} role="alert">
        <IconAlert size={22} />
        {t('viewer.failed')}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={14} />}
          onClick={() => {
            setFailed(false);
            onExpired();
          }}
        >
          {t('viewer.reload')}
        </Button>
      </div>
    );
  }
  if (file.kind === 'picture') {
    return (
      <button type="button" className={classes.zoom} aria-label={t('viewer.zoom')} onClick={onZoom}>
        <img
          className={classes.picture}
          src={file.url}
          width={file.width}
          height={file.height}
          alt={t('viewer.picture', { number })}
          onError={() => setFailed(true)}
        />
        <span className={classes.glass}>
          <IconSearch size={18} />
        </span>
      </button>
    );
  }
  return (
    <video
      ref={video}
      className={classes.video}
      // phones show nothing before the first frame is asked for
      src={`${file.url}#t=0.001`}
      {...(file.thumbnailUrl === null ? {} : { poster: file.thumbnailUrl })}
      controls
      playsInline
      preload="metadata"
      aria-label={t('viewer.video', { number })}
      style={{ aspectRatio: `${file.width} / ${file.height}` }}
      onLoadedMetadata={(event) => onReady(event.currentTarget)}
      onTimeUpdate={(event) => onTime(event.currentTarget.currentTime)}
      onError={() => setFailed(true)}
    >
      <track kind="captions" />
    </video>
  );
}

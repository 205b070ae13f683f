import { useEffect, useRef, useState } from 'react';
import type { RunningUpload } from './resumable-upload.js';

/** Name of a file whose upload has not ended, so that the page can say after a reload which one to choose again. */
const STARTED = 'of.upload.ugc-application';

export interface VideoUpload {
  state: 'idle' | 'running' | 'paused';
  /** 0 to 1. */
  share: number;
  name: string;
  error: Error | null;
  /** Begun before this page was opened, and not finished. */
  interrupted: string | null;
  start: (file: File) => void;
  pause: () => void;
  resume: () => void;
  cancel: () => void;
}

/** Uploads the application video; `onDone` gets the id of the finished upload. The library comes with the first file. */
export function useVideoUpload(onDone: (uploadId: string) => void): VideoUpload {
  const [state, setState] = useState<VideoUpload['state']>('idle');
  const [share, setShare] = useState(0);
  const [name, setName] = useState('');
  const [error, setError] = useState<Error | null>(null);
  const [interrupted, setInterrupted] = useState(() => localStorage.getItem(STARTED));
  const running = useRef<RunningUpload | null>(null);
  useEffect(() => () => running.current?.pause(), []);

  const end = (failure: Error | null): void => {
    localStorage.removeItem(STARTED);
    running.current = null;
    setInterrupted(null);
    setState('idle');
    setError(failure);
  };

  const start = (file: File): void => {
    setError(null);
    setShare(0);
    setName(file.name);
    setState('running');
    setInterrupted(null);
    localStorage.setItem(STARTED, file.name);
    void import('./resumable-upload.js')
      .then(({ startUpload }) =>
        startUpload({
          file,
          purpose: 'ugc-application',
          type: typeOf(file),
          onProgress: setShare,
          onDone: (id) => {
            end(null);
            onDone(id);
          },
          onError: end,
        }),
      )
      .then((upload) => (running.current = upload), end);
  };

  return {
    state,
    share,
    name,
    error,
    interrupted,
    start,
    pause: () => {
      running.current?.pause();
      setState('paused');
    },
    resume: () => {
      running.current?.resume();
      setState('running');
    },
    cancel: () => {
      running.current?.cancel();
      end(null);
    },
  };
}

/** Some phones give no type: then the name tells. */
export function typeOf({ type, name }: Pick<File, 'type' | 'name'>): string {
  if (type !== '') return type;
  return /\.mov$/i.test(name) ? 'video/quicktime' : /\.(mp4|m4v)$/i.test(name) ? 'video/mp4' : 'application/octet-stream';
}

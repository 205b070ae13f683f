import { useCallback, useEffect, useRef, useState } from 'react';
import { v4 as uuid } from 'uuid';
import type { RunningUpload } from './resumable-upload.js';
import { typeOf } from './file-type.js';

export interface UploadItem {
  /** Of this list; the upload's own is `uploadId`. */
  id: string;
  name: string;
  type: string;
  sizeBytes: number;
  state: 'waiting' | 'running' | 'paused' | 'done' | 'failed';
  /** 0 to 1. */
  share: number;
  uploadId: string | null;
  error: Error | null;
  /** The file itself, for a picture of it; null when it was finished before this page was opened. */
  previewUrl: string | null;
}

export interface Uploads {
  items: readonly UploadItem[];
  /** Names of files that were begun before this page was opened, and not finished: chosen again, they go on where they stopped. */
  interrupted: readonly string[];
  add: (files: readonly File[]) => void;
  pause: (id: string) => void;
  /** Goes on after a pause or a failure. */
  resume: (id: string) => void;
  /** Takes a file off the list; what is not finished is forgotten by the server. */
  remove: (id: string) => void;
  /** One place up (-1) or down (1). */
  move: (id: string, by: 1 | -1) => void;
  /** Forgets the list, after it was used. */
  clear: () => void;
}

interface UploadsOptions {
  /** What the server takes the files for. */
  purpose: string;
  /** Where this browser remembers what was begun. */
  remember: string;
  /** Finished files come back after a reload, too. */
  keepFinished?: boolean;
  onDone?: (item: UploadItem & { uploadId: string }) => void;
}

interface Remembered {
  name: string;
  type: string;
  sizeBytes: number;
  uploadId: string | null;
}

/** Uploads of one form, one after the other, so that a weak line finishes something; the library comes with the first file. */
export function useUploads({ purpose, remember, keepFinished = false, onDone }: UploadsOptions): Uploads {
  const [before] = useState(() => recall(remember));
  const [items, setItems] = useState<readonly UploadItem[]>(() => (keepFinished ? before.flatMap(finished) : []));
  const [interrupted, setInterrupted] = useState(() => before.filter(({ uploadId }) => uploadId === null).map(({ name }) => name));
  const files = useRef(new Map<string, File>());
  const running = useRef(new Map<string, RunningUpload>());
  /** Paused before they had begun. */
  const held = useRef(new Set<string>());
  const latest = useRef({ onDone });
  useEffect(() => {
    latest.current = { onDone };
  });

  const change = useCallback((id: string, part: Partial<UploadItem>): void => {
    setItems((list) => list.map((item) => (item.id === id ? { ...item, ...part } : item)));
  }, []);

  const begin = useCallback(
    (item: UploadItem, file: File): void => {
      const fail = (error: Error): void => {
        running.current.delete(item.id);
        change(item.id, { state: 'failed', error });
      };
      change(item.id, { state: 'running', error: null });
      void import('./resumable-upload.js')
        .then(({ startUpload }) =>
          startUpload({
            file,
            purpose,
            type: item.type,
            onProgress: (share) => change(item.id, { share }),
            onDone: (uploadId) => {
              running.current.delete(item.id);
              change(item.id, { state: 'done', share: 1, uploadId });
              latest.current.onDone?.({ ...item, state: 'done', share: 1, uploadId });
            },
            onError: fail,
          }),
        )
        .then((upload) => {
          // taken off the list, or paused, while the library came
          if (!files.current.has(item.id)) return upload.cancel();
          running.current.set(item.id, upload);
          if (held.current.delete(item.id)) upload.pause();
        }, fail);
    },
    [change, purpose],
  );

  useEffect(() => {
    if (items.some(({ state }) => state === 'running')) return;
    const next = items.find(({ state }) => state === 'waiting');
    const file = next && files.current.get(next.id);
    if (next && file) begin(next, file);
  }, [items, begin]);

  useEffect(() => {
    const open: Remembered[] = [
      ...items.map(({ name, type, sizeBytes, uploadId }) => ({ name, type, sizeBytes, uploadId })),
      ...interrupted.map((name) => ({ name, type: '', sizeBytes: 0, uploadId: null })),
    ].filter(({ uploadId }) => keepFinished || uploadId === null);
    if (open.length === 0) localStorage.removeItem(remember);
    else localStorage.setItem(remember, JSON.stringify(open));
  }, [items, interrupted, remember, keepFinished]);

  useLeaving(items, running);

  const add = (chosen: readonly File[]): void => {
    const fresh = chosen.map((file): UploadItem => {
      const id = uuid();
      files.current.set(id, file);
      const previewUrl = URL.createObjectURL(file);
      return {
        id,
        name: file.name,
        type: typeOf(file),
        sizeBytes: file.size,
        state: 'waiting',
        share: 0,
        uploadId: null,
        error: null,
        previewUrl,
      };
    });
    setInterrupted((names) => names.filter((name) => !chosen.some((file) => file.name === name)));
    setItems((list) => [...list, ...fresh]);
  };

  const forget = (item: UploadItem): void => {
    running.current.get(item.id)?.cancel();
    running.current.delete(item.id);
    files.current.delete(item.id);
    if (item.previewUrl !== null) URL.revokeObjectURL(item.previewUrl);
  };

  return {
    items,
    interrupted,
    add,
    pause: (id) => {
      const upload = running.current.get(id);
      if (upload) upload.pause();
      else held.current.add(id);
      change(id, { state: 'paused' });
    },
    resume: (id) => {
      const upload = running.current.get(id);
      upload?.resume();
      const soon = held.current.delete(id);
      change(id, upload || soon ? { state: 'running' } : { state: 'waiting', error: null });
    },
    remove: (id) => {
      for (const item of items) if (item.id === id) forget(item);
      setItems((list) => list.filter((item) => item.id !== id));
    },
    move: (id, by) =>
      setItems((list) => {
        const from = list.findIndex((item) => item.id === id);
        const [item, other] = [list[from], list[from + by]];
        return item && other ? list.with(from, other).with(from + by, item) : list;
      }),
    clear: () => {
      for (const item of items) if (item.previewUrl !== null) URL.revokeObjectURL(item.previewUrl);
      files.current.clear();
      running.current.clear();
      setItems([]);
      setInterrupted([]);
    },
  };
}

/** Uploads stop where they are when the page is left; chosen again, they go on. */
function useLeaving(items: readonly UploadItem[], running: React.RefObject<Map<string, RunningUpload>>): void {
  const shown = useRef(items);
  useEffect(() => {
    shown.current = items;
  });
  useEffect(() => {
    const uploads = running.current;
    return () => {
      for (const upload of uploads.values()) upload.pause();
      for (const { previewUrl } of shown.current) if (previewUrl !== null) URL.revokeObjectURL(previewUrl);
    };
  }, [running]);
}

function finished({ uploadId, ...item }: Remembered): UploadItem[] {
  return uploadId === null ? [] : [{ ...item, id: uploadId, uploadId, state: 'done', share: 1, error: null, previewUrl: null }];
}

/** What was begun here before; nothing when the browser's storage holds something else. */
function recall(key: string): Remembered[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function isRemembered(value: unknown): value is Remembered {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && 'uploadId' in value;
}

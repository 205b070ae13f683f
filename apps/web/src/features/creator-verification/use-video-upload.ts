import { useUploads, type UploadItem } from '../../shared/uploads/use-uploads.js';

export interface VideoUpload {
  /** The video on its way; null while there is none. */
  item: UploadItem | null;
  error: Error | null;
  /** Begun before this page was opened, and not finished. */
  interrupted: string | null;
  start: (file: File) => void;
  pause: () => void;
  resume: () => void;
  cancel: () => void;
}

/** Uploads the application video; `onDone` gets the id of the finished upload. */
export function useVideoUpload(onDone: (uploadId: string) => void): VideoUpload {
  const uploads = useUploads({
    purpose: 'ugc-application',
    remember: 'of.upload.ugc-application',
    onDone: ({ uploadId }) => {
      uploads.clear();
      onDone(uploadId);
    },
  });
  const [first] = uploads.items;
  const id = first?.id ?? '';
  return {
    item: first === undefined || first.state === 'failed' || first.state === 'done' ? null : first,
    error: first?.error ?? null,
    interrupted: uploads.interrupted[0] ?? null,
    start: (file) => {
      uploads.clear();
      uploads.add([file]);
    },
    pause: () => uploads.pause(id),
    resume: () => uploads.resume(id),
    cancel: () => uploads.remove(id),
  };
}

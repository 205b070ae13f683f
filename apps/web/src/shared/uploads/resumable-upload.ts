import { DetailedError, Upload } from 'tus-js-client';
import { session } from '../api/current-session.js';
import { ProblemError } from '../api/problem.js';

const PART_BYTES = 8 * 1024 * 1024;

interface UploadTask {
  file: File;
  purpose: string;
  type: string;
  /** 0 to 1. */
  onProgress: (share: number) => void;
  onDone: (uploadId: string) => void;
  onError: (error: Error) => void;
}

/** A running upload: stops where it is, goes on, or is given up (the server forgets it). */
export interface RunningUpload {
  pause: () => void;
  resume: () => void;
  cancel: () => void;
}

/** Sends a file in parts over tus. The same file chosen again, also after the page was closed, goes on where it stopped. */
export async function startUpload(task: UploadTask): Promise<RunningUpload> {
  const upload = new Upload(task.file, {
    endpoint: '/api/v1/uploads',
    chunkSize: PART_BYTES,
    retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000],
    metadata: { purpose: task.purpose, filetype: task.type },
    // the same file may be on its way for something else, too
    fingerprint: ({ name, size, lastModified }: File) => Promise.resolve(`of|${task.purpose}|${name}|${size}|${lastModified}`),
    removeFingerprintOnSuccess: true,
    onBeforeRequest: async (request) => {
      const token = await session.current();
      if (token !== null) request.setHeader('Authorization', `Bearer ${token}`);
    },
    onProgress: (sent, total) => task.onProgress(total > 0 ? sent / total : 0),
    onSuccess: () => task.onDone(upload.url?.split('/').at(-1) ?? ''),
    onError: (error) => task.onError(problemOf(error)),
  });
  const [previous] = await upload.findPreviousUploads();
  if (previous) upload.resumeFromPreviousUpload(previous);
  upload.start();
  return {
    pause: () => void upload.abort(),
    resume: () => upload.start(),
    cancel: () => void upload.abort(true).catch(() => undefined),
  };
}

/** What the server said, as everywhere else. */
function problemOf(error: Error): Error {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer) return new ProblemError(0, { title: error.message });
  try {
    return new ProblemError(answer.getStatus(), JSON.parse(answer.getBody()) as { code?: string });
  } catch {
    return new ProblemError(answer.getStatus(), {});
  }
}

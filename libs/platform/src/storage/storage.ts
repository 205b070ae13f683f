import type { Readable } from 'node:stream';

/** Where files lie. Keys are slash-separated, made by us, never by callers. An S3 adapter implements the same four methods. */
export abstract class Storage {
  abstract put(key: string, data: Buffer): Promise<void>;
  /** Null when there is no such file. */
  abstract open(key: string): Promise<{ stream: Readable; size: number } | null>;
  abstract remove(key: string): Promise<void>;
  /** Throws when the storage cannot be written (health check). */
  abstract check(): Promise<void>;
}

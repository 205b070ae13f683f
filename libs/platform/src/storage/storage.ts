import type { Readable } from 'node:stream';

/** Where files lie. Keys are slash-separated, made by us, never by callers. An S3 adapter implements the same methods. */
export abstract class Storage {
  abstract put(key: string, data: Buffer): Promise<void>;
  /** Like `put`, for what does not fit into memory; answers the size in bytes. One writer per key at a time. */
  abstract putStream(key: string, data: Readable): Promise<number>;
  /** Null when there is no such file. `range`: only these bytes, both ends included; `size` is the whole file's all the same. */
  abstract open(key: string, range?: { start: number; end: number }): Promise<{ stream: Readable; size: number } | null>;
  /** Bytes of a file; null when there is none. */
  abstract size(key: string): Promise<number | null>;
  abstract remove(key: string): Promise<void>;
  /** Throws when the storage cannot be written (health check). */
  abstract check(): Promise<void>;
}

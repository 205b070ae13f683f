import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../database/ids.js';
import { Storage } from './storage.js';

/** Files in a local folder; written beside and renamed, so a crash leaves no half file under its key. */
export class LocalStorage extends Storage {
  constructor(private readonly root: string) {
    super();
  }

  async put(key: string, data: Buffer): Promise<void> {
    const path = this.path(key);
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${newId()}.part`;
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  }

  async putStream(key: string, data: Readable): Promise<number> {
    const path = this.path(key);
    await mkdir(dirname(path), { recursive: true });
    // one name per key: whoever begins again after a crash writes over the half file
    const temporary = `${path}.part`;
    const target = createWriteStream(temporary, { flags: 'w', mode: 0o600, flush: true });
    try {
      await pipeline(data, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await rename(temporary, path);
    return target.bytesWritten;
  }

  async open(key: string, range?: { start: number; end: number }): Promise<{ stream: Readable; size: number } | null> {
    const size = await this.size(key);
    return size === null ? null : { stream: createReadStream(this.path(key), range), size };
  }

  async size(key: string): Promise<number | null> {
    try {
      return (await stat(this.path(key))).size;
    } catch {
      return null;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
    await rm(`${this.path(key)}.part`, { force: true });
  }

  async check(): Promise<void> {
    await mkdir(this.root, { recursive: true });
    await writeFile(join(this.root, '.writable'), '');
  }

  private path(key: string): string {
    const path = normalize(join(this.root, key));
    if (!path.startsWith(this.root + sep)) throw new Error('A storage key must stay inside the storage');
    return path;
  }
}

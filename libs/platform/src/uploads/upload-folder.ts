import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { ENV, type Env } from '../config/env.js';
import { diskFull } from './uploads.errors.js';
import { UploadsRepository } from './uploads.repository.js';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** The folder of files on their way; one file per upload, named by its id. Shared by all processes of an instance. */
@Injectable()
export class UploadFolder {
  readonly path: string;

  constructor(@Inject(ENV) env: Env) {
    this.path = join(env.dataDir, 'uploads');
  }

  /** An empty file to write into. Errors: 507 when the disk has less room than `size` bytes. */
  async begin(id: string, size: number): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await statfs(this.path);
    if (bavail * bsize < size) throw diskFull();
    try {
      await writeFile(this.file(id), '', { mode: 0o600 });
    } catch (error) {
      throw isFull(error) ? diskFull() : error;
    }
  }

  read(id: string): Readable {
    return createReadStream(this.file(id));
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await rm(this.file(id), { force: true });
  }

  /** Files that were begun before `until`. */
  async older(until: Date): Promise<string[]> {
    const names = await readdir(this.path).catch(() => []);
    const found: string[] = [];
    for (const name of names) {
      const file = await stat(join(this.path, name)).catch(() => null);
      if (file && file.mtime < until) found.push(name);
    }
    return found;
  }

  file(id: string): string {
    return join(this.path, id);
  }
}

/**
 * Where tus writes: a file in the folder, its description from our table instead of a JSON file beside it. Faults of the disk
 * come out as they are (the library's own store makes one error of all).
 */
export class UploadStore extends FileStore {
  constructor(folder: UploadFolder, uploads: UploadsRepository, lifeMs: number) {
    super({
      directory: folder.path,
      expirationPeriodInMilliseconds: lifeMs,
      configstore: {
        get: async (id: string) => {
          const row = await uploads.find(id);
          return row ? new Upload({ id, size: row.size, offset: 0, creation_date: row.createdAt.toISOString() }) : undefined;
        },
        set: () => Promise.resolve(),
        delete: () => Promise.resolve(),
      },
    });
  }

  override async write(data: Readable, id: string, offset: number): Promise<number> {
    const target = createWriteStream(join(this.directory, id), { flags: 'r+', start: offset });
    await pipeline(data, target);
    return offset + target.bytesWritten;
  }
}

/** No room on the disk, or none left for us. */
export function isFull(error: unknown): boolean {
  return FULL.has((error as NodeJS.ErrnoException).code ?? '');
}

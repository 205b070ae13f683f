import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Storage } from '@app/platform';
import { expect, it } from 'vitest';
import { EXPORT_PAGE } from '../contract/personal-data.js';
import { ExportArchive } from './export-archive.js';

/** A storage in memory. */
class Shelf extends Storage {
  readonly files = new Map<string, Buffer>();

  put(key: string, data: Buffer): Promise<void> {
    this.files.set(key, data);
    return Promise.resolve();
  }

  async putStream(key: string, data: Readable): Promise<number> {
    await this.put(key, await buffer(data));
    return this.files.get(key)?.length ?? 0;
  }

  open(key: string): Promise<{ stream: Readable; size: number } | null> {
    const data = this.files.get(key);
    return Promise.resolve(data ? { stream: Readable.from([data]), size: data.length } : null);
  }

  size(key: string): Promise<number | null> {
    return Promise.resolve(this.files.get(key)?.length ?? null);
  }

  remove(key: string): Promise<void> {
    this.files.delete(key);
    return Promise.resolve();
  }

  check(): Promise<void> {
    return Promise.resolve();
  }
}

/** A page of rows of about 1 kB that do not shrink. */
const pageOf = (number: number) =>
  Array.from({ length: EXPORT_PAGE }, (_, index) => ({
    id: `${number}-${index}`,
    text: Buffer.from(crypto.getRandomValues(new Uint8Array(768))).toString('base64'),
  }));

const archiveOf = (storage = new Shelf(), signal = new AbortController().signal) =>
  new ExportArchive(storage, new Date('2026-01-01'), signal);

it('ACC-12 reads no further than its reader takes: memory stays bounded for any number of rows', async () => {
  const archive = archiveOf();
  const stop = new AbortController();
  let pages = 0;
  const listing = archive.list('rows', () => Promise.resolve(pageOf((pages += 1))));
  listing.catch(() => undefined);
  let taken = 0;
  // takes 2 MB and then no more
  const slow = new Writable({
    write: (chunk: Buffer, _, done) => {
      taken += chunk.length;
      if (taken < 2_000_000) done();
    },
  });
  pipeline(archive.output, slow, { signal: stop.signal }).catch(() => undefined);
  let still = 0;
  for (let last = -1; still < 200; last = pages) {
    await new Promise((resolve) => setImmediate(resolve));
    still = last === pages && taken >= 2_000_000 ? still + 1 : 0;
  }
  // a page has half a megabyte: what was taken, and a few pages on the way
  expect(pages).toBeLessThan(16);
  stop.abort();
  await expect(listing).rejects.toThrow();
});

it('ACC-12 leaves out files that are gone, and takes no name twice', async () => {
  const shelf = new Shelf();
  const archive = archiveOf(shelf);
  const stored = shelf.putStream('zip', archive.output);
  await archive.file('media/gone.jpg', 'nothing');
  await archive.list('empty', () => Promise.resolve([]));
  await archive.value('one', { id: 1 });
  await expect(archive.value('one', {})).rejects.toThrow('already');
  archive.end();
  expect(await stored).toBeGreaterThan(100);
  const names = shelf.files.get('zip')?.toString('latin1') ?? '';
  expect(names).toContain('empty.json');
  expect(names).not.toContain('gone.jpg');
});

it('ACC-12 an interruption ends writer and reader', async () => {
  const stop = new AbortController();
  const shelf = new Shelf();
  const archive = archiveOf(shelf, stop.signal);
  const stored = shelf.putStream('zip', archive.output);
  stored.catch(() => undefined);
  const listing = archive.list('rows', (after) => {
    if (after !== '00000000-0000-0000-0000-000000000000') stop.abort();
    return Promise.resolve(pageOf(1));
  });
  await expect(listing).rejects.toThrow('interrupted');
  await expect(stored).rejects.toThrow('interrupted');
  expect(shelf.files.size).toBe(0);
});

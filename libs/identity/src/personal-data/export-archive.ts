import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Storage } from '@app/platform';
import { ZipFile } from 'yazl';
import { EXPORT_PAGE, type ExportWriter } from '../contract/personal-data.js';

/** Before all UUIDs. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** A zip that is written while it is read: one file after the other, a page of rows at a time, so memory stays bounded. */
export class ExportArchive implements ExportWriter {
  private readonly zip = new ZipFile();
  private readonly failed: Promise<never>;
  private readonly names = new Set<string>();

  constructor(
    private readonly storage: Storage,
    private readonly madeAt: Date,
    private readonly signal: AbortSignal,
  ) {
    this.failed = new Promise((_, reject) => {
      this.output.on('error', reject);
      this.zip.on('error', (error: Error) => this.output.destroy(error));
      signal.addEventListener('abort', () => this.output.destroy(new Error('The export was interrupted')));
    });
    // whoever waits hears of it; nobody may be waiting yet
    this.failed.catch(() => undefined);
  }

  /** The archive's bytes; whoever reads them sets the pace. */
  get output(): Readable {
    return this.zip.outputStream as Readable;
  }

  list<Row extends { id: string }>(topic: string, page: (after: string) => Promise<readonly Row[]>): Promise<void> {
    return this.add(`${topic}.json`, Readable.from(jsonOf(page), { objectMode: false, highWaterMark: 64 * 1024 }));
  }

  value(topic: string, value: object | null): Promise<void> {
    return this.add(`${topic}.json`, Readable.from([Buffer.from(`${JSON.stringify(value, null, 2)}\n`)]));
  }

  async file(name: string, storageKey: string): Promise<void> {
    const stored = await this.storage.open(storageKey);
    if (stored) await this.add(name, stored.stream);
  }

  end(): void {
    this.zip.end();
  }

  /** Ends what is read as broken. */
  fail(error: Error): void {
    this.output.destroy(error);
  }

  private async add(name: string, stream: Readable): Promise<void> {
    this.signal.throwIfAborted();
    if (this.names.has(name)) throw new Error(`${name} is in the archive already`);
    this.names.add(name);
    this.zip.addReadStream(stream, name, { mtime: this.madeAt });
    await Promise.race([finished(stream), this.failed]);
  }
}

async function* jsonOf<Row extends { id: string }>(page: (after: string) => Promise<readonly Row[]>): AsyncGenerator<Buffer> {
  let before = '[';
  let after: string | undefined = FIRST;
  while (after !== undefined) {
    const rows: readonly Row[] = await page(after);
    let part = '';
    for (const row of rows) {
      part += `${before}\n${JSON.stringify(row)}`;
      before = ',';
    }
    if (part) yield Buffer.from(part);
    after = rows.length < EXPORT_PAGE ? undefined : rows.at(-1)?.id;
  }
  yield Buffer.from(before === '[' ? '[]\n' : '\n]\n');
}

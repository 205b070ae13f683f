import { Readable } from 'node:stream';
import type { Storage } from '../storage/storage.js';

/** Bytes of a file that are written over: with `text`, or with zeros up to `to`. */
export interface Patch {
  from: number;
  to: number;
  text?: string;
}

/** Boxes in which cameras write where, when and with what was filmed; players need none of them. */
const TELLING = new Set(['udta', 'meta', 'uuid']);
/** Boxes that have such boxes in them. */
const PARENTS = new Set(['moov', 'trak', 'mdia', 'minf']);

/** Headers read at most; a real file has a few dozen. */
const MOST_BOXES = 10_000;

/**
 * What to write over in a stored mp4 or mov so that it no longer tells the place, the device and the names in it: those boxes become empty space of
 * the same size, so that nothing else moves. Tracks that record a place for each moment are not looked into. Errors: throws for a file whose boxes do not fit.
 */
export async function tellingPatches(storage: Storage, key: string, size: number, signal: AbortSignal): Promise<Patch[]> {
  const patches: Patch[] = [];
  let boxes = 0;
  const walk = async (from: number, to: number): Promise<void> => {
    for (let at = from; at + 8 <= to;) {
      signal.throwIfAborted();
      if (++boxes > MOST_BOXES) throw new Error('A video does not need so many boxes');
      const head = await read(storage, key, at, Math.min(at + 16, size));
      const short = head.readUInt32BE(0);
      const type = head.toString('latin1', 4, 8);
      const header = short === 1 ? 16 : 8;
      const length = short === 0 ? to - at : short === 1 ? Number(head.readBigUInt64BE(8)) : short;
      if (length < header || at + length > to) {
        // QuickTime ends lists of boxes with four zeros
        if (short === 0 && to - at < 8) return;
        throw new Error('The boxes of the video do not fit');
      }
      if (TELLING.has(type)) {
        patches.push({ from: at + 4, to: at + 8, text: 'free' });
        if (length > header) patches.push({ from: at + header, to: at + length });
      } else if (PARENTS.has(type)) await walk(at + header, at + length);
      at += length;
    }
  };
  await walk(0, size);
  return patches;
}

/** The stream with these bytes written over. */
export function patched(stream: Readable, patches: readonly Patch[]): Readable {
  async function* write(): AsyncGenerator<Buffer> {
    let at = 0;
    for await (const part of stream as AsyncIterable<Buffer>) {
      const chunk = Buffer.from(part);
      for (const { from, to, text } of patches) {
        const [first, last] = [Math.max(from, at), Math.min(to, at + chunk.length)];
        if (first >= last) continue;
        if (text === undefined) chunk.fill(0, first - at, last - at);
        else chunk.write(text.slice(first - from, last - from), first - at, 'latin1');
      }
      at += chunk.length;
      yield chunk;
    }
  }
  return Readable.from(write());
}

async function read(storage: Storage, key: string, start: number, end: number): Promise<Buffer> {
  const file = await storage.open(key, { start, end: end - 1 });
  if (!file) throw new Error('The file is gone');
  const parts: Buffer[] = [];
  for await (const part of file.stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

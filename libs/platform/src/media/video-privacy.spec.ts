import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Storage } from '../storage/storage.js';
import { patched, tellingPatches } from './video-privacy.js';

const box = (type: string, ...content: Array<Buffer | string>): Buffer => {
  const inner = Buffer.concat(content.map((each) => (typeof each === 'string' ? Buffer.from(each, 'latin1') : each)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inner.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inner]);
};
const long = (type: string, content: string): Buffer => {
  const head = Buffer.alloc(16);
  head.writeUInt32BE(1, 0);
  head.write(type, 4, 'latin1');
  head.writeBigUInt64BE(BigInt(content.length + 16), 8);
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
};

const stored = (data: Buffer): Storage =>
  ({
    open: (_: string, range?: { start: number; end: number }) =>
      Promise.resolve({ stream: Readable.from([data.subarray(range?.start ?? 0, (range?.end ?? data.length) + 1)]), size: data.length }),
  }) as unknown as Storage;
const patchesOf = (data: Buffer) => tellingPatches(stored(data), 'key', data.length, AbortSignal.timeout(1000));
/** Written over in pieces of this many bytes. */
async function cleaned(data: Buffer, piece: number): Promise<Buffer> {
  const pieces = Array.from({ length: Math.ceil(data.length / piece) }, (_, n) => data.subarray(n * piece, (n + 1) * piece));
  const parts: Buffer[] = [];
  for await (const part of patched(Readable.from(pieces), await patchesOf(data)) as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

describe('places in videos', () => {
  const trak = box('trak', box('tkhd', 'matrix'), box('udta', box('name', 'My garden')), box('mdia', box('hdlr', 'vide')));
  const film = Buffer.concat([
    box('ftyp', 'isom'),
    box('moov', box('mvhd', 'x'), trak, box('meta', 'location +52.5200+013.4050/'), box('udta', box('\u00a9xyz', '+52.5200+013.4050/'))),
    long('uuid', 'XMP of the phone'),
    box('mdat', 'udta is a word in the picture, meta too'),
  ]);

  it.each([1, 3, 7, 64, 4096])('CAM-7 are written over, all else stays where it is (%i bytes at a time)', async (piece) => {
    const clean = await cleaned(film, piece);
    expect(clean.length).toBe(film.length);
    const text = clean.toString('latin1');
    for (const word of ['52.5', 'garden', 'XMP']) expect(text).not.toContain(word);
    for (const word of ['matrix', 'vide', 'udta is a word in the picture, meta too'])
      expect(text.indexOf(word)).toBe(film.toString('latin1').indexOf(word));
    // what became empty space is found as such again
    expect(await patchesOf(clean)).toEqual([]);
  });

  it('CAM-7 leaves a film alone that tells nothing, and refuses boxes that do not fit', async () => {
    expect(await patchesOf(Buffer.concat([box('ftyp', 'isom'), box('moov', box('mvhd', 'x'))]))).toEqual([]);
    const broken = box('moov', box('udta', 'x'));
    broken.writeUInt32BE(4000, 8);
    await expect(patchesOf(broken)).rejects.toThrow('do not fit');
  });
});

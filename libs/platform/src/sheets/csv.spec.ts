import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { csv, inert } from './csv.js';

async function* of(...rows: string[][]): AsyncGenerator<string[]> {
  for (const row of rows) yield await Promise.resolve(row);
}

it('ACC-9 no cell of a CSV file is a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r']) expect(inert(`${start}SUM(A1)`)).toBe(`'${start}SUM(A1)`);
  for (const plain of ['', 'a=b', '1-2', ' =1', "'=1", 'ü@x']) expect(inert(plain)).toBe(plain);
});

it('ACC-9 a CSV file begins with a byte order mark, quotes what needs it and ends lines with CRLF', async () => {
  expect(await text(csv(['a', 'b'], of(['1', 'x,"y"'], ['=2', 'two\nlines'])))).toBe(
    '\ufeffa,b\r\n1,"x,""y"""\r\n\'=2,"two\nlines"\r\n'.replace('\ufeff', ''),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of csv(['a'], of())) chunks.push(chunk as Buffer);
  expect([...Buffer.concat(chunks).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

it('ACC-9 rows are taken only as fast as they are read, and no longer than somebody reads', async () => {
  const state = { taken: 0, left: false };
  async function* endless(): AsyncGenerator<string[]> {
    try {
      for (;;) {
        state.taken += 1;
        yield await Promise.resolve(['x'.repeat(1000)]);
      }
    } finally {
      state.left = true;
    }
  }
  const file = csv(['a'], endless());
  await once(file, 'readable');
  await expect.poll(() => file.readableLength).toBeGreaterThan(10_000);
  const before = state.taken;
  expect(before).toBeLessThan(200);
  file.destroy();
  await expect.poll(() => state.left).toBe(true);
});

it('ACC-9 an error of the rows ends the file with it, never as if it were whole', async () => {
  async function* failing(): AsyncGenerator<string[]> {
    yield await Promise.resolve(['1']);
    throw new Error('the database went');
  }
  await expect(text(csv(['a'], failing()))).rejects.toThrow('the database went');
});

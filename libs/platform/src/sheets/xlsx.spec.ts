import { buffer } from 'node:stream/consumers';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { describe, expect, it } from 'vitest';
import { workbook } from './xlsx.js';

/** Reads one part of a zip with a library other than the one that wrote it. */
async function part(zip: Buffer, name: string): Promise<string> {
  const file = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (e, f) => (e ? reject(e) : resolve(f))),
  );
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: Entry) => {
      if (entry.fileName !== name) return file.readEntry();
      file.openReadStream(entry, (error, stream) => (error ? reject(error) : void buffer(stream).then((b) => resolve(b.toString('utf8')))));
    });
    file.on('end', () => reject(new Error(`no ${name}`)));
    file.readEntry();
  });
}

describe('workbook', () => {
  it('SHP-2 keeps umlauts and leading zeros, and never makes a formula of a text', async () => {
    const zip = await buffer(
      workbook([
        {
          name: 'Adressen / alle',
          columns: [{ title: 'Name' }, { title: 'PLZ' }, { title: 'Kosten', format: 'money' }, { title: 'am', format: 'date' }],
          rows: [
            ['=HYPERLINK("http://x")', '01067', 49.9, new Date('2026-03-01T00:00:00Z')],
            ['Jörg Müßig & Söhne <GmbH>', null, null, null],
          ],
        },
      ]),
    );
    const sheet = await part(zip, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="A2" s="6" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x&quot;)</t></is></c>');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('>01067<');
    expect(sheet).toContain('Jörg Müßig &amp; Söhne &lt;GmbH&gt;');
    expect(sheet).toContain('<c r="C2" s="4"><v>49.9</v></c><c r="D2" s="2"><v>46082</v></c>');
    expect(await part(zip, 'xl/workbook.xml')).toContain('name="Adressen   alle"');
  });

  it('REP-4 instants show the wall clock of the zone, also where clocks change', async () => {
    const rows = [[new Date('2026-03-31T22:30:00Z')], [new Date('2026-01-31T23:30:00Z')], [{ value: 0.0407, format: 'percent' as const }]];
    const zip = await buffer(workbook([{ name: 'a', columns: [{ title: 'am', format: 'datetime' }], rows }], 'Europe/Berlin'));
    const sheet = await part(zip, 'xl/worksheets/sheet1.xml');
    const [summer, winter] = [...sheet.matchAll(/<c r="A[23]" s="3"><v>([\d.]+)<\/v>/g)].map(([, value]) => Number(value));
    expect(summer).toBeCloseTo(46113 + 0.5 / 24, 6);
    expect(winter).toBeCloseTo(46054 + 0.5 / 24, 6);
    expect(sheet).toContain('<c r="A4" s="5"><v>0.0407</v></c>');
  });

  it('streams 50,000 rows without holding them', async () => {
    function* rows() {
      for (let i = 0; i < 50_000; i++) yield [`creator ${i}`, i];
    }
    const before = process.memoryUsage().rss;
    let bytes = 0;
    for await (const chunk of workbook([{ name: 'many', columns: [{ title: 'a' }, { title: 'b' }], rows: rows() }]))
      bytes += (chunk as Buffer).length;
    expect(bytes).toBeGreaterThan(100_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });
});

import { buffer } from 'node:stream/consumers';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { describe, expect, it } from 'vitest';
import { addressFile, attachment } from './address-file.js';
import type { AddressEntry } from './addresses.service.js';

/** Reads one part of a zip with a library other than the one that wrote it. */
async function part(zip: Buffer, name: string): Promise<string> {
  const file = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
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

function entry(id: string, variant: string | null, address: Partial<NonNullable<AddressEntry['address']>>): AddressEntry {
  const full = {
    name: 'Ana',
    line1: 'Weg 1',
    line2: null,
    postalCode: '10115',
    city: 'Berlin',
    country: 'DE',
    phone: null,
    email: null,
    ...address,
  };
  return { collaboration: { id, variant }, shipment: {}, address: full } as unknown as AddressEntry;
}

describe('SHP-2 the Excel file', () => {
  it('SHP-2 keeps umlauts and leading zeros as text and makes no formula of anything a creator typed', async () => {
    const entries = [
      entry('c-1', 'Größe M', { name: 'Jörg Müßig', postalCode: '01067', city: 'Dresden', phone: '+49 151 1', email: 'j@example.test' }),
      entry('c-2', null, { name: '=HYPERLINK("http://evil","x")', line1: '@SUM(A1)', line2: "-2+3'", phone: '+4915112345' }),
    ];
    const sheet = await part(await buffer(addressFile(entries, 'de')), 'xl/worksheets/sheet1.xml');
    const rows = sheet
      .split('<row ')
      .slice(1)
      .map((row) => [...row.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((match) => match[1]));
    expect(rows[0]).toEqual([
      'Name',
      'Adresszeile 1',
      'Adresszeile 2',
      'Postleitzahl',
      'Ort',
      'Land',
      'E-Mail',
      'Telefon',
      'Variante',
      'Kooperations-ID',
    ]);
    expect(rows[1]).toEqual(['Jörg Müßig', 'Weg 1', '01067', 'Dresden', 'DE', 'j@example.test', '+49 151 1', 'Größe M', 'c-1']);
    expect(rows[2]).toEqual([
      '=HYPERLINK(&quot;http://evil&quot;,&quot;x&quot;)',
      '@SUM(A1)',
      "-2+3'",
      '10115',
      'Berlin',
      'DE',
      '+4915112345',
      'c-2',
    ]);
    expect(sheet).not.toContain('<f>');
    expect(sheet).not.toContain('<v>');
  });

  it('SHP-2 has one title per column in both languages', async () => {
    const sheet = await part(await buffer(addressFile([], 'en')), 'xl/worksheets/sheet1.xml');
    expect([...sheet.matchAll(/<t>([^<]*)<\/t>/g)].map((match) => match[1])).toHaveLength(10);
    expect(sheet).toContain('Postal code');
  });

  it('SHP-2 names the file after the campaign, with umlauts, safe as a header', () => {
    const header = attachment('Glöw "Serum"\r\nX: 100 % 🎉/..', 'de');
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(header).toContain('filename="Adressen Glow Serum X 100 _ _ ..');
    const encoded = /filename\*=UTF-8''(\S+)$/.exec(header)?.[1] ?? '';
    expect(decodeURIComponent(encoded)).toBe('Adressen Glöw Serum X 100 % 🎉 ...xlsx');
    expect(attachment('\ud800', 'en')).toMatch(/^[\x20-\x7e]+$/);
  });
});

import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name.js';
import { readPastedList } from './pasted-shipments.js';

const LENA = '01a1fca2-bbfa-7402-a1f7-65ed6250455d';
const OEZ = '01a1fca2-bd6a-70f8-bfac-4549bd5c1067';
const TOM = '01a1fca2-bd6a-70f8-bfac-4549bd5c1068';
const ROWS = [
  { collaborationId: LENA, name: 'Lena Weiß', handle: 'lena.weiss' },
  { collaborationId: OEZ, name: 'Aylin Özdemir', handle: 'aylin' },
  { collaborationId: TOM, name: 'Tom Groß', handle: null },
];
const read = (text: string) => readPastedList(text, ROWS, ['DHL', 'DPD'], 'EUR');

describe('readPastedList', () => {
  it('SHP-3 deals numbers alone out in the order of the rows, spaces and empty lines ignored', () => {
    const { parcels, unknown } = read(' 0034 0434 1 \r\n\r\n00340434002\n');
    expect([...parcels]).toEqual([
      [LENA, { trackingNumber: '0034 0434 1' }],
      [OEZ, { trackingNumber: '00340434002' }],
    ]);
    expect(unknown).toEqual([]);
  });

  it('SHP-3 never deals out more numbers than there are rows', () => {
    const { parcels, unknown } = read('0034043400001\n0034043400002\n0034043400003\n0034043400004');
    expect(parcels.size).toBe(0);
    expect(unknown).toHaveLength(4);
  });

  it('SHP-3 finds creators by id, handle with or without @, and name; order does not matter', () => {
    const { parcels } = read(`Tom Groß;DPD;01505000000001;4,90 €\n@AYLIN;0034043400002\n${LENA.toUpperCase()};3.5;0034043400003;dhl`);
    expect(parcels.get(TOM)).toEqual({ trackingNumber: '01505000000001', carrier: 'DPD', costMinor: 490 });
    expect(parcels.get(OEZ)).toEqual({ trackingNumber: '0034043400002' });
    expect(parcels.get(LENA)).toEqual({ trackingNumber: '0034043400003', carrier: 'dhl', costMinor: 350 });
  });

  it('SHP-3 takes cells copied from the downloaded Excel file with further columns', () => {
    const head = ['Name', 'Adresszeile 1', 'Postleitzahl', 'Kooperations-ID', 'Versand', 'Sendungsnummer', 'Kosten'].join('\t');
    const { parcels, unknown } = read(
      [
        head,
        ['A. Ö.', 'Weg 1', '01067', OEZ, 'DHL', '00340434161', '4,90'].join('\t'),
        ['L. W.', 'Weg 2', '04109', LENA, '', '', ''].join('\t'),
        ['X', 'Weg 3', '04109', '', 'DHL', '123456789', ''].join('\t'),
      ].join('\n'),
    );
    expect(parcels.get(OEZ)).toEqual({ trackingNumber: '00340434161', carrier: 'DHL', costMinor: 490 });
    expect(parcels.get(LENA)).toEqual({});
    expect(unknown).toEqual(['X\tWeg 3\t04109\t\tDHL\t123456789']);
  });

  it('SHP-3 reads quoted CSV with commas in names and amounts', () => {
    const { parcels } = read('name,tracking number,cost\n"Lena Weiß","0034 ""A"", 1","4,90"');
    expect(parcels.get(LENA)).toEqual({ trackingNumber: '0034 "A", 1', costMinor: 490 });
  });

  it('SHP-3 lists lines that name nobody instead of guessing, also a name two creators share', () => {
    const twins = [...ROWS, { collaborationId: TOM.replace('8', '9'), name: 'Lena Weiß', handle: 'other' }];
    const { parcels, unknown } = readPastedList('Lena Weiß;123456789\nNobody;123456789', twins, ['DHL'], 'EUR');
    expect(parcels.size).toBe(0);
    expect(unknown).toEqual(['Lena Weiß;123456789', 'Nobody;123456789']);
  });
});

describe('fileNameOf', () => {
  it('SHP-2 keeps umlauts of the downloaded file name', () => {
    expect(fileNameOf(`attachment; filename="Adressen Mude.xlsx"; filename*=UTF-8''Adressen%20M%C3%BCde.xlsx`)).toBe('Adressen Müde.xlsx');
    expect(fileNameOf(`attachment; filename="plain.xlsx"; filename*=UTF-8''%E0%A4%A`)).toBe('plain.xlsx');
    expect(fileNameOf(null)).toBeNull();
  });
});

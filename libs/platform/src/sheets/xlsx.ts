import type { Readable } from 'node:stream';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';

/** A cell: text, number, day or instant (real dates in Excel), or empty. */
/** A number with a format of its own stands in a column of mixed things. */
export type Cell = string | number | Date | { value: number; format: 'money' | 'percent' } | null;

export interface Sheet {
  name: string;
  columns: ReadonlyArray<{ title: string; width?: number; format?: 'date' | 'datetime' | 'money' | 'percent' }>;
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Characters written at once. */
const PART = 64 * 1024;
const FORMATS = { date: 2, datetime: 3, money: 4, percent: 5 } as const;

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** Column letters of a zero-based index. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Days since 1900 as Excel counts them: it knows no zones, so the wall clock of `zone` is written. */
function serial(date: Date, zone: Intl.DateTimeFormat): number {
  const parts = Object.fromEntries(zone.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 86_400_000 + 25_569;
}

function wallClock(zone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  });
}

function cellXml(value: Cell, reference: string, style: number, zone: Intl.DateTimeFormat): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  if (value instanceof Date) return `<c r="${reference}" s="${style || 3}"><v>${serial(value, zone)}</v></c>`;
  if (typeof value === 'object') return `<c r="${reference}" s="${FORMATS[value.format]}"><v>${value.value}</v></c>`;
  // Inline strings with quotePrefix: Excel never reads them as formulas (SHP-2)
  return `<c r="${reference}" s="6" t="inlineStr"><is><t xml:space="preserve">${escape(value.slice(0, 32_767))}</t></is></c>`;
}

async function* sheetXml(sheet: Sheet, zone: Intl.DateTimeFormat): AsyncGenerator<string> {
  const cols = sheet.columns.map((c, i) => `<col min="${i + 1}" max="${i + 1}" width="${c.width ?? 18}" customWidth="1"/>`).join('');
  yield `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>`;
  yield `<row r="1">${sheet.columns.map((c, i) => `<c r="${letters(i)}1" s="1" t="inlineStr"><is><t>${escape(c.title)}</t></is></c>`).join('')}</row>`;
  let number = 1;
  let part = '';
  for await (const row of sheet.rows) {
    number++;
    part += `<row r="${number}">${row
      .map((value, i) => cellXml(value, `${letters(i)}${number}`, sheet.columns[i]?.format ? FORMATS[sheet.columns[i].format] : 0, zone))
      .join('')}</row>`;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield `${part}</sheetData></worksheet>`;
}

const STYLES = `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`;

/**
 * Streams a workbook: rows are read as the consumer takes bytes, so memory stays bounded for any number of rows.
 * @param zone whose wall clock the instants show; say it in a title or a cell
 */
export function workbook(sheets: readonly Sheet[], zone = 'UTC'): Readable {
  const clock = wallClock(zone);
  const zip = new ZipFile();
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name);
  add(
    '[Content_Types].xml',
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
  );
  add(
    '_rels/.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.map((s, i) => `<sheet name="${escape(s.name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="r${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rs" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  );
  add('xl/styles.xml', STYLES);
  sheets.forEach((sheet, i) => {
    const stream = new PassThrough();
    zip.addReadStream(stream, `xl/worksheets/sheet${i + 1}.xml`);
    void pump(sheetXml(sheet, clock), stream);
  });
  zip.end();
  return zip.outputStream as unknown as Readable;
}

async function pump(source: AsyncGenerator<string>, target: PassThrough): Promise<void> {
  try {
    for await (const part of source) {
      if (!target.write(part)) await new Promise((resolve) => target.once('drain', resolve));
    }
    target.end();
  } catch (error) {
    target.destroy(error as Error);
  }
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

export const CSV_TYPE = 'text/csv; charset=utf-8';

/** What a spreadsheet takes for a formula when it begins a cell (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet runs: an apostrophe in front of what would be a formula. */
export function inert(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/**
 * A CSV file as a stream: UTF-8 with a byte order mark, commas, CRLF, formulas defused. Rows are taken only as fast as the reader reads; an
 * error of `rows` destroys the stream.
 */
export function csv(columns: readonly string[], rows: AsyncIterable<readonly string[]>): Readable {
  async function* all(): AsyncGenerator<string[]> {
    yield [...columns];
    for await (const row of rows) yield row.map(inert);
  }
  // it quotes its own line ends alone, but spreadsheets take any for the end of a row
  const file = stringify({ bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
  // whoever fails or leaves ends the other; the reader of `file` hears of errors there
  pipeline(Readable.from(all()), file, () => undefined);
  return file;
}

import { parseAmount } from '../../shared/forms/money.js';

/** A row one can ship to. */
export interface ShippableRow {
  collaborationId: string;
  name: string;
  handle: string | null;
}

/** What a pasted line says about a parcel; absent: nothing. */
export interface PastedParcel {
  trackingNumber?: string;
  carrier?: string;
  costMinor?: number;
}

export interface PastedList {
  /** By collaboration. */
  parcels: ReadonlyMap<string, PastedParcel>;
  /** Lines that name nobody of the rows, as they were pasted. */
  unknown: readonly string[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const HEADINGS: Record<'id' | 'name' | 'tracking' | 'carrier' | 'cost', RegExp> = {
  id: /^(collaboration|kooperation)s?[\s-]*id$/i,
  name: /^(name|handle|creator|empfänger(in)?|recipient)$/i,
  tracking: /(tracking|sendungs?|paket|parcel).*(nummer|nr|number|no|code|id)?|^(tracking|sendungsnummer)$/i,
  carrier: /^(carrier|versand(dienst(leister)?|art)?|paketdienst|dienstleister|shipper)$/i,
  cost: /^(cost|costs|kosten|porto|price|preis|versandkosten|shipping cost)s?\b/i,
};

type Column = keyof typeof HEADINGS;

/**
 * Reads a list pasted from a spreadsheet or a carrier's portal (SHP-3).
 * - Columns are split by tab, semicolon or comma; quotes as in CSV.
 * - With a heading line (like that of "Download addresses" with further columns) columns are found by their names.
 * - Without one, the creator is found by collaboration id, @handle or name; carrier, number and cost by how they look.
 * - A list of numbers alone, as many as there are rows at most, is dealt out in the order of the rows.
 * @param currency of the costs
 */
export function readPastedList(text: string, rows: readonly ShippableRow[], carriers: readonly string[], currency: string): PastedList {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const cells = splitLines(lines);
  const heading = columnsOf(cells[0] ?? []);
  const body = heading === null ? cells : cells.slice(1);
  const shown = heading === null ? lines : lines.slice(1);
  const find = finder(rows);
  const parcels = new Map<string, PastedParcel>();
  const unknown: string[] = [];

  const inOrder = heading === null && body.every((line) => line.length === 1 && find(line[0] ?? '') === undefined);
  if (inOrder && body.length <= rows.length) {
    for (const [index, [number = '']] of body.entries()) {
      const row = rows[index];
      if (row) parcels.set(row.collaborationId, { trackingNumber: number });
    }
    return { parcels, unknown };
  }
  for (const [index, line] of body.entries()) {
    const id = heading === null ? firstOf(line, find) : rowByHeading(line, heading, find);
    if (id === undefined) unknown.push(shown[index]?.trim() ?? '');
    else parcels.set(id, heading === null ? guess(line, find, carriers, currency) : byHeading(line, heading, currency));
  }
  return { parcels, unknown };
}

/** Tab wins over semicolon, semicolon over comma: amounts have commas. */
function splitLines(lines: readonly string[]): string[][] {
  const mark = ['\t', ';', ','].find((each) => lines.some((line) => line.includes(each)));
  return lines.map((line) => (mark === undefined ? [line.trim()] : splitLine(line, mark)));
}

function splitLine(line: string, mark: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (letter === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (letter === mark && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}

type Columns = Partial<Record<Column, number>>;

/** A line counts as heading when it names the number's column and says who it is for. */
function columnsOf(line: readonly string[]): Columns | null {
  const columns: Columns = {};
  for (const [index, cell] of line.entries()) {
    const column = (Object.keys(HEADINGS) as Column[]).find((each) => columns[each] === undefined && HEADINGS[each].test(cell));
    if (column) columns[column] = index;
  }
  return columns.tracking !== undefined && (columns.id !== undefined || columns.name !== undefined) ? columns : null;
}

type Find = (cell: string) => string | undefined;

function finder(rows: readonly ShippableRow[]): Find {
  const known = new Map<string, string | null>();
  const add = (word: string, id: string): void => {
    const key = folded(word);
    // A name that two creators share finds nobody.
    known.set(key, known.has(key) && known.get(key) !== id ? null : id);
  };
  for (const { collaborationId, name, handle } of rows) {
    add(collaborationId, collaborationId);
    add(name, collaborationId);
    if (handle !== null) add(handle, collaborationId);
  }
  return (cell) => known.get(folded(cell)) ?? undefined;
}

function folded(word: string): string {
  return word.normalize('NFKC').trim().replace(/^@/, '').replace(/\s+/g, ' ').toLowerCase();
}

function firstOf(line: readonly string[], find: Find): string | undefined {
  for (const cell of line) {
    const id = find(cell);
    if (id !== undefined) return id;
  }
  return undefined;
}

function rowByHeading(line: readonly string[], columns: Columns, find: Find): string | undefined {
  const cell = (column: Column): string => (columns[column] === undefined ? '' : (line[columns[column]] ?? ''));
  return find(cell('id')) ?? find(cell('name'));
}

function byHeading(line: readonly string[], columns: Columns, currency: string): PastedParcel {
  const cell = (column: Column): string => (columns[column] === undefined ? '' : (line[columns[column]] ?? ''));
  return parcel(cell('tracking'), cell('carrier'), cell('cost'), currency);
}

function guess(line: readonly string[], find: Find, carriers: readonly string[], currency: string): PastedParcel {
  const rest = line.filter((cell) => cell !== '' && !UUID.test(cell) && find(cell) === undefined);
  const carrier = rest.find((cell) => carriers.some((each) => folded(each) === folded(cell))) ?? '';
  const others = rest.filter((cell) => cell !== carrier);
  const tracking = others.find((cell) => /\d/.test(cell) && cell.replace(/[\s.,€-]/g, '').length >= 6) ?? '';
  const cost = others.find((cell) => cell !== tracking && /^[€\s]*\d{1,4}([.,]\d{1,2})?\s*(€|EUR|CHF)?$/i.test(cell)) ?? '';
  return parcel(tracking, carrier, cost, currency);
}

function parcel(tracking: string, carrier: string, cost: string, currency: string): PastedParcel {
  const costMinor = cost === '' ? null : parseAmount(cost, currency);
  return {
    ...(tracking === '' ? {} : { trackingNumber: tracking }),
    ...(carrier === '' ? {} : { carrier }),
    ...(costMinor === null ? {} : { costMinor }),
  };
}

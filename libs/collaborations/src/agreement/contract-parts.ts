import { mm, type PdfNode } from '@app/platform';

const INK = '#1b1b1f';
const SOFT = '#5c5f66';
const LINE = '#d5d7dc';
export const ACCENT = '#4b3bbf';

export const STYLES = {
  kicker: { fontSize: 8.5, bold: true, color: ACCENT, characterSpacing: 0.8 },
  title: { fontSize: 21, bold: true, color: INK, lineHeight: 1.15 },
  section: { fontSize: 12, bold: true, color: INK, margin: [0, 16, 0, 5] },
  label: { color: SOFT },
  soft: { color: SOFT },
  small: { fontSize: 8, color: SOFT, lineHeight: 1.25 },
  party: { fontSize: 12, bold: true, color: INK },
  head: { fontSize: 8.5, bold: true, color: SOFT },
};

/** Width between the margins. Widths are given, never found by the longest word, which could leave the page. */
const PAPER = 595.28 - 2 * mm(22);
const LABEL = 118;

/** Nothing but lines between the rows. */
const LINES = {
  hLineWidth: (row: number) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: (column: number) => (column === 0 ? 0 : 8),
  paddingRight: () => 0,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

/** A word of what and its text; null when there is nothing to say. */
export type Row = readonly [label: string, value: PdfNode] | null;

export function section(title: string, ...content: PdfNode[]): PdfNode[] {
  return [{ text: title, style: 'section', headlineLevel: 2 }, ...content];
}

/** Labels at the left, their texts beside them. */
export function rows(...lines: Row[]): PdfNode {
  const body = lines.filter((line) => line !== null).map(([label, value]) => [{ text: label, style: 'label' }, value]);
  if (body.length === 0) return '';
  return { table: { widths: [LABEL, PAPER - LABEL - 8], body, dontBreakRows: false }, layout: LINES };
}

/** A table with a head that is repeated on every page. */
export function table(head: readonly string[], widths: readonly number[], body: PdfNode[][]): PdfNode {
  const titles = head.map((text) => ({ text, style: 'head' }));
  return { table: { headerRows: 1, widths, body: [titles, ...body], dontBreakRows: true }, layout: LINES };
}

export function bullets(items: readonly string[]): PdfNode {
  return { ul: items.map((text) => ({ text, margin: [0, 0, 0, 1] })), markerColor: SOFT };
}

export function paragraph(text: string): PdfNode {
  return { text, margin: [0, 6, 0, 0] };
}

/** 64 signs in two lines: nothing to break them at stands in them. */
export function fingerprint(hash: string): PdfNode {
  return { text: hash.replace(/^(.{32})(?=.)/, '$1\n'), style: 'small' };
}

/** Both sides of the contract beside each other, each in a box. */
export function parties(...sides: ReadonlyArray<{ role: string; name: string; lines: readonly string[] }>): PdfNode {
  const box = {
    hLineWidth: () => 0,
    vLineWidth: (column: number) => (column % 2 === 0 ? 2 : 0),
    vLineColor: () => ACCENT,
    paddingLeft: () => 10,
    paddingRight: () => 8,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  };
  const columns = sides.map(({ role, name, lines }) => ({
    width: PAPER / 2 - 8,
    table: {
      widths: [PAPER / 2 - 26],
      body: [[[{ text: role, style: 'soft' }, { text: name, style: 'party' }, ...lines.map((text) => ({ text, style: 'soft' }))]]],
    },
    layout: { ...box, vLineWidth: (column: number) => (column === 0 ? 2 : 0) },
  }));
  return { columns, columnGap: 16, margin: [0, 6, 0, 0] };
}

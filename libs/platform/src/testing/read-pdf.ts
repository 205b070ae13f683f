import { inflateSync } from 'node:zlib';

/** Objects of the file by number: the dictionary and, inflated, its stream. */
type Objects = ReadonlyMap<number, { dictionary: string; stream: string }>;

/**
 * The text of a PDF made by pdfmake, page by page, a space where a line begins: glyphs are read back by the fonts' own tables. For tests and
 * the demo; it knows no other producer.
 */
export function readPdf(file: Buffer): string[] {
  const objects = objectsOf(file);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary));
  return pages.map(({ dictionary }) => textOf(objects.get(reference(dictionary, 'Contents'))?.stream ?? '', fontsOf(objects, dictionary)));
}

/** What is attached, by the streams that are JSON. */
export function attachedJson(file: Buffer): unknown[] {
  return [...objectsOf(file).values()].flatMap(({ stream }) =>
    stream.startsWith('{') ? [JSON.parse(Buffer.from(stream, 'latin1').toString('utf8')) as unknown] : [],
  );
}

function objectsOf(file: Buffer): Objects {
  const source = file.toString('latin1');
  const objects = new Map<number, { dictionary: string; stream: string }>();
  for (const { 0: opening, 1: number, index } of source.matchAll(/\n(\d+) 0 obj\n/g)) {
    const begin = index + opening.length;
    const dictionary = source.slice(
      begin,
      Math.min(...['stream\n', 'endobj'].map((word) => source.indexOf(word, begin)).filter((at) => at > 0)),
    );
    const at = begin + dictionary.length + 'stream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const bytes = file.subarray(at, at + length);
    objects.set(Number(number), {
      dictionary,
      stream: (dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1'),
    });
  }
  return objects;
}

function reference(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1]);
}

/** The characters of each glyph, by the font's name on this page. */
function fontsOf(objects: Objects, page: string): Map<string, string[]> {
  const resources = objects.get(reference(page, 'Resources'))?.dictionary ?? '';
  return new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => {
      const table = reference(objects.get(Number(number))?.dictionary ?? '', 'ToUnicode');
      return [name ?? '', glyphsOf(objects.get(table)?.stream ?? '')];
    }),
  );
}

function glyphsOf(table: string): string[] {
  const glyphs: string[] = [];
  for (const [, first, , entries] of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    [...(entries ?? '').matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, code], index) => {
      glyphs[Number.parseInt(first ?? '0', 16) + index] = Buffer.from((code ?? '').replaceAll(' ', ''), 'hex')
        .swap16()
        .toString('utf16le');
    });
  }
  return glyphs;
}

function textOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let glyphs: readonly string[] = [];
  let line = '';
  let text = '';
  for (const [, at, font, shown] of content.matchAll(/ ([-\d.]+) Tm|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (at !== undefined && at !== line) {
      line = at;
      if (!text.endsWith(' ')) text += ' ';
    }
    if (font !== undefined) glyphs = fonts.get(font) ?? [];
    const codes = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex]) => (hex ?? '').match(/.{4}/g) ?? []);
    text += codes.map((code) => glyphs[Number.parseInt(code, 16)] ?? '').join('');
  }
  return text.trim();
}

import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { printableAll } from './printable.js';

export const PDF_TYPE = 'application/pdf';

/** A piece of pdfmake's document: a text, pieces below each other, or an object of its dialect. */
export type PdfNode = string | readonly PdfNode[] | { readonly [property: string]: unknown };

export interface PdfDocument {
  title: string;
  author: string;
  subject: string;
  language: 'en' | 'de';
  /** The instant the file says it was made at: part of the facts, so that the same facts give the same bytes. */
  at: Date;
  content: PdfNode[];
  styles: Record<string, object>;
  /** On every page. */
  footer: (page: number, pages: number) => PdfNode;
  /** Files within the file, by name. */
  files?: Readonly<Record<string, { description: string; content: string }>>;
}

/** Millimetres in the points of a page. */
export const mm = (length: number): number => Math.round((length * 72 * 100) / 25.4) / 100;

/**
 * Sets an A4 document with embedded fonts, tagged for screen readers. The same document gives the same bytes. pdfmake is loaded with the first
 * one; it fetches nothing but its fonts. Needs the processor for about 0.2 s, so never in a transaction.
 */
export async function pdf(document: PdfDocument): Promise<Readable> {
  const pdfmake = await load();
  const files = Object.entries(document.files ?? {}).map(([name, { description, content }]) => [
    name,
    {
      src: `data:application/json;base64,${Buffer.from(content).toString('base64')}`,
      name,
      description,
      type: 'application/json',
      creationDate: document.at,
      modifiedDate: document.at,
    },
  ]);
  const stream = await pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [mm(22), mm(20), mm(22), mm(24)],
      language: document.language,
      tagged: true,
      displayTitle: true,
      info: {
        title: document.title,
        author: document.author,
        subject: document.subject,
        creator: 'Openfluence',
        producer: 'Openfluence',
        creationDate: document.at,
        modDate: document.at,
      },
      defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.3 },
      styles: document.styles,
      // a heading (`headlineLevel`) stays with what it heads
      pageBreakBefore: (
        { headlineLevel }: { headlineLevel?: number },
        { getFollowingNodesOnPage }: { getFollowingNodesOnPage(): unknown[] },
      ) => headlineLevel !== undefined && headlineLevel > 1 && getFollowingNodesOnPage().length === 0,
      footer: (page: number, pages: number) => printableAll(document.footer(page, pages)),
      content: printableAll(document.content),
      files: Object.fromEntries(files),
    })
    .getStream();
  stream.end();
  return stream;
}

type PdfMake = (typeof import('pdfmake'))['default'];

let loading: Promise<PdfMake> | null = null;

function load(): Promise<PdfMake> {
  loading ??= import('pdfmake').then(({ default: pdfmake }) => {
    const folder = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
    const cut = (name: string): string => join(folder, `Roboto-${name}.ttf`);
    pdfmake.setFonts({
      Roboto: { normal: cut('Regular'), bold: cut('Medium'), italics: cut('Italic'), bolditalics: cut('MediumItalic') },
    });
    // What people write never makes the server fetch or read a file
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder + sep));
    return pdfmake;
  });
  return loading;
}

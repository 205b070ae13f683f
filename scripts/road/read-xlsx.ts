import { unzip } from './unzip.ts';

/** Rows of every sheet by its name, read with a library that did not write them; numbers as numbers, dates as serial numbers. */
export async function readXlsx(file: Buffer): Promise<Map<string, (string | number | null)[][]>> {
  const parts = await unzip(file);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map((match) => unescape(match[1]!));
  return new Map(names.map((name, index) => [name, rows(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '')]));
}

function rows(xml: string): (string | number | null)[][] {
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, content]) => {
    const row: (string | number | null)[] = [];
    for (const [, letters, attributes, inner] of content!.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs)) {
      const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (row.length < column) row.push(null);
      const text = attributes!.includes('t="inlineStr"');
      row.push(text ? unescape(/<t[^>]*>(.*?)<\/t>/s.exec(inner!)?.[1] ?? '') : Number(/<v>(.*?)<\/v>/.exec(inner!)?.[1]));
    }
    return row;
  });
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

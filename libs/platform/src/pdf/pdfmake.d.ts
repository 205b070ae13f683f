// The package has no types of its own; this is the part we call.
declare module 'pdfmake' {
  import type { Readable } from 'node:stream';

  interface FontFiles {
    normal: string;
    bold: string;
    italics: string;
    bolditalics: string;
  }

  interface PdfMake {
    setFonts(fonts: Record<string, FontFiles>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: object): { getStream(): Promise<Readable & { end(): void }> };
  }

  const pdfmake: PdfMake;
  export default pdfmake;
}

import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** The files of a zip as text, read with a library that did not write them. */
export function unzip(file: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts = new Map<string, string>();
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (problem, stream) => {
          if (problem) return reject(problem);
          buffer(stream).then((data) => {
            parts.set(entry.fileName, data.toString('utf8'));
            zip.readEntry();
          }, reject);
        });
      });
      zip.on('end', () => resolve(parts));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

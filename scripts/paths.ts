import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const skipped = new Set(['node_modules', 'dist', '.data', '.cache', '.git', 'coverage']);

/** Every file under the given files and folders (relative to the checkout), sorted; missing ones are left out. */
export function filesUnder(paths: string[], keep: (path: string) => boolean = () => true): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isFile()) {
      const name = relative(root, path).replaceAll('\\', '/');
      if (keep(name)) found.push(name);
      return;
    }
    if (!stat.isDirectory()) return;
    for (const name of readdirSync(path)) if (!skipped.has(name)) visit(join(path, name));
  };
  for (const path of paths) visit(join(root, path));
  return found.sort();
}

/** One hash over names and contents; git does not keep times, so times are not looked at. */
export function contentHash(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

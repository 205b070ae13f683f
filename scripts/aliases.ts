import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

interface Alias {
  find: RegExp;
  replacement: string;
}

/** The aliases of tsconfig.base.json for vite and vitest: doors only, so that a deep import does not resolve. The longest pattern wins. */
export const aliases: Alias[] = pathsOfTsconfig().map(([pattern, target]) => ({
  find: new RegExp(`^${pattern.replace('*', '([^/]+)')}$`),
  replacement: join(root, target).replaceAll('\\', '/').replace('*', '$1'),
}));

/** Pattern and file of each alias; names without a star first, since they are exceptions from those with one. */
export function pathsOfTsconfig(): Array<[pattern: string, target: string]> {
  const config = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')) as {
    compilerOptions: { paths: Record<string, [string]> };
  };
  const star = (pattern: string): number => Number(pattern.includes('*'));
  return Object.entries(config.compilerOptions.paths)
    .map(([pattern, [target]]): [string, string] => [pattern, target])
    .sort(([a], [b]) => star(a) - star(b) || b.length - a.length);
}

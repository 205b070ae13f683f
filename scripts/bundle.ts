import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOptions, OutputOptions } from 'rolldown';
import { root } from './paths.ts';

const sources = {
  api: 'apps/api/src/main.ts',
  worker: 'apps/worker/src/main.ts',
  migrate: 'apps/api/src/migrate.ts',
  staff: 'apps/api/src/staff.ts',
  openapi: 'apps/api/src/openapi.ts',
  'rotate-secrets': 'apps/api/src/rotate-secrets.ts',
};

export type Entry = keyof typeof sources;

/** The entries whose file exists. */
export function entries(wanted: Entry[] = Object.keys(sources) as Entry[]): Partial<Record<Entry, string>> {
  return Object.fromEntries(
    wanted.filter((name) => existsSync(join(root, sources[name]))).map((name) => [name, join(root, sources[name])]),
  );
}

/** rolldown's options: our code in one graph of chunks, packages stay outside, names and source maps kept. */
export function bundleOptions(input: Partial<Record<Entry, string>>, folder: string): { input: InputOptions; output: OutputOptions } {
  return {
    input: {
      cwd: root,
      input,
      platform: 'node',
      tsconfig: join(root, 'tsconfig.base.json'),
      // a package name, but neither our alias nor the helpers that decorators need inside the bundle
      external: (id: string) =>
        /^[^./\0]/.test(id) && !/^[A-Za-z]:[\\/]/.test(id) && !id.startsWith('@app/') && !id.startsWith('@oxc-project/'),
      preserveEntrySignatures: 'strict',
    },
    output: {
      dir: folder,
      format: 'esm',
      sourcemap: true,
      keepNames: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
    },
  };
}

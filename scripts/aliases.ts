import { join } from 'node:path';
import { root } from './paths.ts';

const at = (path: string): string => join(root, path).replaceAll('\\', '/');

/** The aliases of tsconfig.base.json for vite and vitest: doors only, so that a deep import does not resolve. */
export const aliases = [
  { find: /^@app\/api-client$/, replacement: at('libs/api-client/client.ts') },
  { find: /^@app\/harness$/, replacement: at('apps/api/src/testing/index.ts') },
  { find: /^@app\/sandbox$/, replacement: at('apps/sandbox/src/index.ts') },
  { find: /^@app\/sandbox\/testing$/, replacement: at('apps/sandbox/src/testing/index.ts') },
  { find: /^@app\/sandbox\/migrations$/, replacement: at('apps/sandbox/migrations/index.ts') },
  { find: /^@app\/([^/]+)\/testing$/, replacement: at('libs/$1/src/testing/index.ts') },
  { find: /^@app\/([^/]+)\/migrations$/, replacement: at('libs/$1/migrations/index.ts') },
  { find: /^@app\/([^/]+)$/, replacement: at('libs/$1/src/index.ts') },
];

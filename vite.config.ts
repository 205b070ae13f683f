import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { aliases } from './scripts/aliases.ts';
import { root } from './scripts/paths.ts';

/** Packages that many pages share, in chunks of their own, so that a release changes only our part of the cache. Charts stay with their routes. */
const groups = [
  { name: 'react', priority: 10, test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'tanstack', priority: 10, test: /node_modules\/@tanstack\// },
  // only pages about contents and drafts look into captions; with the other rules it would be in first loads
  { name: 'captions', priority: 10, test: /libs\/rules\/src\/(matching|caption)\.ts/ },
  // what every shell shows at first, in one file instead of dozens
  {
    name: 'base',
    priority: 5,
    test: /node_modules\/(i18next|react-i18next|@mantine\/core\/esm\/(core|components\/(ActionIcon|Button|Card|Center|Group|Indicator|Kbd|Loader|Paper|SimpleGrid|Skeleton|Stack|Text|Title|UnstyledButton))\/)|apps\/web\/src\/shared\/(access|api|clock\/(?!zoned)|commands|realtime|i18n\/(?!en|de|niche|places|problems)|ui\/(EmptyState|ErrorState|Illustration\.|InitialsMark|PageHeader|Skeletons|icons|lazy-menu|links|notify))/,
  },
];

export default defineConfig({
  root: join(root, 'apps/web'),
  cacheDir: join(root, '.cache/vite'),
  plugins: [react()],
  resolve: { alias: aliases },
  // the server replaces this word in index.html with the nonce of each answer
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: join(root, 'dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // no `data:` addresses, which the content security policy would have to allow
    assetsInlineLimit: 0,
    // Names of scripts would be a third of the entry; what a page imports is asked for side by side when the page arrives. Styles must be named
    modulePreload: {
      resolveDependencies: (_file, names, { hostType }) => (hostType === 'js' ? names.filter((name) => name.endsWith('.css')) : names),
    },
    rolldownOptions: {
      // the rules only compute: a page loads those it uses
      treeshake: { moduleSideEffects: [{ test: /\/libs\/rules\/src\//, sideEffects: false }] },
      output: { codeSplitting: { groups } },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/socket.io', '/simulators', '/files', '/healthz', '/readyz'].map((path) => [
        path,
        { target: process.env['API_URL'] ?? 'http://127.0.0.1:3000', ws: path === '/socket.io' },
      ]),
    ),
  },
});

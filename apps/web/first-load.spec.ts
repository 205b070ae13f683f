import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../scripts/paths.ts';

/** Bytes of gzipped JavaScript before a page can be used (interface.md, budgets). */
const BUDGET = 200_000;
const ALWAYS = ['apps/web/index.html', 'apps/web/src/app/i18n/de.ts', 'apps/web/src/shared/i18n/de.ts'];
const src = (...files: string[]): string[] => files.map((file) => `apps/web/src/${file}`);
const brand = src('app/layouts/BrandLayout.tsx');
const creator = src('app/layouts/CreatorLayout.tsx');
const open = src('app/layouts/PublicLayout.tsx');

/** What each page loads at once: its shell and itself; the texts of both come with their routes (the German ones are longer). */
const PAGES: Record<string, string[]> = {
  'sign-in': [...open, ...src('pages/public/SignInPage.tsx')],
  'sign-up': [...open, ...src('pages/public/SignUpPage.tsx')],
  'brand dashboard': [...brand, ...src('pages/brand/DashboardPage.tsx')],
  campaigns: [...brand, ...src('pages/brand/CampaignsPage.tsx')],
  'campaign page': [...brand, ...src('pages/brand/CampaignPage.tsx', 'pages/brand/CampaignOverviewPage.tsx')],
  'creator discover': [...creator, ...src('pages/creator/DiscoverPage.tsx')],
  'creator campaigns': [...creator, ...src('pages/creator/MyCampaignsPage.tsx')],
  'creator profile': [...creator, ...src('pages/creator/ProfilePage.tsx')],
};

/** Namespaces of texts that the routes load with each page and layout. */
const TEXTS = new Map(
  readdirSync(join(root, 'apps/web/src/app/routes'))
    .filter((name) => name.endsWith('.routes.ts'))
    .map((name) => readFileSync(join(root, 'apps/web/src/app/routes', name), 'utf8'))
    .flatMap((source) => [...source.matchAll(/lazyPage\(\s*\(\) => import\('\.\.\/(?:\.\.\/)?([^']+)\.js'\),?((?:\s*'[^']+',?)*)\s*\)/g)])
    .map(([, page = '', names = '']) => [
      page.replace('layouts/', 'app/layouts/'),
      [...names.matchAll(/'([^']+)'/g)].map(([, name]) => name),
    ]),
);

function withTexts(files: string[]): string[] {
  const names = files.flatMap((file) => TEXTS.get(file.replace('apps/web/src/', '').replace('.tsx', '')) ?? []);
  return [...files, ...names.map((name) => `apps/web/src/features/${name}/i18n/de.ts`)];
}

let chunks: Rollup.OutputChunk[];

/** The chunk that holds this file, with everything it imports before it runs. */
function loaded(files: string[]): Set<Rollup.OutputChunk> {
  const found = new Set<Rollup.OutputChunk>();
  const add = (chunk: Rollup.OutputChunk | undefined): void => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
  };
  for (const file of files) {
    const chunk = chunks.find(({ moduleIds, facadeModuleId }) => [facadeModuleId, ...moduleIds].includes(join(root, file)));
    if (chunk === undefined) throw new Error(`${file} is in no chunk`);
    add(chunk);
  }
  return found;
}

describe('first load', () => {
  beforeAll(async () => {
    // Vite takes it for a build of the tests otherwise, with React's development code
    vi.stubEnv('NODE_ENV', 'production');
    const result = await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'silent', build: { write: false } }).finally(() =>
      // other specs live in this process too
      vi.unstubAllEnvs(),
    );
    if (!('output' in result)) throw new Error('one build was expected');
    chunks = result.output.filter((part) => part.type === 'chunk');
  }, 120_000);

  it.each(Object.entries(PAGES))('%s needs at most 200 kB of JavaScript, compressed', (_page, files) => {
    const sizes = [...loaded([...ALWAYS, ...withTexts(files)])].map(({ fileName, code }) => ({ fileName, bytes: gzipSync(code).length }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const biggest = sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, 12);
    expect(total, `${total} bytes, most of them in ${JSON.stringify(biggest)}`).toBeLessThanOrEqual(BUDGET);
    expect(total).toBeGreaterThan(BUDGET / 2);
  });

  it('every page is named by a route, whose texts count', () => {
    for (const file of Object.values(PAGES)
      .flat()
      .filter((name) => !name.includes('PublicLayout'))) {
      expect(TEXTS.get(file.replace('apps/web/src/', '').replace('.tsx', '')), file).toBeDefined();
    }
  });

  it('sockets, charts, menus and dialogs are in no first load', () => {
    const first = loaded([...ALWAYS, ...Object.values(PAGES).flat()]);
    const modules = [...first].flatMap(({ moduleIds }) => moduleIds);
    const later = /node_modules\/(socket\.io-client|recharts|@floating-ui|@mantine\/(notifications|spotlight|dates|charts))\//;
    expect(modules.filter((id) => later.test(id))).toEqual([]);
  });
});

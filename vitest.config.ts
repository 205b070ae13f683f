import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { aliases } from './scripts/aliases.ts';
import { root } from './scripts/paths.ts';
import { LongestFirst } from './scripts/vitest/longest-first.ts';

/**
 * One more than the cores, because a test often waits for the database, the browser or a timer; each takes about 1 GB with its browser.
 * Projects do not inherit it: left out, each would run its files one after the other on two cores.
 */
const maxWorkers = Math.max(1, Math.min(4, availableParallelism() + 1, Math.floor(totalmem() / 2e9)));

/** Far above what a test without a server takes: a machine with other work on it must not fail it. */
const testTimeout = 30_000;

/** Server code: projects inherit nothing, so each gets the legacy decorators and their metadata. */
function server(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    extends: false,
    root,
    cacheDir: join(root, '.cache/vitest'),
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
    resolve: { alias: aliases },
    test: { name, root, environment: 'node', setupFiles: ['./scripts/vitest/metadata.setup.ts'], maxWorkers, ...test },
  };
}

const postgres = './scripts/vitest/postgres.setup.ts';

export default defineConfig({
  root,
  cacheDir: join(root, '.cache/vitest'),
  test: {
    silent: 'passed-only',
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './scripts/vitest/last-line.ts'],
    projects: [
      server('unit', {
        include: ['{libs,apps,scripts}/**/*.spec.ts'],
        exclude: ['**/node_modules/**', '**/*.int.spec.ts', 'apps/api/test/**', 'apps/web/e2e/**'],
        isolate: false,
        testTimeout,
      }),
      server('int', {
        include: ['{libs,apps/sandbox,scripts}/**/*.int.spec.ts', 'apps/api/test/**/*.spec.ts'],
        globalSetup: [postgres],
        // each file boots its own product on its own database; loading its code once per worker saves a quarter of the time
        isolate: false,
        testTimeout: 120_000,
        hookTimeout: 180_000,
      }),
      {
        extends: false,
        root,
        cacheDir: join(root, '.cache/vitest'),
        plugins: [react()],
        resolve: { alias: aliases },
        test: {
          name: 'web',
          root,
          environment: 'jsdom',
          setupFiles: ['apps/web/src/app/specs.setup.ts'],
          maxWorkers,
          isolate: false,
          testTimeout,
          include: ['apps/web/src/**/*.spec.tsx'],
        },
      },
      server('e2e', {
        include: ['apps/web/e2e/**/*.e2e.ts'],
        globalSetup: [postgres, './scripts/vitest/browser.setup.ts'],
        isolate: false,
        testTimeout: 240_000,
        hookTimeout: 240_000,
      }),
    ],
  },
});

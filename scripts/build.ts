import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleOptions, entries, type Entry } from './bundle.ts';
import { exclusively } from './mutex.ts';
import { contentHash, filesUnder, root } from './paths.ts';

export type Part = 'server' | 'web';

const dist = join(root, 'dist');
const stamps = join(dist, '.built');
const tests = /\.(spec|e2e)\.tsx?$|\/(testing|test|e2e)\/|\.md$/;
const shared = ['package-lock.json', 'tsconfig.base.json', 'scripts/bundle.ts', 'scripts/build.ts'];

/** Hash of everything the part is made from. */
function inputs(part: Part): string {
  const folders =
    part === 'server'
      ? ['apps/api', 'apps/worker', 'apps/sandbox', 'libs']
      : ['apps/web', 'libs/rules', 'libs/api-client', 'vite.config.ts', 'tsconfig.json'];
  return contentHash(filesUnder([...shared, ...folders], (path) => !tests.test(path)));
}

/** Whether there is anything to build yet. */
function exists(part: Part): boolean {
  return part === 'server' ? Object.keys(entries()).length > 0 : existsSync(join(root, 'apps/web/src/app/main.tsx'));
}

function readStamps(): Partial<Record<Part, string>> {
  try {
    return JSON.parse(readFileSync(stamps, 'utf8')) as Partial<Record<Part, string>>;
  } catch {
    return {};
  }
}

/** Bundles the given entries into a folder (no stamp, no clean-up). */
export async function bundle(folder: string, wanted?: Entry[]): Promise<void> {
  // the builders are loaded when there is something to build: npm start keeps running with what it loaded
  const { rolldown } = await import('rolldown');
  const options = bundleOptions(entries(wanted), folder);
  const build = await rolldown(options.input);
  await build.write(options.output);
  await build.close();
}

async function make(part: Part, folder: string): Promise<void> {
  if (part === 'server') return bundle(folder);
  const vite = await import('vite');
  await vite.build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
}

function isStale(part: Part): boolean {
  return exists(part) && (readStamps()[part] !== inputs(part) || !existsSync(join(dist, part)));
}

/**
 * Builds what is stale into `dist/`, decided by content. In a process of its own: the builders change NODE_ENV and keep much memory.
 * Errors: `BuildError`; what is wrong stands on the terminal.
 */
export async function buildStale(parts: Part[] = ['server', 'web']): Promise<void> {
  const stale = parts.filter(isStale);
  if (stale.length === 0) return;
  const run = spawn(process.execPath, [fileURLToPath(import.meta.url), ...stale], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(run, 'exit')) as [number | null];
  if (code !== 0) throw new BuildError('The build failed.');
}

export class BuildError extends Error {}

/** One build at a time in a checkout; built beside and renamed, so that nobody meets a half build. */
async function build(parts: Part[]): Promise<void> {
  if (!parts.some(isStale)) return console.log('nothing to build');
  await exclusively(join(root, '.cache', 'build.lock'), async () => {
    for (const part of parts.filter(isStale)) {
      const hash = inputs(part);
      const started = performance.now();
      mkdirSync(dist, { recursive: true });
      const fresh = join(dist, `.${part}-new`);
      const old = join(dist, `.${part}-old`);
      for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
      await make(part, fresh);
      if (existsSync(join(dist, part))) renameSync(join(dist, part), old);
      renameSync(fresh, join(dist, part));
      rmSync(old, { recursive: true, force: true });
      writeFileSync(stamps, JSON.stringify({ ...readStamps(), [part]: hash }));
      console.log(`built dist/${part} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // vitest, which builds for its journeys, says `test`, and vite would take React's development build
  process.env['NODE_ENV'] = 'production';
  const parts = process.argv.slice(2).filter((word): word is Part => word === 'server' || word === 'web');
  await build(parts.length > 0 ? parts : ['server', 'web']);
}

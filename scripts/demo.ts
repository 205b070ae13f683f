import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildStale } from './build.ts';
import { embeddedDatabase, startInstance, type Instance } from './instance.ts';
import { root } from './paths.ts';
import { Api, RoadError } from './road/api.ts';
import { Checks, WrongCheck } from './road/checks.ts';
import { playWithKills } from './road/kill-run.ts';
import { playRoad } from './road/road.ts';

/** `npm run demo`: plays the main job through the public API against the running sandbox, or one of its own. `-- --kill`: with SIGKILLs. */
async function main(): Promise<number> {
  const run = (Date.now() % 1_679_616).toString(36).padStart(4, '0');
  if (process.argv.includes('--kill')) return playWithKills(run);
  const checks = new Checks();
  const { url, databaseUrl, stop } = await sandbox();
  let wrong = 0;
  try {
    await playRoad(new Api(url), checks, { run, databaseUrl, ...samples() });
  } catch (error) {
    if (!(error instanceof WrongCheck || error instanceof RoadError)) throw error;
    wrong = 1;
    console.error(`  ✗ ${error.message}`);
  } finally {
    await stop();
  }
  console.log(`\ndemo: ${checks.count} checks, ${wrong} failed`);
  return wrong;
}

/** The running sandbox at PORT; else, or when SAMPLE_INSIGHTS must be served, an instance of our own that is thrown away. */
async function sandbox(): Promise<{ url: string; databaseUrl: string | null; stop: () => Promise<void> }> {
  const running = `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;
  const answer = process.env['SAMPLE_INSIGHTS'] ? null : await fetch(`${running}/api/v1/sandbox/clock`).catch(() => null);
  if (answer?.ok) {
    console.log(`Playing on ${running}`);
    return { url: running, databaseUrl: await databaseOfRunning(), stop: () => Promise.resolve() };
  }
  await buildStale(['server']);
  const dataDir = mkdtempSync(join(tmpdir(), 'openfluence-demo-'));
  const instance: Instance = await startInstance({ port: 0, dataDir, env: { LOG_LEVEL: 'error' } });
  console.log(`Playing on an instance of its own (${instance.url})`);
  return {
    url: instance.url,
    databaseUrl: instance.databaseUrl,
    stop: async () => {
      await instance.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The database of the running sandbox, when it lies here: DATABASE_URL, or the embedded one of DATA_DIR. */
async function databaseOfRunning(): Promise<string | null> {
  const given = process.env['DATABASE_URL'];
  if (given) return given;
  const dataDir = resolve(root, process.env['DATA_DIR'] ?? '.data');
  if (!existsSync(join(dataDir, 'instance.pid'))) return null;
  await buildStale(['server']);
  const database = await embeddedDatabase(dataDir);
  if (database.adopted) return database.url;
  await database.stop();
  return null;
}

/** What the report must say when the simulator serves the sample file. */
function samples() {
  const path = process.env['SAMPLE_INSIGHTS'];
  if (!path) return { samples: false };
  if (!existsSync(resolve(path))) throw new Error(`SAMPLE_INSIGHTS: there is no ${path}`);
  const [head, ...lines] = readFileSync(resolve(path), 'utf8').trim().split('\n');
  const names = head!.split(',');
  const sum = (name: string) => lines.reduce((total, line) => total + Number(line.split(',')[names.indexOf(name)]), 0);
  return {
    samples: true,
    sampleSums: {
      posts: lines.length,
      likes: sum('likes'),
      comments: sum('comments'),
      saves: sum('saves'),
      shares: sum('shares'),
      views: sum('impressions'),
    },
  };
}

process.exitCode = await main();
process.exit();

import { once } from 'node:events';
import { join } from 'node:path';
import { watch } from 'rolldown';
import { createServer } from 'vite';
import { bundleOptions, entries } from './bundle.ts';
import { child, end, ownDatabase } from './instance.ts';
import { root } from './paths.ts';

// npm run dev: the server is bundled again and restarted at each save, the web app reloads by itself.
//   PORT is the server's (default 3000), WEB_PORT the address to open (default 5173)

const port = Number(process.env['PORT'] ?? 3000);
const dataDir = join(root, process.env['DATA_DIR'] ?? '.data');
// beside dist/, so that npm start does not serve it
const folder = join(root, '.cache', 'dev');

const database = process.env['DATABASE_URL'] ? null : await ownDatabase(dataDir);
const databaseUrl = process.env['DATABASE_URL'] ?? database!.url;
const env: NodeJS.ProcessEnv = {
  SANDBOX: 'on',
  LOG_LEVEL: 'info',
  ...process.env,
  PORT: String(port),
  DATA_DIR: dataDir,
  DATABASE_URL: databaseUrl,
};

interface Running {
  stop(): Promise<void>;
}

let server: Running | null = null;

function launch(): Running {
  const run = child(join(folder, 'api.js'), [], env);
  const exited = once(run, 'exit').then(([code]) => (code as number | null) ?? 1);
  return { stop: () => end(run, exited) };
}

/** One restart at a time; a save in between asks for one more. */
let restarting: Promise<void> = Promise.resolve();
function restart(): void {
  restarting = restarting.then(async () => {
    await server?.stop();
    server = null;
    const migration = child(join(folder, 'migrate.js'), [databaseUrl], env);
    const [code] = (await once(migration, 'exit')) as [number | null];
    // the error stands on the terminal; the next save tries again
    if (code === 0) server = launch();
  });
}

const options = bundleOptions(entries(['api', 'migrate']), folder);
const watcher = watch({ ...options.input, output: options.output });
watcher.on('event', async (event) => {
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code === 'BUNDLE_END' || event.code === 'ERROR') await event.result?.close();
  if (event.code === 'END') restart();
});

process.env['API_URL'] = `http://127.0.0.1:${port}`;
const web = await createServer({ configFile: join(root, 'vite.config.ts'), server: { port: Number(process.env['WEB_PORT'] ?? 5173) } });
await web.listen();
web.printUrls();

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await watcher.close();
  await web.close();
  await restarting;
  await server?.stop();
  await database?.stop();
  process.exit(0);
}
// vite's own listener would end the process before the database is stopped
process.removeAllListeners('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal as 'SIGINT', () => void stop());

import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port.ts';
import { isAlive } from './mutex.ts';
import { root } from './paths.ts';
import { startPostgres, type Postgres } from './postgres.ts';

export interface InstanceInput {
  /** 0 takes a free one. */
  port: number;
  /** Data folder: embedded database, files, secrets. */
  dataDir: string;
  /** A database of one's own; without it the embedded one is started (and stopped by `stop`). */
  databaseUrl?: string;
  /** More environment of the server process. */
  env?: Record<string, string>;
  /** Where its output goes; default: our terminal. `ignore` for tools that speak themselves. */
  output?: 'inherit' | 'ignore' | number;
}

export interface Instance {
  url: string;
  databaseUrl: string;
  /** The server process, for signals in fault tests. */
  child: ChildProcess;
  /** Exit code of the server process, also when it ended by itself; 1 when a signal ended it. */
  exited: Promise<number>;
  /** Server first (SIGTERM, after 10 s SIGKILL), database last. Safe to call twice. */
  stop(): Promise<void>;
}

/** How often the database is looked after, milliseconds. */
const GUARD_MS = 1_000;

/** The instance could not be started; the message says what to do. */
export class InstanceError extends Error {}

/** The embedded PostgreSQL with the product's database, made when missing. */
export async function embeddedDatabase(dataDir: string, port?: number): Promise<Postgres> {
  const server = await startPostgres({ dataDir, profile: 'default', ...(port ? { port } : {}) });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    const found = await client.query(`select 1 from pg_database where datname = 'openfluence'`);
    if (found.rowCount === 0) await client.query('create database openfluence');
  } finally {
    await client.end();
  }
  const url = new URL(server.url);
  url.pathname = '/openfluence';
  return { ...server, url: url.href };
}

/**
 * The embedded database for one instance at a time: whoever comes second would stop it under the first one's feet.
 * One that ends by itself (killed, out of memory) is started again on its port: the product waits for it. Errors: `InstanceError` while
 * another instance uses the folder. Stopping gives the folder back.
 */
export async function ownDatabase(dataDir: string): Promise<Postgres> {
  mkdirSync(dataDir, { recursive: true });
  const seat = join(dataDir, 'instance.pid');
  const holder = existsSync(seat) ? Number(readFileSync(seat, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new InstanceError(
      `${dataDir} is in use by process ${holder}: choose another folder with DATA_DIR=…\n(If that process is no Openfluence, remove ${seat}.)`,
    );
  }
  writeFileSync(seat, String(process.pid));
  try {
    const guarded = guard(await embeddedDatabase(dataDir), (port) => embeddedDatabase(dataDir, port));
    const stop = async (): Promise<void> => {
      await guarded.stop();
      rmSync(seat, { force: true });
    };
    return { ...guarded, stop };
  } catch (error) {
    rmSync(seat, { force: true });
    throw error;
  }
}

/** Starts the server again whenever it has ended without being asked to. */
function guard(server: Postgres, again: (port: number) => Promise<Postgres>): Postgres {
  const port = Number(new URL(server.url).port);
  let current = server;
  let stopped = false;
  let work: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    if (stopped || current.alive()) return;
    console.error('The database ended unexpectedly and is started again.');
    current = await again(port);
  };
  const timer = setInterval(() => {
    work = work.then(look).catch((error: Error) => console.error(error.message));
  }, GUARD_MS);
  timer.unref();
  return {
    ...server,
    alive: () => current.alive(),
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await work;
      await current.stop();
    },
  };
}

/** Runs a script of ours in a child that ends with us. */
export function child(script: string, args: string[], env: NodeJS.ProcessEnv, output: InstanceInput['output'] = 'inherit'): ChildProcess {
  const stdio: StdioOptions = ['ignore', output, output === 'ignore' ? 'ignore' : output, 'ipc'];
  const watch = new URL('./end-with-parent.mjs', import.meta.url).href;
  return spawn(process.execPath, ['--enable-source-maps', '--import', watch, script, ...args], { cwd: root, env, stdio });
}

/** Brings the database to the newest schema with the built migrations. */
export async function migrate(databaseUrl: string, output?: InstanceInput['output']): Promise<void> {
  const run = child(join(root, 'scripts/migrate.ts'), ['--built'], { ...process.env, DATABASE_URL: databaseUrl }, output);
  const [code] = (await once(run, 'exit')) as [number | null];
  if (code !== 0) throw new InstanceError('The database could not be migrated.');
}

/**
 * Starts the built product: database, migrations, server; answers when it is ready. Outside production the sandbox is on.
 * Errors: `InstanceError` when the port is taken or the server ends before it is ready; nothing is left running then.
 */
export async function startInstance(input: InstanceInput): Promise<Instance> {
  const port = input.port === 0 ? await freePort() : input.port;
  if (!(await isFree(port))) throw new InstanceError(`Port ${port} is taken: choose another one with PORT=…`);
  const dataDir = resolve(root, input.dataDir);
  const database = input.databaseUrl ? null : await ownDatabase(dataDir);
  const databaseUrl = input.databaseUrl ?? database!.url;
  try {
    await migrate(databaseUrl, input.output === 'ignore' ? 'ignore' : 'inherit');
    const defaults = process.env['NODE_ENV'] === 'production' ? {} : { SANDBOX: 'on', LOG_LEVEL: 'warn' };
    const own = { PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
    const server = child(join(root, 'dist/server/api.js'), [], { ...defaults, ...process.env, ...input.env, ...own }, input.output);
    const exited = once(server, 'exit').then(([code]) => (code as number | null) ?? 1);
    const url = `http://127.0.0.1:${port}`;
    const obstacle = await ready(url, exited);
    if (obstacle) {
      await end(server, exited);
      throw new InstanceError(obstacle);
    }
    const stop = async (): Promise<void> => {
      await end(server, exited);
      await database?.stop();
    };
    let stopping: Promise<void> | null = null;
    return { url, databaseUrl, child: server, exited, stop: () => (stopping ??= stop()) };
  } catch (error) {
    await database?.stop();
    throw error;
  }
}

/** Waits for `/readyz`; null when it is ready, else what went wrong. The first start seeds the sandbox, hence the long limit. */
async function ready(url: string, exited: Promise<number>): Promise<string | null> {
  let ended = false;
  void exited.then(() => (ended = true));
  const until = Date.now() + 180_000;
  while (!ended && Date.now() < until) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return null;
    await wait(50);
  }
  return ended ? 'The server ended before it was ready.' : 'The server was not ready after 180 s.';
}

/** Asks the process to end and takes it away after 10 s. */
export async function end(process: ChildProcess, exited: Promise<number>): Promise<void> {
  process.kill('SIGTERM');
  const hard = setTimeout(() => process.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(hard);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

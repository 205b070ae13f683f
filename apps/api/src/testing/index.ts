import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { inject } from 'vitest';
import { rememberPictures } from '@app/campaigns/testing';
import { cheapenPasswords } from '@app/identity/testing';
import { Database, JobRunner, readEnv, type Env } from '@app/platform';
import { TimeMachine } from '@app/sandbox';
import { startApp } from '../start.js';
import { exchange } from './exchange.js';

export interface TestResponse<Body = unknown> {
  status: number;
  body: Body;
  headers: Headers;
}

export interface CallOptions {
  token?: string | undefined;
  headers?: Record<string, string>;
  /** Raw bytes instead of JSON (pictures); give the content type. */
  raw?: { data: Uint8Array; type: string };
  body?: unknown;
}

/** The whole product on a database of its own, reached over HTTP like any caller reaches it. */
export interface TestApp {
  app: NestFastifyApplication;
  env: Env;
  url: string;
  /** `path` starts after /api/v1 (`/campaigns/…`); an absolute path (`/simulators/…`) when it starts with `//`. */
  call<Body = Record<string, unknown>>(method: string, path: string, options?: CallOptions): Promise<TestResponse<Body>>;
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Works off all jobs. */
  settle(): Promise<void>;
  /** The time machine: business time goes to this instant, everything due on the way takes effect, then all jobs are worked off. */
  travelTo(instant: Date | string): Promise<void>;
  /** Business time now. */
  now(): Date;
  close(): Promise<void>;
  /** Closes it like `close`; what it was can be booted again and again until the end of the run. Its files go into this new folder. */
  closeAs(folder: string): Promise<Snapshot>;
}

/** What a product held when it was closed. Its secrets are among its files; its address is not kept. */
export interface Snapshot {
  database: string;
  files: string;
}

/** What the simulators draw: shared by all tests. */
const DRAWN = 'simulated-media';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Boots the product with the sandbox (simulators, time machine) on a clone of the migrated template, or `from` what another one held. Call
 * `close` in afterAll. `overrides` of the environment may depend on the address of its database.
 */
export async function bootApp(
  overrides: Record<string, string> | ((databaseUrl: URL) => Record<string, string>) = {},
  extra: DynamicModule[] = [],
  from?: Snapshot,
): Promise<TestApp> {
  const { adminUrl, template } = inject('postgres');
  const name = `t_${randomBytes(8).toString('hex')}`;
  await admin(adminUrl, `create database "${name}" template "${from?.database ?? template}" strategy file_copy`);
  const databaseUrl = new URL(adminUrl);
  databaseUrl.pathname = `/${name}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'openfluence-test-'));
  if (from) await cp(from.files, dataDir, { recursive: true });
  // what they draw depends on its name alone
  await symlink(inject('pictures'), join(dataDir, DRAWN), 'junction');
  const port = await freePort();
  const env = readEnv({
    DATABASE_URL: databaseUrl.href,
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SANDBOX: 'on',
    SANDBOX_SEED: 'off',
    LOG_LEVEL: 'error',
    DATABASE_POOL: '5',
    JOB_CONCURRENCY: '3',
    RATE_LIMIT_KEY: '1000000',
    RATE_LIMIT_USER: '1000000',
    RATE_LIMIT_ADDRESS: '1000000',
    ...(typeof overrides === 'function' ? overrides(databaseUrl) : overrides),
  });
  const app = await startApp(env, extra);
  cheapenPasswords(app);
  rememberPictures(app);
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    env,
    url,
    call: (method, path, options = {}) => call(url, method, path, options),
    sql: (text, values = []) => app.get(Database).query(text, values),
    settle: () => app.get(JobRunner).drain(),
    travelTo: async (instant) => {
      await app.get(TimeMachine).travelTo(new Date(instant));
      await app.get(JobRunner).drain();
    },
    now: () => app.get(TimeMachine).now(),
    close: async () => {
      // its database goes with those of all tests at the end of the run
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
    closeAs: async (folder) => {
      await app.close();
      await cp(dataDir, folder, { recursive: true, filter: (path) => basename(path) !== DRAWN });
      await rm(dataDir, { recursive: true, force: true });
      return { database: name, files: folder };
    },
  };
}

async function call<Body>(url: string, method: string, path: string, options: CallOptions): Promise<TestResponse<Body>> {
  const headers: Record<string, string> = { ...options.headers };
  if (options.token) headers['authorization'] = `Bearer ${options.token}`;
  let payload: string | Uint8Array | undefined;
  if (options.raw) {
    headers['content-type'] = options.raw.type;
    payload = options.raw.data;
  } else if (options.body !== undefined) {
    headers['content-type'] ??= 'application/json';
    payload = typeof options.body === 'string' ? options.body : JSON.stringify(options.body);
  }
  const target = path.startsWith('//') ? `${url}${path.slice(1)}` : `${url}/api/v1${path}`;
  const answer = await exchange(target, { method, headers, ...(payload === undefined ? {} : { body: payload }) });
  return { status: answer.status, body: read(answer.data, answer.headers.get('content-type') ?? '') as Body, headers: answer.headers };
}

function read(data: Buffer, type: string): unknown {
  if (type.includes('json')) return JSON.parse(data.toString('utf8'));
  return type.startsWith('text/') ? data.toString('utf8') : data;
}

async function admin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

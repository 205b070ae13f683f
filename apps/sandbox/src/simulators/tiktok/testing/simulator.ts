import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { Client, Pool } from 'pg';
import { inject } from 'vitest';
import type { TiktokSimulatorOptions } from '../options.js';
import { tiktokSimulator } from '../plugin.js';

export const CLIENT_KEY = 'aw1testkey';
export const CLIENT_SECRET = 'client-secret-of-the-test';
export const REDIRECT_URI = 'http://product.test/api/v1/callback';
export const ALL_SCOPES = 'user.info.basic,user.info.profile,user.info.stats,video.list';
const HOUR = 3_600_000;

export interface Tokens {
  open_id: string;
  scope: string;
  access_token: string;
  expires_in: number;
  refresh_token: string;
  refresh_expires_in: number;
  token_type: string;
}

export interface Simulator {
  server: FastifyInstance;
  /** Moves business time. */
  pass(hours: number): void;
  /** Moves real time, by which codes, tokens and limits live. */
  passReal(hours: number): void;
  /** A request to the control API; throws when it is refused. */
  control<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T>;
  /** Posts the consent form. */
  authorize(fields: Record<string, string | string[]>): Promise<LightMyRequestResponse>;
  /** Allows the app for the account and returns the code. */
  code(username: string, fields?: Record<string, string | string[]>): Promise<string>;
  /** Posts a form to a token endpoint. */
  oauth(path: string, fields: Record<string, string>): Promise<LightMyRequestResponse>;
  tokens(username: string, fields?: Record<string, string | string[]>): Promise<Tokens>;
  /** A call of the Display API; with a body it is a POST. */
  api(path: string, token: string, body?: object): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** The simulator on a database of its own, with clocks that the test moves. Call `close` in afterAll. */
export async function startSimulator(overrides: Partial<TiktokSimulatorOptions> = {}): Promise<Simulator> {
  const { adminUrl, template } = inject('postgres');
  const name = `sim_${randomBytes(8).toString('hex')}`;
  await admin(adminUrl, `create database "${name}" template "${template}" strategy file_copy`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const pool = new Pool({ connectionString: url.href, max: 4 });
  // the database is dropped under connections that are still closing
  pool.on('error', () => undefined);
  const mediaDir = await mkdtemp(join(tmpdir(), 'of-sim-'));
  const clock = { business: Date.parse('2026-11-21T10:00:00Z'), real: Date.parse('2026-11-21T10:00:00Z') };
  const server = Fastify();
  await server.register(tiktokSimulator, {
    prefix: '/simulators',
    pool,
    now: () => new Date(clock.business),
    systemNow: () => new Date(clock.real),
    baseUrl: () => 'http://sim.test/simulators',
    clientKey: CLIENT_KEY,
    clientSecret: CLIENT_SECRET,
    redirectUris: [REDIRECT_URI],
    mediaDir,
    ...overrides,
  });
  const form = (path: string, fields: Record<string, string | string[]>) => {
    const body = new URLSearchParams();
    for (const [field, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(field, each);
    return server.inject({
      method: 'POST',
      url: `/simulators${path}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: body.toString(),
    });
  };
  const simulator: Simulator = {
    server,
    pass: (hours) => {
      clock.business += hours * HOUR;
    },
    passReal: (hours) => {
      clock.real += hours * HOUR;
    },
    control: async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> => {
      const answer = await server.inject({ method, url: `/simulators/__tiktok${path}`, ...(body ? { payload: body } : {}) });
      if (answer.statusCode >= 400) throw new Error(`${answer.statusCode} ${answer.body}`);
      return (answer.body === '' ? undefined : answer.json<T>()) as T;
    },
    authorize: (fields) =>
      form('/tt-www/v2/auth/authorize/', {
        client_key: CLIENT_KEY,
        redirect_uri: REDIRECT_URI,
        response_type: 'code',
        scope: ALL_SCOPES,
        state: 'st&te 1',
        ...fields,
      }),
    code: async (username, fields = {}) => {
      const answer = await simulator.authorize({ sim_account: username, decision: 'allow', ...fields });
      return new URL(String(answer.headers.location)).searchParams.get('code') ?? '';
    },
    oauth: (path, fields) => form(`/tt-open/v2/oauth/${path}/`, { client_key: CLIENT_KEY, client_secret: CLIENT_SECRET, ...fields }),
    tokens: async (username, fields = {}) => {
      const code = await simulator.code(username, fields);
      return (await simulator.oauth('token', { grant_type: 'authorization_code', redirect_uri: REDIRECT_URI, code })).json<Tokens>();
    },
    api: (path, token, body) =>
      server.inject({
        method: body ? 'POST' : 'GET',
        url: `/simulators/tt-open/v2${path}`,
        headers: { authorization: `Bearer ${token}` },
        ...(body ? { payload: body } : {}),
      }),
    close: async () => {
      await server.close();
      await pool.end();
      await admin(adminUrl, `drop database "${name}" with (force)`);
      await rm(mediaDir, { recursive: true, force: true });
    },
  };
  return simulator;
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

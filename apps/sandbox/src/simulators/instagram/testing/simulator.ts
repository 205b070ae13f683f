import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { Client, Pool } from 'pg';
import { inject } from 'vitest';
import type { InstagramSimulatorOptions } from '../options.js';
import { instagramSimulator } from '../plugin.js';

export const APP_ID = '990602627938098';
export const APP_SECRET = 'app-secret-of-the-test';
export const REDIRECT_URI = 'http://product.test/api/v1/callback?from=instagram';
export const BASE = 'http://sim.test/simulators';
export const ALL_SCOPES = 'instagram_business_basic,instagram_business_manage_insights';
const HOUR = 3_600_000;

export interface Simulator {
  server: FastifyInstance;
  pool: Pool;
  mediaDir: string;
  /** Moves business time. */
  pass(hours: number): void;
  /** Moves real time, by which codes and tokens live. */
  passReal(hours: number): void;
  now(): Date;
  /** A request to the control API; throws when it is refused. */
  control<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T>;
  /** A Graph call with a token; the answer whatever it is. */
  graph(path: string, token: string, query?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Allows the app for the account and returns the code. */
  code(username: string, scope?: string): Promise<string>;
  shortToken(username: string, scope?: string): Promise<string>;
  longToken(username: string, scope?: string): Promise<string>;
  /** A second server on the same database, as after a restart. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The simulator on a database of its own, with clocks that the test moves. Call `close` in afterAll. */
export async function startSimulator(overrides: Partial<InstagramSimulatorOptions> = {}): Promise<Simulator> {
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
  const build = async (): Promise<FastifyInstance> => {
    const server = Fastify();
    await server.register(instagramSimulator, {
      prefix: '/simulators',
      pool,
      now: () => new Date(clock.business),
      systemNow: () => new Date(clock.real),
      baseUrl: () => BASE,
      appId: APP_ID,
      appSecret: APP_SECRET,
      redirectUris: [REDIRECT_URI],
      mediaDir,
      ...overrides,
    });
    return server;
  };

  const simulator: Simulator = {
    server: await build(),
    pool,
    mediaDir,
    pass: (hours) => {
      clock.business += hours * HOUR;
    },
    passReal: (hours) => {
      clock.real += hours * HOUR;
    },
    now: () => new Date(clock.business),
    control: async <T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T> => {
      const answer = await simulator.server.inject({ method, url: `/simulators/__sim${path}`, ...(body ? { payload: body } : {}) });
      if (answer.statusCode >= 400) throw new Error(`${answer.statusCode} ${answer.body}`);
      return (answer.body === '' ? undefined : answer.json<T>()) as T;
    },
    graph: async (path, token, query = {}) =>
      simulator.server.inject({ method: 'GET', url: `/simulators/ig-graph${path}`, query: { ...query, access_token: token } }),
    code: async (username, scope = ALL_SCOPES) => {
      const answer = await authorize(simulator.server, { sim_account: username, decision: 'allow', scope });
      return new URL(String(answer.headers.location)).searchParams.get('code') ?? '';
    },
    shortToken: async (username, scope) => {
      const answer = await redeem(simulator.server, { code: await simulator.code(username, scope) });
      const body = answer.json<{ data?: [{ access_token: string }]; access_token?: string }>();
      return body.data?.[0].access_token ?? body.access_token ?? '';
    },
    longToken: async (username, scope) => {
      const short = await simulator.shortToken(username, scope);
      const answer = await simulator.graph('/access_token', short, { grant_type: 'ig_exchange_token', client_secret: APP_SECRET });
      return answer.json<{ access_token: string }>().access_token;
    },
    restart: async () => {
      await simulator.server.close();
      simulator.server = await build();
    },
    close: async () => {
      await simulator.server.close();
      await pool.end();
      await admin(adminUrl, `drop database "${name}" with (force)`);
      await rm(mediaDir, { recursive: true, force: true });
    },
  };
  return simulator;
}

/** Posts the consent form. */
export async function authorize(server: FastifyInstance, fields: Record<string, string>): Promise<LightMyRequestResponse> {
  return server.inject({
    method: 'POST',
    url: '/simulators/ig-www/oauth/authorize',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      client_id: APP_ID,
      redirect_uri: REDIRECT_URI,
      response_type: 'code',
      scope: ALL_SCOPES,
      state: 'st&te 1',
      ...fields,
    }).toString(),
  });
}

/** Posts the code to the token host. */
export async function redeem(server: FastifyInstance, fields: Record<string, string>): Promise<LightMyRequestResponse> {
  return server.inject({
    method: 'POST',
    url: '/simulators/ig-api/oauth/access_token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      client_id: APP_ID,
      client_secret: APP_SECRET,
      grant_type: 'authorization_code',
      redirect_uri: REDIRECT_URI,
      ...fields,
    }).toString(),
  });
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

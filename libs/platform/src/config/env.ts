import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkEncryptionKey, checkSecret, ConfigurationError } from './secret-rules.js';

export { ConfigurationError };

/** Everything the operator can set. Read once at boot; the README lists every variable. */
export interface Env {
  production: boolean;
  sandbox: boolean;
  /** Reverse proxies in front of us: that many X-Forwarded-For hops are believed. */
  trustedProxies: number;
  port: number;
  host: string;
  /** Public address without a trailing slash; links in e-mails and OAuth callbacks start with it. */
  publicUrl: string;
  dataDir: string;
  webDir: string;
  databaseUrl: string;
  databasePool: number;
  /** Signs access tokens. */
  authSecret: string;
  /** Encrypts secrets at rest (AES-256-GCM), 32 bytes. */
  encryptionKey: Buffer;
  /** Keys before the last rotations: they only open. */
  encryptionKeysOld: readonly Buffer[];
  runJobs: boolean;
  jobConcurrency: number;
  /** Requests a minute for one API key, one person, one address. */
  rateLimits: { key: number; user: number; address: number };
  logLevel: string;
  /** Null: mail stays in the outbox. */
  smtpUrl: string | null;
  mailFrom: string;
  storage: 'local' | 's3';
  instagram: {
    appId: string;
    appSecret: string;
    authorizeBase: string;
    tokenBase: string;
    graphBase: string;
    graphVersion: string;
    timeoutMs: number;
  };
  /** Login Kit app of TikTok; an empty key means: TikTok is not offered. */
  tiktok: {
    clientKey: string;
    clientSecret: string;
    authorizeBase: string;
    openBase: string;
    timeoutMs: number;
  };
  sampleInsights: string | null;
}

/** A secret the operator set, or (outside production) one made on first start and kept in the data folder. */
function secret(source: NodeJS.ProcessEnv, name: string, dataDir: string, production: boolean): string {
  const given = source[name];
  if (given) return given;
  if (production) throw new ConfigurationError(`${name} must be set in production`);
  const file = join(dataDir, 'secrets', name.toLowerCase());
  if (!existsSync(file)) {
    mkdirSync(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}

function integer(source: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = Number(source[name] ?? fallback);
  if (!Number.isInteger(value) || value < 0) throw new ConfigurationError(`${name} must be a whole number, not "${source[name]}"`);
  return value;
}

function positive(source: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = integer(source, name, fallback);
  if (value === 0) throw new ConfigurationError(`${name} must be at least 1`);
  return value;
}

function onOff(source: NodeJS.ProcessEnv, name: string, fallback: boolean): boolean {
  const value = source[name]?.toLowerCase();
  if (value === undefined) return fallback;
  if (['on', '1', 'true'].includes(value)) return true;
  if (['off', '0', 'false'].includes(value)) return false;
  throw new ConfigurationError(`${name} must be on or off, not "${source[name]}"`);
}

/** Without a trailing slash. Production: https, and a whole address of its own. */
function publicAddress(source: NodeJS.ProcessEnv, port: number, production: boolean): string {
  const given = source['PUBLIC_URL'];
  if (production && !given) throw new ConfigurationError('PUBLIC_URL must be set in production: the https address of this instance');
  const text = given ?? `http://localhost:${port}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.search || url.hash) {
    throw new ConfigurationError(`PUBLIC_URL must be an address like https://influence.example.org, not "${text}"`);
  }
  if (production && url.protocol !== 'https:') throw new ConfigurationError('PUBLIC_URL must be an https address in production');
  return text.replace(/\/+$/, '');
}

/** Where mail goes. Production needs a server: without mail nobody can confirm an address (ACC-1), unless the outbox is asked for by name. */
function mailServer(source: NodeJS.ProcessEnv, production: boolean): string | null {
  const url = source['SMTP_URL'] ?? null;
  const way = source['MAIL'] ?? (url ? 'smtp' : 'outbox');
  if (way !== 'smtp' && way !== 'outbox') throw new ConfigurationError(`MAIL must be smtp or outbox, not "${way}"`);
  if (way === 'smtp' && !url) throw new ConfigurationError('SMTP_URL must be set for MAIL=smtp');
  if (production && !url && !source['MAIL']) {
    throw new ConfigurationError(
      'SMTP_URL must be set in production: without mail nobody can confirm an address (MAIL=outbox keeps mails in the database on purpose)',
    );
  }
  if (url && !/^smtps?:\/\/[^/\s]+/.test(url)) throw new ConfigurationError('SMTP_URL must begin with smtp:// or smtps://');
  return way === 'smtp' ? url : null;
}

/** The key that seals and the older ones that only open. */
function encryptionKeys(source: NodeJS.ProcessEnv, dataDir: string, production: boolean): Pick<Env, 'encryptionKey' | 'encryptionKeysOld'> {
  const key = (name: string, text: string) => {
    if (!/^[0-9a-f]{64}$/i.test(text)) throw new ConfigurationError(`${name} must be 64 hexadecimal digits (32 bytes)`);
    if (production) checkEncryptionKey(name, text);
    return Buffer.from(text, 'hex');
  };
  const old = (source['ENCRYPTION_KEYS_OLD'] ?? '').split(',').map((text) => text.trim());
  return {
    encryptionKey: key('ENCRYPTION_KEY', secret(source, 'ENCRYPTION_KEY', dataDir, production)),
    encryptionKeysOld: old.filter(Boolean).map((text) => key('ENCRYPTION_KEYS_OLD', text)),
  };
}

/** A secret that only one thing may use: whoever learns one must not have the others. */
function checkApart(source: NodeJS.ProcessEnv): void {
  const names = ['AUTH_SECRET', 'ENCRYPTION_KEY', 'IG_APP_SECRET', 'TIKTOK_CLIENT_SECRET'].filter((name) => source[name]);
  for (const [index, name] of names.entries()) {
    const same = names.slice(index + 1).find((other) => source[other]!.toLowerCase() === source[name]!.toLowerCase());
    if (same) throw new ConfigurationError(`${name} and ${same} must be different secrets`);
  }
  const old = (source['ENCRYPTION_KEYS_OLD'] ?? '').toLowerCase().split(',');
  if (old.includes(source['AUTH_SECRET']?.toLowerCase() ?? '-')) {
    throw new ConfigurationError('AUTH_SECRET and ENCRYPTION_KEYS_OLD must be different secrets');
  }
}

/** Two settings that make sense together only. */
function checkPair(source: NodeJS.ProcessEnv, one: string, other: string): void {
  const missing = [one, other].filter((name) => !source[name]);
  if (missing.length === 1) throw new ConfigurationError(`${one} and ${other} must be set together; ${missing[0]} is missing`);
}

/** Settings that are set; an empty one counts as not set, as compose files write them. */
function given(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) => (value === undefined || value.trim() === '' ? [] : [[name, value.trim()]])),
  );
}

/** Reads and checks the configuration. Errors: `ConfigurationError` with the variable's name. */
export function readEnv(environment: NodeJS.ProcessEnv = process.env): Env {
  const source = given(environment);
  const production = source['NODE_ENV'] === 'production';
  const sandbox = onOff(source, 'SANDBOX', false);
  if (production && sandbox) throw new ConfigurationError('SANDBOX must be off in production (DEM-1)');
  const dataDir = resolve(source['DATA_DIR'] ?? '.data');
  const port = integer(source, 'PORT', 3000);
  const publicUrl = publicAddress(source, port, production);
  const databaseUrl = source['DATABASE_URL'];
  if (!databaseUrl) throw new ConfigurationError('DATABASE_URL must be set (npm start sets it to the embedded PostgreSQL)');
  const simulators = `http://127.0.0.1:${port}/simulators`;
  const keys = encryptionKeys(source, dataDir, production);
  const authSecret = secret(source, 'AUTH_SECRET', dataDir, production);
  if (production) {
    checkSecret('AUTH_SECRET', authSecret);
    for (const name of ['IG_APP_SECRET', 'TIKTOK_CLIENT_SECRET']) if (source[name]) checkSecret(name, source[name], 16);
    checkPair(source, 'TIKTOK_CLIENT_KEY', 'TIKTOK_CLIENT_SECRET');
    checkApart(source);
  }
  if (source['STORAGE'] === 's3') throw new ConfigurationError('STORAGE=s3 is not available in this release; use local');
  return {
    production,
    sandbox,
    trustedProxies: integer(source, 'TRUSTED_PROXIES', 0),
    port,
    host: source['HOST'] ?? (production ? '0.0.0.0' : '127.0.0.1'),
    publicUrl,
    dataDir,
    webDir: resolve(source['WEB_DIR'] ?? 'dist/web'),
    databaseUrl,
    databasePool: integer(source, 'DATABASE_POOL', 20),
    authSecret,
    ...keys,
    runJobs: onOff(source, 'RUN_JOBS', true),
    jobConcurrency: integer(source, 'JOB_CONCURRENCY', 8),
    rateLimits: {
      key: positive(source, 'RATE_LIMIT_KEY', 600),
      user: positive(source, 'RATE_LIMIT_USER', 1800),
      address: positive(source, 'RATE_LIMIT_ADDRESS', 3000),
    },
    logLevel: source['LOG_LEVEL'] ?? 'info',
    smtpUrl: mailServer(source, production),
    mailFrom: source['MAIL_FROM'] ?? 'Openfluence <no-reply@openfluence.example>',
    storage: 'local',
    instagram: {
      appId: source['IG_APP_ID'] ?? (sandbox ? 'openfluence-sandbox' : ''),
      appSecret: source['IG_APP_SECRET'] ?? (sandbox ? 'openfluence-sandbox-secret' : ''),
      authorizeBase: source['IG_AUTHORIZE_BASE'] ?? (sandbox ? `${publicUrl}/simulators/ig-www` : 'https://www.instagram.com'),
      tokenBase: source['IG_TOKEN_BASE'] ?? (sandbox ? `${simulators}/ig-api` : 'https://api.instagram.com'),
      graphBase: source['IG_GRAPH_BASE'] ?? (sandbox ? `${simulators}/ig-graph` : 'https://graph.instagram.com'),
      graphVersion: source['GRAPH_VERSION'] ?? 'v26.0',
      timeoutMs: integer(source, 'IG_TIMEOUT_MS', 10_000),
    },
    tiktok: {
      clientKey: source['TIKTOK_CLIENT_KEY'] ?? (sandbox ? 'openfluence-sandbox' : ''),
      clientSecret: source['TIKTOK_CLIENT_SECRET'] ?? (sandbox ? 'openfluence-sandbox-secret' : ''),
      authorizeBase: source['TIKTOK_AUTHORIZE_BASE'] ?? (sandbox ? `${publicUrl}/simulators/tt-www` : 'https://www.tiktok.com'),
      openBase: source['TIKTOK_OPEN_BASE'] ?? (sandbox ? `${simulators}/tt-open` : 'https://open.tiktokapis.com'),
      timeoutMs: integer(source, 'TIKTOK_TIMEOUT_MS', 10_000),
    },
    sampleInsights: source['SAMPLE_INSIGHTS'] ? resolve(source['SAMPLE_INSIGHTS']) : null,
  };
}

/** Injection token of the checked configuration. */
export const ENV = Symbol('Env');

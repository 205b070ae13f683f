import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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
  runJobs: boolean;
  jobConcurrency: number;
  /** Requests a minute for one API key, one person, one address. */
  rateLimits: { key: number; user: number; address: number };
  logLevel: string;
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
  sampleInsights: string | null;
}

/** Thrown when the configuration cannot be used; names the variable and what it needs. */
export class ConfigurationError extends Error {}

/** A secret the operator set, or (outside production) one made on first start and kept in the data folder. */
function secret(source: NodeJS.ProcessEnv, name: string, dataDir: string, production: boolean): string {
  const given = source[name];
  if (given) {
    if (production && given.length < 32) throw new ConfigurationError(`${name} must have at least 32 characters`);
    return given;
  }
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

/** Reads and checks the configuration. Errors: `ConfigurationError` with the variable's name. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const production = source['NODE_ENV'] === 'production';
  const sandbox = ['on', '1', 'true'].includes(source['SANDBOX'] ?? '');
  if (production && sandbox) throw new ConfigurationError('SANDBOX must be off in production (DEM-1)');
  const dataDir = resolve(source['DATA_DIR'] ?? '.data');
  const port = integer(source, 'PORT', 3000);
  const publicUrl = (source['PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/$/, '');
  if (production && !publicUrl.startsWith('https://')) throw new ConfigurationError('PUBLIC_URL must be an https address in production');
  const databaseUrl = source['DATABASE_URL'];
  if (!databaseUrl) throw new ConfigurationError('DATABASE_URL must be set (npm start sets it to the embedded PostgreSQL)');
  const simulators = `http://127.0.0.1:${port}/simulators`;
  const encryption = Buffer.from(secret(source, 'ENCRYPTION_KEY', dataDir, production), 'hex');
  if (encryption.length !== 32) throw new ConfigurationError('ENCRYPTION_KEY must be 64 hexadecimal digits (32 bytes)');
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
    authSecret: secret(source, 'AUTH_SECRET', dataDir, production),
    encryptionKey: encryption,
    runJobs: source['RUN_JOBS'] !== 'off',
    jobConcurrency: integer(source, 'JOB_CONCURRENCY', 8),
    rateLimits: {
      key: positive(source, 'RATE_LIMIT_KEY', 600),
      user: positive(source, 'RATE_LIMIT_USER', 1800),
      address: positive(source, 'RATE_LIMIT_ADDRESS', 3000),
    },
    logLevel: source['LOG_LEVEL'] ?? 'info',
    smtpUrl: source['SMTP_URL'] ?? null,
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
    sampleInsights: source['SAMPLE_INSIGHTS'] ? resolve(source['SAMPLE_INSIGHTS']) : null,
  };
}

/** Injection token of the checked configuration. */
export const ENV = Symbol('Env');

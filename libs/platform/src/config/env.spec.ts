import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, readEnv } from './env.js';

const AUTH = '9f2c4be07d1a86355e0b7c41d8f3a962b5c07e14';
const KEY = '3b9d0c7fe2184a65902fd7b8c1e63a54f07b28cd916e4f05a8d3b27c60f1e94d';
const OLD_KEY = '71e6a90d43bf58c2e17d0a96b84f235ccd9081f7a3264eb5d80f6c19b723ea54';

const good = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://db/openfluence',
  DATA_DIR: mkdtempSync(join(tmpdir(), 'of-env-')),
  PUBLIC_URL: 'https://openfluence.example',
  AUTH_SECRET: AUTH,
  ENCRYPTION_KEY: KEY,
  SMTP_URL: 'smtps://mail.example',
};

function refusal(change: NodeJS.ProcessEnv): string {
  try {
    readEnv({ ...good, ...change });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return 'starts';
}

describe('configuration in production', () => {
  it('OPS-1 starts with good settings', () => {
    expect(readEnv(good)).toMatchObject({ production: true, sandbox: false, smtpUrl: 'smtps://mail.example' });
  });

  it('DEM-1 refuses the sandbox, however it is switched on', () => {
    for (const SANDBOX of ['on', 'ON', '1', 'true', ' on '])
      expect([SANDBOX, refusal({ SANDBOX })]).toEqual([SANDBOX, expect.stringMatching(/^SANDBOX must be off/)]);
    for (const SANDBOX of ['off', '', '0', 'false']) expect([SANDBOX, refusal({ SANDBOX })]).toEqual([SANDBOX, 'starts']);
    expect(refusal({ SANDBOX: 'maybe' })).toMatch(/^SANDBOX must be on or off/);
  });

  it('OPS-1 refuses an address that is missing, plain or broken', () => {
    for (const [PUBLIC_URL, why] of [
      [undefined, /^PUBLIC_URL must be set/],
      ['', /^PUBLIC_URL must be set/],
      ['http://openfluence.example', /https/],
      ['openfluence.example', /must be an address/],
      ['https://', /must be an address/],
      ['https://user:pass@openfluence.example', /must be an address/],
      ['https://openfluence.example/?x=1', /must be an address/],
      ['ftp://openfluence.example', /must be an address/],
    ] as const) {
      expect([PUBLIC_URL, refusal({ PUBLIC_URL })]).toEqual([PUBLIC_URL, expect.stringMatching(why)]);
    }
    expect(readEnv({ ...good, PUBLIC_URL: 'https://openfluence.example/' }).publicUrl).toBe('https://openfluence.example');
  });

  it('ACC-2 refuses an AUTH_SECRET that is missing, short, well known, repeated or a sequence, and never tells it', () => {
    for (const AUTH_SECRET of [
      undefined,
      '',
      '   ',
      'short',
      AUTH.slice(0, 31),
      'a'.repeat(64),
      'abc123xyz!'.repeat(5),
      'openfluence-sandbox-secret-openfluence',
      `my-secret-${AUTH}`,
      `CHANGEME-${AUTH}`,
      'please-change-me-0123456789-abcdefghij',
      '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP',
    ]) {
      const text = refusal({ AUTH_SECRET });
      expect([AUTH_SECRET, text]).toEqual([AUTH_SECRET, expect.stringMatching(/^AUTH_SECRET must /)]);
      if (AUTH_SECRET && AUTH_SECRET.length > 8) expect(text).not.toContain(AUTH_SECRET);
    }
  });

  it('CRE-2 refuses an ENCRYPTION_KEY that is missing, no key, repeated or a sequence; old keys too', () => {
    for (const ENCRYPTION_KEY of [
      undefined,
      '',
      'ab',
      KEY.slice(2),
      `${KEY}00`,
      KEY.replace('3', 'z'),
      '0'.repeat(64),
      'ab'.repeat(32),
      '0123456789abcdef'.repeat(4),
      '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
      'ff'.repeat(31) + 'fe',
    ]) {
      expect([ENCRYPTION_KEY, refusal({ ENCRYPTION_KEY })]).toEqual([ENCRYPTION_KEY, expect.stringMatching(/^ENCRYPTION_KEY must /)]);
    }
    expect(refusal({ ENCRYPTION_KEYS_OLD: `${OLD_KEY},ab` })).toMatch(/^ENCRYPTION_KEYS_OLD must be 64/);
    expect(readEnv({ ...good, ENCRYPTION_KEYS_OLD: ` ${OLD_KEY} , ` }).encryptionKeysOld.map((each) => each.toString('hex'))).toEqual([
      OLD_KEY,
    ]);
    expect(readEnv({ ...good, ENCRYPTION_KEYS_OLD: '' }).encryptionKeysOld).toEqual([]);
  });

  it('ACC-2, CRE-2 refuses one secret for two things', () => {
    expect(refusal({ AUTH_SECRET: KEY })).toBe('AUTH_SECRET and ENCRYPTION_KEY must be different secrets');
    expect(refusal({ AUTH_SECRET: KEY.toUpperCase() })).toBe('AUTH_SECRET and ENCRYPTION_KEY must be different secrets');
    expect(refusal({ AUTH_SECRET: OLD_KEY, ENCRYPTION_KEYS_OLD: OLD_KEY })).toMatch(/^AUTH_SECRET and ENCRYPTION_KEYS_OLD/);
    expect(refusal({ IG_APP_SECRET: AUTH })).toBe('AUTH_SECRET and IG_APP_SECRET must be different secrets');
  });

  it('CRE-2 refuses the sandbox’s Instagram app', () => {
    expect(refusal({ IG_APP_SECRET: 'openfluence-sandbox-secret' })).toMatch(/^IG_APP_SECRET must not be a well-known value/);
    expect(refusal({ IG_APP_SECRET: '5d0c1a7be94f2836' })).toBe('starts');
  });

  it('CRE-2 refuses the sandbox’s TikTok app, half an app, and a secret used twice', () => {
    expect(refusal({ TIKTOK_CLIENT_KEY: 'aw1', TIKTOK_CLIENT_SECRET: 'openfluence-sandbox-secret' })).toMatch(
      /^TIKTOK_CLIENT_SECRET must not be a well-known value/,
    );
    expect(refusal({ TIKTOK_CLIENT_KEY: 'aw1', TIKTOK_CLIENT_SECRET: '5d0c1a7' })).toMatch(/^TIKTOK_CLIENT_SECRET must have at least 16/);
    expect(refusal({ TIKTOK_CLIENT_KEY: 'aw1' })).toMatch(/TIKTOK_CLIENT_SECRET is missing$/);
    expect(refusal({ TIKTOK_CLIENT_SECRET: '5d0c1a7be94f2836' })).toMatch(/TIKTOK_CLIENT_KEY is missing$/);
    expect(refusal({ TIKTOK_CLIENT_KEY: 'aw1', TIKTOK_CLIENT_SECRET: '5d0c1a7be94f2836' })).toBe('starts');
    expect(refusal({ TIKTOK_CLIENT_KEY: 'aw1', TIKTOK_CLIENT_SECRET: '5d0c1a7be94f2836', IG_APP_SECRET: '5d0c1a7be94f2836' })).toBe(
      'IG_APP_SECRET and TIKTOK_CLIENT_SECRET must be different secrets',
    );
  });

  it('ACC-1 refuses to be without mail, because nobody could confirm an address; MAIL=outbox says that it is meant', () => {
    expect(refusal({ SMTP_URL: undefined })).toMatch(/^SMTP_URL must be set in production/);
    expect(refusal({ SMTP_URL: '' })).toMatch(/^SMTP_URL must be set in production/);
    expect(refusal({ SMTP_URL: 'mail.example:465' })).toMatch(/^SMTP_URL must begin/);
    expect(refusal({ SMTP_URL: '', MAIL: 'smtp' })).toMatch(/^SMTP_URL must be set for MAIL=smtp/);
    expect(refusal({ MAIL: 'pigeon' })).toMatch(/^MAIL must be smtp or outbox/);
    expect(readEnv({ ...good, SMTP_URL: '', MAIL: 'outbox' }).smtpUrl).toBeNull();
    expect(readEnv({ ...good, MAIL: 'outbox' }).smtpUrl).toBeNull();
  });

  it('OPS-1 refuses a missing database and numbers that are none', () => {
    expect(refusal({ DATABASE_URL: '' })).toMatch(/^DATABASE_URL must be set/);
    expect(refusal({ PORT: 'eighty' })).toMatch(/^PORT must be a whole number/);
    expect(refusal({ RATE_LIMIT_KEY: '0' })).toMatch(/^RATE_LIMIT_KEY must be at least 1/);
    expect(refusal({ STORAGE: 's3' })).toMatch(/^STORAGE=s3/);
  });
});

describe('configuration elsewhere', () => {
  const plain = { DATABASE_URL: 'postgres://x', DATA_DIR: good.DATA_DIR };

  it('talks to the real platforms unless the sandbox is on', () => {
    expect(readEnv(good).instagram.graphBase).toBe('https://graph.instagram.com');
    expect(readEnv(good).tiktok).toMatchObject({ openBase: 'https://open.tiktokapis.com', clientKey: '' });
    const sandbox = readEnv({ ...plain, SANDBOX: 'on', PORT: '4000' });
    expect(sandbox.instagram.graphBase).toBe('http://127.0.0.1:4000/simulators/ig-graph');
    expect(sandbox.tiktok.openBase).toBe('http://127.0.0.1:4000/simulators/tt-open');
  });

  it('makes its own secrets once outside production', () => {
    expect(readEnv(plain).authSecret).toBe(readEnv(plain).authSecret);
    expect(readEnv(plain).authSecret).toHaveLength(64);
    expect(readEnv(plain).encryptionKey).toHaveLength(32);
  });

  it('OPS-1 takes every empty setting as one that is not set', () => {
    const names = [
      'PORT',
      'HOST',
      'PUBLIC_URL',
      'SMTP_URL',
      'MAIL',
      'MAIL_FROM',
      'LOG_LEVEL',
      'SANDBOX',
      'RUN_JOBS',
      'JOB_CONCURRENCY',
      'DATABASE_POOL',
      'TRUSTED_PROXIES',
      'WEB_DIR',
      'AUTH_SECRET',
      'ENCRYPTION_KEY',
      'ENCRYPTION_KEYS_OLD',
      'RATE_LIMIT_KEY',
      'RATE_LIMIT_USER',
      'RATE_LIMIT_ADDRESS',
      'STORAGE',
      'IG_APP_ID',
      'IG_APP_SECRET',
      'IG_AUTHORIZE_BASE',
      'IG_TOKEN_BASE',
      'IG_GRAPH_BASE',
      'GRAPH_VERSION',
      'IG_TIMEOUT_MS',
      'TIKTOK_CLIENT_KEY',
      'TIKTOK_CLIENT_SECRET',
      'TIKTOK_AUTHORIZE_BASE',
      'TIKTOK_OPEN_BASE',
      'TIKTOK_TIMEOUT_MS',
      'SAMPLE_INSIGHTS',
      'NODE_ENV',
    ];
    for (const blank of ['', '  ']) {
      expect(readEnv({ ...plain, ...Object.fromEntries(names.map((name) => [name, blank])) })).toEqual(readEnv(plain));
    }
  });
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, readEnv } from './env.js';

const good = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://db/openfluence',
  DATA_DIR: mkdtempSync(join(tmpdir(), 'of-env-')),
  PUBLIC_URL: 'https://openfluence.example',
  AUTH_SECRET: 'a'.repeat(40),
  ENCRYPTION_KEY: 'ab'.repeat(32),
};

describe('configuration', () => {
  it('DEM-1 refuses the sandbox in production, and every insecure start', () => {
    expect(readEnv(good).production).toBe(true);
    for (const change of [
      { SANDBOX: 'on' },
      { PUBLIC_URL: 'http://openfluence.example' },
      { AUTH_SECRET: undefined },
      { AUTH_SECRET: 'short' },
      { ENCRYPTION_KEY: undefined },
      { DATABASE_URL: undefined },
      { PORT: 'eighty' },
    ]) {
      expect(() => readEnv({ ...good, ...change }), JSON.stringify(change)).toThrow(ConfigurationError);
    }
  });

  it('talks to the real platforms unless the sandbox is on', () => {
    expect(readEnv(good).instagram.graphBase).toBe('https://graph.instagram.com');
    const sandbox = readEnv({ DATABASE_URL: 'postgres://x', DATA_DIR: good.DATA_DIR, SANDBOX: 'on', PORT: '4000' });
    expect(sandbox.instagram.graphBase).toBe('http://127.0.0.1:4000/simulators/ig-graph');
  });

  it('makes its own secrets once outside production', () => {
    const source = { DATABASE_URL: 'postgres://x', DATA_DIR: good.DATA_DIR };
    expect(readEnv(source).authSecret).toBe(readEnv(source).authSecret);
    expect(readEnv(source).authSecret).toHaveLength(64);
  });
});

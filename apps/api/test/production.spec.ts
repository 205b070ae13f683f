import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { bundle } from '../../../scripts/build.ts';
import { freePort } from '../../../scripts/free-port.ts';
import { root } from '../../../scripts/paths.ts';

let t: TestApp;
let folder: string;
beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, '.cache', 'production-'));
  await bundle(folder, ['api', 'worker']);
  t = await bootApp();
}, 180_000);
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});

const good = (): Record<string, string> => ({
  NODE_ENV: 'production',
  DATABASE_URL: t.env.databaseUrl,
  DATA_DIR: t.env.dataDir,
  PUBLIC_URL: 'https://influence.example.org',
  AUTH_SECRET: '9f2c4be07d1a86355e0b7c41d8f3a962b5c07e14',
  ENCRYPTION_KEY: '3b9d0c7fe2184a65902fd7b8c1e63a54f07b28cd916e4f05a8d3b27c60f1e94d',
  MAIL: 'outbox',
  LOG_LEVEL: 'error',
});

/** The built server in a process of its own. */
function start(settings: Record<string, string>, entry = 'api.js') {
  const child = spawn(process.execPath, [join(folder, entry)], {
    cwd: root,
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  return { child, output, ended: new Promise<number | null>((resolve) => child.once('close', resolve)) };
}

it('OPS-1, ACC-1, ACC-2, CRE-2, DEM-1 the built server refuses bad settings with exit code 1 and one clear line', async () => {
  const bad: Array<[Record<string, string>, string]> = [
    [{ SANDBOX: 'on' }, 'SANDBOX must be off in production (DEM-1)'],
    [{ PUBLIC_URL: 'http://influence.example.org' }, 'PUBLIC_URL must be an https address in production'],
    [{ AUTH_SECRET: '' }, 'AUTH_SECRET must be set in production'],
    [{ AUTH_SECRET: 'changeme-changeme-changeme-changeme' }, 'AUTH_SECRET must not be a well-known value'],
    [{ ENCRYPTION_KEY: '0'.repeat(64) }, 'ENCRYPTION_KEY must not be made of repeated characters'],
    [{ MAIL: '', SMTP_URL: '' }, 'SMTP_URL must be set in production'],
  ];
  for (const [change, line] of bad) {
    const { ended, output } = start({ ...good(), PORT: String(await freePort()), ...change });
    expect([line, await ended]).toEqual([line, 1]);
    expect(output.text).toContain(`Configuration: ${line}`);
    expect(output.text.trim().split('\n')).toHaveLength(1);
  }
  const worker = start({ ...good(), AUTH_SECRET: 'short' }, 'worker.js');
  expect([await worker.ended, worker.output.text]).toEqual([1, expect.stringMatching(/^Configuration: AUTH_SECRET must have at least 32/)]);
}, 180_000);

it('OPS-1 the built server starts with good settings, has no simulators and no time machine', async () => {
  const port = await freePort();
  const { child, ended, output } = start({ ...good(), PORT: String(port), HOST: '127.0.0.1' });
  const url = `http://127.0.0.1:${port}`;
  const status = (path: string, method = 'GET') =>
    fetch(url + path, { method }).then(
      (answer) => answer.status,
      () => 0,
    );
  await expect.poll(() => (child.exitCode === null ? status('/readyz') : output.text), { timeout: 30_000 }).toBe(200);
  expect(await status('/api/v1/sandbox/clock')).toBe(404);
  expect(await status('/api/v1/sandbox/clock', 'POST')).toBe(404);
  expect(await status('/simulators/ig-graph/me')).not.toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 180_000);

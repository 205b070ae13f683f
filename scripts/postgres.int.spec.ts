import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownDatabase } from './instance.ts';
import { root } from './paths.ts';
import { startPostgres, type Postgres } from './postgres.ts';

const source = join(root, 'scripts/postgres.ts');

/** A process that starts the server, says where, and then does nothing. */
async function starter(dataDir: string): Promise<{ process: ChildProcess; url: string }> {
  const code = `import { startPostgres } from ${JSON.stringify(source)};
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, profile: 'test' });
    console.log(server.url); setInterval(() => undefined, 1000);`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = (await once(run.stdout!, 'data')) as [Buffer];
  return { process: run, url: chunk.toString().trim() };
}

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL (OPS-1)', () => {
  let dataDir = '';
  let server: Postgres;
  const pidFile = (): string => join(dataDir, 'postgres-18/postmaster.pid');
  const postmaster = (): number => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

  beforeAll(async () => {
    dataDir = mkdtempSync(join(root, '.cache/postgres-spec-'));
    server = await startPostgres({ dataDir, profile: 'test' });
    await query(server.url, 'create table kept (id int)');
  });

  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('OPS-1 keeps the data over stop and start, and sorts alike on every machine', async () => {
    await query(server.url, 'insert into kept values (1)');
    await server.stop();
    server = await startPostgres({ dataDir, profile: 'test' });
    expect(server.adopted).toBe(false);
    expect(await query(server.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1 }]);
    expect(await query(server.url, `select lower('ÄÖ') as low, current_setting('timezone') as zone`)).toEqual([{ low: 'äö', zone: 'UTC' }]);
  });

  it('OPS-1 adopts the server of a process that was killed', async () => {
    await server.stop();
    const first = await starter(dataDir);
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    server = await startPostgres({ dataDir, profile: 'test' });
    expect(server.adopted).toBe(true);
    expect(server.url).toBe(first.url);
  });

  it('OPS-1 starts again at once after the server itself was killed', async () => {
    process.kill(postmaster(), 'SIGKILL');
    server = await startPostgres({ dataDir, profile: 'test' });
    expect(server.adopted).toBe(false);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('OPS-1 is not stopped by a pid file that names a stranger', async () => {
    const content = readFileSync(pidFile(), 'utf8');
    await server.stop();
    writeFileSync(pidFile(), content.replace(/^\d+/, String(process.pid)));
    server = await startPostgres({ dataDir, profile: 'test' });
    expect(server.adopted).toBe(false);
    expect(postmaster()).not.toBe(process.pid);
  });

  it('OPS-1 two first starts at once give one server', async () => {
    const other = mkdtempSync(join(root, '.cache/postgres-spec-'));
    const both = await Promise.all([0, 1].map(() => startPostgres({ dataDir: other, profile: 'test' })));
    expect(both[0]!.url).toBe(both[1]!.url);
    expect(both.filter((each) => each.adopted)).toHaveLength(1);
    await Promise.all(both.map((each) => each.stop()));
    rmSync(other, { recursive: true });
  });

  it('OPS-1 an instance’s database that dies comes back where it was, with its data, and stays stopped once stopped', async () => {
    await server.stop();
    const own = await ownDatabase(dataDir);
    try {
      await query(own.url, 'create table of_instance (id int)');
      process.kill(postmaster(), 'SIGKILL');
      await vi.waitUntil(() => query(own.url, 'select 1').then(Boolean, () => false), { timeout: 20_000, interval: 100 });
      expect(await query(own.url, 'select count(*)::int as n from of_instance')).toEqual([{ n: 0 }]);
    } finally {
      await own.stop();
    }
    // its process lingers a moment after its pid file is gone
    await vi.waitUntil(() => !own.alive(), { timeout: 20_000 });
    expect(existsSync(join(dataDir, 'instance.pid'))).toBe(false);
    server = await startPostgres({ dataDir, profile: 'test' });
  });

  it('OPS-1 says what to do about a folder of another version', async () => {
    const other = mkdtempSync(join(root, '.cache/postgres-spec-'));
    await (await startPostgres({ dataDir: other, profile: 'test' })).stop();
    writeFileSync(join(other, 'postgres-18/PG_VERSION'), '17\n');
    await expect(startPostgres({ dataDir: other, profile: 'test' })).rejects.toThrow('was made by PostgreSQL 17');
    rmSync(other, { recursive: true });
  });
});

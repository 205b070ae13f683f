import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { bundle } from '../build.ts';
import { entries } from '../bundle.ts';
import { exclusively, isAlive } from '../mutex.ts';
import { root } from '../paths.ts';
import { startPostgres } from '../postgres.ts';

const home = join(root, '.cache', 'test');
const users = join(home, 'users');
const lock = join(home, 'lock');
const pictures = join(home, 'pictures');
const worlds = join(home, 'worlds');

/**
 * Starts the test server of this checkout (or shares the one of a run at the same time), migrates a template and
 * provides both. The last run that uses the server drops the databases of all tests (in CI nobody needs the space again) and stops it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const seat = join(users, `${process.pid}-${project.name}`);
  const own = join(worlds, `${process.pid}-${project.name}`);
  const code = join(root, '.cache', `migrate-${process.pid}-${project.name}`);
  await bundle(code, ['migrate']);
  const server = await exclusively(lock, async () => {
    mkdirSync(users, { recursive: true });
    mkdirSync(pictures, { recursive: true });
    const alone = others().length === 0;
    // what killed runs left; their databases go, too
    if (alone) rmSync(worlds, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    writeFileSync(seat, '');
    const started = await startPostgres({ dataDir: home, profile: 'test' });
    const adminUrl = started.socketUrl ?? started.url;
    const template = await prepare(adminUrl, code, alone);
    project.provide('postgres', { adminUrl, template });
    project.provide('pictures', pictures);
    project.provide('worlds', own);
    return { ...started, adminUrl, template };
  });
  // with `vitest watch` the code that built them may have changed
  project.onTestsRerun(() => {
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own);
  });
  return () =>
    exclusively(lock, async () => {
      rmSync(seat, { force: true });
      rmSync(code, { recursive: true, force: true });
      rmSync(own, { recursive: true, force: true });
      if (others().length > 0) return;
      // not as each test ends: files made right after so many were deleted take four times as long (ext4); CI throws its machine away
      if (process.env['CI'] !== 'true') await asAdmin(server.adminUrl, (admin) => dropAllBut(admin, server.template));
      await server.stop();
    });
}

/** Seats of runs that live; those of dead ones are cleared away. */
function others(): string[] {
  return readdirSync(users).filter((name) => {
    if (isAlive(Number.parseInt(name, 10))) return true;
    rmSync(join(users, name));
    return false;
  });
}

/** The template for exactly this migration code; what earlier runs left is dropped when nobody else is here. */
async function prepare(adminUrl: string, code: string, alone: boolean): Promise<string> {
  const scripts = existsSync(code)
    ? (readdirSync(code, { recursive: true }) as string[]).filter((file) => file.endsWith('.js')).sort()
    : [];
  const hash = createHash('sha256');
  for (const file of scripts) hash.update(readFileSync(join(code, file)));
  const template = `template_${hash.digest('hex').slice(0, 16)}`;
  await asAdmin(adminUrl, async (admin) => {
    if (alone) await dropAllBut(admin, template);
    const found = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) await makeTemplate(admin, adminUrl, template, code);
  });
  return template;
}

async function asAdmin(adminUrl: string, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** Drops what tests and older migrations have left. */
async function dropAllBut(admin: Client, template: string): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname not in ('postgres', 'template0', 'template1', $1)`,
    [template],
  );
  for (const { datname } of rows) {
    await admin.query(`alter database "${datname}" is_template false`);
    await admin.query(`drop database "${datname}" with (force)`);
  }
}

/** Migrated under another name first: an aborted migration never becomes the template. */
async function makeTemplate(admin: Client, adminUrl: string, template: string, code: string): Promise<void> {
  const building = `building_${process.pid}`;
  await admin.query(`drop database if exists "${building}" with (force)`);
  await admin.query(`create database "${building}"`);
  if (entries(['migrate']).migrate) {
    const url = new URL(adminUrl);
    url.pathname = `/${building}`;
    const module = (await import(pathToFileURL(join(code, 'migrate.js')).href)) as { migrateDatabase(url: string): Promise<void> };
    await module.migrateDatabase(url.href);
  }
  await admin.query(`alter database "${building}" rename to "${template}"`);
  await admin.query(`alter database "${template}" with is_template true allow_connections false`);
}

import { pathToFileURL } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { createDataSource } from '@app/platform';
import { MIGRATIONS } from './migrations.js';

const LOCK = 7_130_001;

/** Brings the database to the newest schema. Several processes may start at once: one migrates, the others wait. */
export async function migrateDatabase(url: string): Promise<void> {
  const source = await createDataSource({ url, migrations: MIGRATIONS, pool: 3 }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(${LOCK})`);
    await runMigrations({ connectionString: url, schema: 'jobs' });
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query(`select pg_advisory_unlock(${LOCK})`).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

const main = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (main) {
  const url = process.argv[2];
  if (!url) throw new Error('usage: migrate DATABASE_URL');
  await migrateDatabase(url);
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.ts';

// Brings a database to the newest schema: DATABASE_URL, else the embedded one in DATA_DIR.
//   --built   take dist/server as it is (the Docker image, npm start)
if (!process.argv.includes('--built')) {
  const { buildStale } = await import('./build.ts');
  await buildStale(['server']);
}

async function migrate(url: string): Promise<void> {
  const module = (await import(pathToFileURL(join(root, 'dist/server/migrate.js')).href)) as {
    migrateDatabase(url: string): Promise<void>;
  };
  await module.migrateDatabase(url);
}

const given = process.env['DATABASE_URL'];
if (given) {
  await migrate(given);
} else {
  const { embeddedDatabase } = await import('./instance.ts');
  const database = await embeddedDatabase(join(root, process.env['DATA_DIR'] ?? '.data'));
  try {
    await migrate(database.url);
  } finally {
    if (!database.adopted) await database.stop();
  }
}

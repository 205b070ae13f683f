import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.ts';

// Staff accounts (OPS-1): create EMAIL [--role …] | list | end EMAIL, on DATABASE_URL, else on the embedded database of a stopped or running instance.
//   --built   take dist/server as it is (the Docker image)
const words = process.argv.slice(2).filter((word) => word !== '--built');

interface StaffModule {
  staffCommand(source: NodeJS.ProcessEnv, words: readonly string[]): Promise<{ code: number; lines: string[] }>;
}

if (!process.argv.includes('--built')) {
  const { buildStale } = await import('./build.ts');
  await buildStale(['server']);
}

async function run(databaseUrl: string, dataDir: string): Promise<void> {
  const { staffCommand } = (await import(pathToFileURL(join(root, 'dist/server/staff.js')).href)) as StaffModule;
  const { code, lines } = await staffCommand({ ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir }, words);
  for (const line of lines) (code === 0 ? console.log : console.error)(line);
  process.exitCode = code;
}

const dataDir = resolve(root, process.env['DATA_DIR'] ?? '.data');
const given = process.env['DATABASE_URL'];
if (given) {
  await run(given, dataDir);
} else {
  const { embeddedDatabase, migrate } = await import('./instance.ts');
  const database = await embeddedDatabase(dataDir);
  try {
    // a running instance has done that, and a newer schema is not for it
    if (!database.adopted) await migrate(database.url, 'ignore');
    await run(database.url, dataDir);
  } finally {
    if (!database.adopted) await database.stop();
  }
}

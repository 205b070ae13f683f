import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './paths.ts';

// Seals every secret anew with ENCRYPTION_KEY; the keys before it stand in ENCRYPTION_KEYS_OLD. DATABASE_URL, else the embedded database in
// DATA_DIR. May run beside the product, be stopped and started again.
//   --built   take dist/server as it is (the Docker image)
if (!process.argv.includes('--built')) {
  const { buildStale } = await import('./build.ts');
  await buildStale(['server']);
}

async function rotate(databaseUrl: string): Promise<void> {
  const script = join(root, 'dist/server/rotate-secrets.js');
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const run = spawn(process.execPath, ['--enable-source-maps', script], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(run, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
}

const given = process.env['DATABASE_URL'];
if (given) {
  await rotate(given);
} else {
  const { embeddedDatabase } = await import('./instance.ts');
  const database = await embeddedDatabase(join(root, process.env['DATA_DIR'] || '.data'));
  try {
    await rotate(database.url);
  } finally {
    if (!database.adopted) await database.stop();
  }
}

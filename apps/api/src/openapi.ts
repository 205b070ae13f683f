import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '@app/platform';
import { SandboxModule } from '@app/sandbox';
import { createApp } from './app.js';
import { openApiDocument } from './openapi-document.js';

// Nest preview mode: no database, nothing started; writes to the path given, or to stdout
mkdirSync('.cache', { recursive: true });
const dataDir = mkdtempSync(join('.cache', 'openapi-'));
try {
  const env = readEnv({ DATABASE_URL: 'postgres://preview', DATA_DIR: dataDir, SANDBOX: 'on' });
  const app = await createApp({ ...env, logLevel: 'silent' }, [{ module: SandboxModule }], true);
  const text = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
  if (process.argv[2]) writeFileSync(process.argv[2], text);
  else process.stdout.write(text);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);

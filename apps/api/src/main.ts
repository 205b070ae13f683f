import { ConfigurationError, readEnv } from '@app/platform';
import { createApp } from './app.js';
import { documentApi } from './openapi-document.js';

/** HTTP, sockets and SPA files; with jobs inside unless RUN_JOBS=off. */
async function main(): Promise<void> {
  const env = readEnv();
  const app = await createApp(env);
  documentApi(app);
  await app.listen(env.port, env.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationError ? `Configuration: ${error.message}` : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});

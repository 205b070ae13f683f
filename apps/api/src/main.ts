import { ConfigurationError, readEnv } from '@app/platform';
import { startApp } from './start.js';

async function main(): Promise<void> {
  await startApp(readEnv());
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigurationError ? `Configuration: ${error.message}` : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
});

import { ConfigurationError, readEnv } from '@app/platform';
import { startApp } from './start.js';

startApp(readEnv()).catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigurationError ? `Configuration: ${error.message}` : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
});

import { NestFactory } from '@nestjs/core';
import { ConfigurationError, readEnv } from '@app/platform';
import { AppModule } from '../../api/src/app.module.js';
import { PinoLogger } from '../../api/src/logger.js';

/** The same modules without HTTP, for running jobs and deadlines in processes of their own. */
async function main(): Promise<void> {
  const env = readEnv();
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(env), { logger: new PinoLogger(env.logLevel) });
  app.enableShutdownHooks(undefined, { useProcessExit: true });
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigurationError ? `Configuration: ${error.message}` : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
});

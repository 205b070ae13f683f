import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock, SystemClock, type Env } from '@app/platform';
import { mountSimulators, SandboxModule } from '@app/sandbox';
import { createApp } from './app.js';
import { documentApi } from './openapi-document.js';

/** The running product: HTTP, sockets, SPA files, API documents; simulators and time machine when the sandbox is on. */
export async function startApp(env: Env, extra: DynamicModule[] = []): Promise<NestFastifyApplication> {
  const app = await createApp(env, [...(env.sandbox ? [{ module: SandboxModule }] : []), ...extra]);
  documentApi(app);
  if (env.sandbox) await mountSimulators(app.getHttpAdapter().getInstance() as never, env, app.get(Clock), app.get(SystemClock));
  await app.listen(env.port, env.host);
  return app;
}

import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  answerClientError,
  answerRoutingError,
  currentContext,
  DtoPipe,
  inContext,
  Metrics,
  type Env,
  type RequestContext,
} from '@app/platform';
import { AppModule } from './app.module.js';
import { PinoLogger } from './logger.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { SocketAdapter } from './socket.adapter.js';
import { serveWeb } from './web-files.js';

export const BASE_PATH = 'api/v1';

/** Pictures, media and other raw bodies; JSON stays small. */
const RAW_LIMIT = 30 * 1024 * 1024;
const JSON_LIMIT = 1024 * 1024;

type ContextRequest = FastifyRequest & { context_?: RequestContext };

/** Makes the HTTP application, not yet listening. `preview`: only for the OpenAPI document, without a database. */
export async function createApp(env: Env, extra: DynamicModule[] = [], preview = false): Promise<NestFastifyApplication> {
  const logger = new PinoLogger(env.logLevel);
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_LIMIT,
    trustProxy: env.trustedProxies > 0 && ((_address: string, hop: number) => hop < env.trustedProxies),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 500 },
    clientErrorHandler: answerClientError,
    frameworkErrors: answerRoutingError,
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(env, extra, preview), adapter, {
    logger,
    preview,
    abortOnError: false,
    bodyParser: true,
  });
  app.setGlobalPrefix(BASE_PATH, { exclude: ['healthz', 'readyz', 'metrics'] });
  app.useGlobalPipes(new DtoPipe());
  if (preview) return app;
  app.enableShutdownHooks(undefined, { useProcessExit: true });
  app.useWebSocketAdapter(new SocketAdapter(app));
  await prepareFastify(app, env, logger);
  return app;
}

async function prepareFastify(app: NestFastifyApplication, env: Env, logger: PinoLogger): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const metrics = app.get(Metrics);
  await app.register((await import('@fastify/cookie')).default as never);
  fastify.addContentTypeParser(/^(image|video)\//, { parseAs: 'buffer', bodyLimit: RAW_LIMIT }, (_request, body, done) => done(null, body));
  // uploads stream into their file: nothing reads the body before them
  fastify.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null));
  fastify.addHook('onRequest', (request: ContextRequest, reply: FastifyReply, done: () => void) => {
    const context = contextOf(request);
    request.context_ = context;
    void reply.headers(SECURITY_HEADERS).header('x-request-id', context.requestId);
    inContext(context, done);
  });
  // Body parsing may leave the async context of onRequest; enter it again before guards and handlers
  fastify.addHook('preValidation', (request: ContextRequest, _reply: FastifyReply, done: () => void) => {
    if (request.context_ && request.context_ !== currentContext()) inContext(request.context_, done);
    else done();
  });
  fastify.addHook('onResponse', (request: ContextRequest, reply: FastifyReply, done: () => void) => {
    const seconds = reply.elapsedTime / 1000;
    metrics.requests.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      seconds,
    );
    logger.request(request, reply, request.context_?.requestId ?? '');
    done();
  });
  await serveWeb(app, env);
}

function contextOf(request: FastifyRequest): RequestContext {
  const given = request.headers['x-request-id'];
  const language = request.headers['accept-language'] ?? '';
  return {
    requestId: typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : request.id,
    address: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
    locale: /^\s*de\b/i.test(language) ? 'de' : 'en',
    actor: null,
  };
}

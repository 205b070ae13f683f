import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { Env } from '@app/platform';

/** Content security policy of the SPA; only styles carry a nonce (Mantine writes style elements). */
function policy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `media-src 'self' blob:`,
    `connect-src 'self' ws: wss:`,
    `frame-ancestors 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `object-src 'none'`,
  ].join('; ');
}

/** Serves the built SPA: hashed assets for ever, the page itself never cached; unknown paths are screens of the SPA. */
export async function serveWeb(app: NestFastifyApplication, env: Env): Promise<void> {
  if (!existsSync(join(env.webDir, 'index.html'))) return;
  const fastify = app.getHttpAdapter().getInstance();
  const built = await readFile(join(env.webDir, 'index.html'), 'utf8');
  // the page keeps the place of the sandbox's bar, which comes later and would move everything down
  const html = env.sandbox ? built.replace('<html', '<html data-sandbox') : built;
  // one route for all hashed files: with one for each, every start registered hundreds
  const hashed: FastifyStaticOptions = {
    root: join(env.webDir, 'assets'),
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '1y',
  };
  const named: FastifyStaticOptions = {
    root: env.webDir,
    index: false,
    wildcard: false,
    globIgnore: ['assets/**'],
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
  };
  for (const files of [hashed, named]) await app.register(fastifyStatic as never, files as never);
  const page = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', policy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html.replaceAll('__CSP_NONCE__', nonce));
  };
  fastify.get('/', (_request, reply) => page(reply));
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (/^\/(api|socket\.io|simulators)(\/|$)/.test(path) || /\.[a-z0-9]{1,8}$/i.test(path)) return reply.callNotFound();
    return page(reply);
  });
}

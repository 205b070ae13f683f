import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from './domain-error.js';

/** The version of `If-Match: "7"`, or null when the caller sent none (it is optional). */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header || header === '*') return null;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header);
  return match ? Number(match[1]) : -1;
});

/** 412 when the object moved on since the caller read it. */
export function checkVersion(expected: number | null, actual: number): void {
  if (expected !== null && expected !== actual) {
    throw new DomainError('platform.stale-version', 412, 'The object was changed meanwhile. Read it again and repeat the change.', {
      expected,
      actual,
    });
  }
}

/** Sets the ETag of a single resource; answers with `body` so that controllers stay one line. */
export function withVersion<T extends { version: number }>(reply: FastifyReply, body: T): T {
  void reply.header('etag', `"${body.version}"`);
  return body;
}

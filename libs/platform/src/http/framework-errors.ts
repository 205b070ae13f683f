import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_BASE, problemOf } from './problem.filter.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What HTTP itself refuses, before there is a request (431 too long a head, 400 no HTTP, 408 too slow): a problem like any other. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, title, code] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'Request Header Fields Too Large', 'platform.head-too-large']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'Request Timeout', 'platform.request-timeout']
        : [400, 'Bad Request', 'platform.malformed'];
  const requestId = randomUUID();
  const detail = status === 431 ? 'Path and headers together are too long.' : 'This is not a valid HTTP request.';
  const body = JSON.stringify({ type: `${PROBLEM_BASE}${code}`, title, status, detail, instance: '/', requestId, code });
  if (socket.writable) {
    const head = [
      `HTTP/1.1 ${status} ${title}`,
      `content-type: ${PROBLEM_TYPE}`,
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      'connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroySoon();
}

/** What the router refuses before hooks run: broken percent-encoding, endless parameters. */
export function answerRoutingError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = { ...problemOf(error, request.url), requestId: request.id };
  void reply.code(problem.status).header('x-request-id', request.id).header('content-type', PROBLEM_TYPE).send(JSON.stringify(problem));
}

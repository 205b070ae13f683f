import type { LoggerService } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pino, type Logger } from 'pino';
import { loggablePath } from '@app/platform';

/** Nothing secret reaches a log line: no bodies, no headers, no query strings, these members redacted. */
const LOGGER_OPTIONS = {
  redact: {
    paths: [
      '*.password',
      '*.token',
      '*.accessToken',
      '*.refreshToken',
      '*.authorization',
      '*.cookie',
      '*.secret',
      'err.config',
      'err.parameters',
      // PostgreSQL quotes whole rows there
      'err.detail',
      'err.where',
      'err.driverError.detail',
      'err.driverError.where',
      'err.query',
    ],
    censor: '[redacted]',
  },
};

/** JSON logs of the whole process through pino, one line a request with its id. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({ ...LOGGER_OPTIONS, level });
  }

  request(request: FastifyRequest, reply: FastifyReply, requestId: string): void {
    if (!this.pino.isLevelEnabled('info')) return;
    this.pino.info({
      requestId,
      method: request.method,
      path: loggablePath(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const fields = typeof message === 'object' && message !== null ? message : { msg: String(message) };
    this.pino[level](
      { context: typeof context === 'string' ? context : undefined, ...fields },
      rest.length > 1 ? String(rest[0]) : undefined,
    );
  }
}

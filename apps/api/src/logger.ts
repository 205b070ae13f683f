import type { LoggerService } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pino, type DestinationStream, type Logger } from 'pino';
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

  constructor(level: string, destination?: DestinationStream) {
    this.pino = pino({ ...LOGGER_OPTIONS, level }, destination);
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

  /**
   * Nest gives the name of the logger last. What stands between is the text of a line that begins with members, or the
   * stack of one that begins with text.
   */
  private write(level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const [context] = rest.slice(-1).filter((last) => typeof last === 'string');
    const [detail] = rest.slice(0, -1).filter((value) => typeof value === 'string');
    if (typeof message !== 'object' || message === null) {
      this.pino[level]({ context, stack: detail }, String(message));
      return;
    }
    const fields = message instanceof Error ? { context, err: message } : { context, ...message };
    // a text that is undefined would be written as one, and hide the error's own
    if (detail === undefined) this.pino[level](fields);
    else this.pino[level](fields, detail);
  }
}

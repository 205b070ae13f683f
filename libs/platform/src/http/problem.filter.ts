import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { DomainError, type FieldError } from './domain-error.js';
import { loggablePath } from './loggable-path.js';
import { currentContext } from './request-context.js';
import { isUnavailable, UnavailableError } from './unavailable.js';

export const PROBLEM_BASE = 'https://openfluence.org/problems/';

/** RFC 9457 problem document. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  requestId: string;
  code: string;
  errors?: FieldError[];
  [member: string]: unknown;
}

const TITLES: Record<number, string> = {
  400: 'Malformed request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  409: 'Conflict with the present state',
  410: 'Gone',
  412: 'Changed meanwhile',
  413: 'Too large',
  414: 'Address too long',
  415: 'Wrong type',
  422: 'A rule is broken',
  429: 'Too many requests',
  500: 'Internal error',
  502: 'An outside service failed',
  503: 'Not available',
  507: 'No room left',
};

const CODES: Record<number, string> = {
  400: 'platform.malformed',
  401: 'identity.unauthenticated',
  403: 'platform.forbidden',
  404: 'platform.not-found',
  413: 'platform.too-large',
  414: 'platform.address-too-long',
  415: 'platform.wrong-type',
  429: 'platform.too-many-requests',
};

const MAPPED = new Map<string, () => DomainError>();

/** Maps a named database constraint to a domain error; call once per module at load. */
export function mapConstraint(name: string, make: () => DomainError): void {
  MAPPED.set(name, make);
}

function translate(error: unknown): { status: number; code: string; detail: string; extra: Record<string, unknown> } {
  if (error instanceof DomainError) return { status: error.status, code: error.code, detail: error.message, extra: error.extra };
  if (error instanceof QueryFailedError) {
    const driver = error.driverError as { constraint?: string; code?: string };
    const mapped = driver.constraint ? MAPPED.get(driver.constraint)?.() : undefined;
    if (mapped) return translate(mapped);
  }
  if (isUnavailable(error)) return translate(new UnavailableError());
  const status = error instanceof HttpException ? error.getStatus() : Number((error as { statusCode?: number } | null)?.statusCode ?? 500);
  if (status >= 400 && status < 500) {
    // Unknown routes answer word for word like unknown objects
    if (status === 404) return { status, code: CODES[404]!, detail: 'There is no such object, or you may not know of it.', extra: {} };
    const detail = error instanceof Error && status !== 401 ? error.message : (TITLES[status] ?? 'Bad request');
    return { status, code: CODES[status] ?? 'platform.bad-request', detail, extra: {} };
  }
  return { status: 500, code: 'platform.internal', detail: 'Something went wrong on our side. Give the request id to support.', extra: {} };
}

/** The one place where errors become answers; never a stack, never foreign data (rules.md 8). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = problemOf(error, request.url);
    if (problem.status >= 500 && !(error instanceof DomainError))
      this.logger.error({ err: error, requestId: problem.requestId, path: loggablePath(request.url) }, 'unexpected error');
    if (reply.sent) return;
    const retryAfter = problem['retryAfterSeconds'];
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    void reply.code(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}

/** The problem document of an error at this path (query left out: it may carry secrets). */
export function problemOf(error: unknown, url: string): Problem {
  const { status, code, detail, extra } = translate(error);
  return {
    type: PROBLEM_BASE + code,
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    instance: url.split('?')[0] ?? url,
    requestId: currentContext()?.requestId ?? '',
    code,
    ...extra,
  };
}

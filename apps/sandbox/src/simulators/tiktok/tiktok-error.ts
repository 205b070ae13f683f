import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusOf } from '../input.js';

/** An error of the Display API, in its envelope (platform-apis.md 2.4). */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** An error of the token endpoints: flat (platform-apis.md 2.2). */
export class OauthError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const tokenInvalid = () => new ApiError('access_token_invalid', 401, 'The access token is invalid or not found in the request.');
export const scopeNotAuthorized = (scope: string) =>
  new ApiError('scope_not_authorized', 401, `The user did not authorize the scope required for completing this request: ${scope}.`);
export const scopePermissionMissed = (fields: readonly string[]) =>
  new ApiError('scope_permission_missed', 400, `Additional permissions are required for the fields ${fields.join(', ')}.`);
export const invalidParams = (message: string) => new ApiError('invalid_params', 400, message);
export const rateLimited = () => new ApiError('rate_limit_exceeded', 429, 'The API rate limit was exceeded. Please try again later.');
export const internalError = () => new ApiError('internal_error', 500, 'Something is wrong. Please try again later.');

/** `20261121021530A1B2…`: the vendor's support asks for it. */
export function logId(now: Date): string {
  return `${now.toISOString().replaceAll(/\D/g, '').slice(0, 14)}${randomBytes(9).toString('hex').toUpperCase()}`;
}

/** A success of the Display API. */
export function envelope(data: object, now: Date): object {
  return { data, error: { code: 'ok', message: '', log_id: logId(now) } };
}

/** Answers whatever went wrong in the Display API's shape. */
export async function answerApi(error: unknown, request: FastifyRequest, reply: FastifyReply, now: Date): Promise<FastifyReply> {
  const known = error instanceof ApiError ? error : statusOf(error) < 500 ? invalidParams((error as Error).message) : internalError();
  if (!(error instanceof ApiError) && known.status >= 500) request.log.error({ err: error }, 'simulated TikTok failed');
  return reply.status(known.status).send({ data: {}, error: { code: known.code, message: known.message, log_id: logId(now) } });
}

/** Answers whatever went wrong at a token endpoint in its shape. */
export async function answerOauth(error: unknown, request: FastifyRequest, reply: FastifyReply, now: Date): Promise<FastifyReply> {
  const known =
    error instanceof OauthError
      ? error
      : error instanceof ApiError
        ? new OauthError(error.status === 429 ? 'temporarily_unavailable' : 'server_error', error.message, error.status)
        : statusOf(error) < 500
          ? new OauthError('invalid_request', (error as Error).message)
          : new OauthError('server_error', 'Something is wrong. Please try again later.', 500);
  if (!(error instanceof OauthError) && !(error instanceof ApiError) && known.status >= 500) {
    request.log.error({ err: error }, 'simulated TikTok failed');
  }
  return reply.status(known.status).send({ error: known.code, error_description: known.message, log_id: logId(now) });
}

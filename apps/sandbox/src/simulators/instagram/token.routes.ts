import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badToken, GraphError, invalidParameter, noPermission } from './graph-error.js';
import { formOf } from '../form.js';
import { param } from './graph.call.js';
import { statusOf } from '../input.js';
import { scopedIdOf } from './model.js';
import type { Context } from './options.js';
import { BASIC_SCOPE } from './scopes.js';
import { findToken, issueToken, LONG_TOKEN_LIFE_MS, redeemCode, REFRESH_AFTER_MS } from './token.store.js';
import type { SimToken } from './token.store.js';

/** The token host has an error shape of its own. */
class TokenError extends Error {}

/** api.instagram.com: code for a short token. */
export async function tokenRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  instance.setErrorHandler(async (error, request, reply) => {
    const known = error instanceof TokenError || statusOf(error) < 500;
    if (!known) request.log.error({ err: error }, 'simulated Instagram failed');
    const status = known ? 400 : 500;
    const message = known ? (error as Error).message : 'Sorry, something went wrong';
    return reply.status(status).send({ error_type: 'OAuthException', code: status, error_message: message });
  });

  instance.post('/oauth/access_token', async (request) => {
    const form = formOf(request.body);
    if (form.get('client_id') !== context.appId) throw new TokenError('Invalid platform app');
    if (!isSame(form.get('client_secret'), context.appSecret)) throw new TokenError('Error validating client secret.');
    if (form.get('grant_type') !== 'authorization_code') throw new TokenError('Invalid grant_type: must be authorization_code');
    const code = form.get('code') ?? '';
    const grant = await redeemCode(context.pool, code, form.get('redirect_uri') ?? '', context.systemNow());
    if (grant === 'unknown') throw new TokenError('Matching code was not found or was already used');
    if (grant === 'other-redirect')
      throw new TokenError(
        'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
      );
    const token = await issueToken(context.pool, { ...grant, kind: 'short' }, context.systemNow());
    const userId = scopedIdOf(grant.accountId);
    return context.dialect === 'docs'
      ? { data: [{ access_token: token, user_id: userId, permissions: grant.scopes.join(',') }] }
      : { access_token: token, user_id: Number(userId), permissions: grant.scopes };
  });
}

/** Short token for a long one (60 days); needs the app's secret. */
export async function exchangeToken(context: Context, request: FastifyRequest): Promise<object> {
  if (param(request, 'grant_type') !== 'ig_exchange_token') throw invalidParameter('Invalid grant_type: must be ig_exchange_token');
  if (!isSame(param(request, 'client_secret'), context.appSecret)) throw new GraphError(1, 'Error validating client secret.');
  const token = await usableToken(context, request);
  if (token.kind !== 'short') throw new GraphError(190, 'Unsupported request - the token is long-lived already', { subcode: 467 });
  return longToken(context, token);
}

/** A fresh long token for one that is at least 24 h old and still alive. */
export async function refreshToken(context: Context, request: FastifyRequest): Promise<object> {
  if (param(request, 'grant_type') !== 'ig_refresh_token') throw invalidParameter('Invalid grant_type: must be ig_refresh_token');
  const token = await usableToken(context, request);
  if (token.kind !== 'long') throw new GraphError(190, 'Only long-lived access tokens can be refreshed', { subcode: 467 });
  if (context.systemNow().getTime() - token.issuedAt.getTime() < REFRESH_AFTER_MS)
    throw new GraphError(190, 'The access token must be at least 24 hours old to be refreshed');
  return longToken(context, token);
}

async function usableToken(context: Context, request: FastifyRequest): Promise<SimToken> {
  const token = await findToken(context.pool, param(request, 'access_token') ?? '');
  if (!token) throw badToken('invalid');
  if (token.revokedAt) throw badToken('removed');
  if (token.expiresAt <= context.systemNow()) throw badToken('expired');
  if (!token.scopes.includes(BASIC_SCOPE)) throw noPermission();
  return token;
}

async function longToken(context: Context, token: SimToken): Promise<object> {
  const text = await issueToken(context.pool, { accountId: token.accountId, kind: 'long', scopes: token.scopes }, context.systemNow());
  return { access_token: text, token_type: 'bearer', expires_in: LONG_TOKEN_LIFE_MS / 1000 };
}

function isSame(given: string | null | undefined, secret: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

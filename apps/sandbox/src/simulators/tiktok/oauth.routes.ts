import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formOf } from '../form.js';
import { cutOff, suffer } from './faults.js';
import { openIdOf } from './model.js';
import type { Context } from './options.js';
import { answerOauth, OauthError } from './tiktok-error.js';
import { findToken, issueTokens, LIFE_SECONDS, redeemCode, revokeTokens, useRefreshToken } from './token.store.js';
import type { Grant } from './token.store.js';

const WHY_NOT = {
  unknown: 'Authorization code is invalid or was used before.',
  expired: 'Authorization code is expired.',
  'other-redirect': 'Redirect_uri is not matched with the uri when requesting code.',
  verifier: 'Code verifier or code challenge is invalid.',
} as const;

/** open.tiktokapis.com/v2/oauth: code for tokens, rotation, revocation (platform-apis.md 2.2). */
export async function oauthRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  cutOff(instance);
  instance.setErrorHandler(async (error, request, reply) => answerOauth(error, request, reply, context.systemNow()));

  instance.post('/token/', async (request) => {
    const form = admitted(request);
    const grantType = form.get('grant_type');
    if (grantType === 'authorization_code') return fromCode(request, form);
    if (grantType === 'refresh_token') return fromRefreshToken(request, form);
    throw new OauthError('unsupported_grant_type', 'Grant type is unsupported by the authorization server.');
  });

  instance.post('/revoke/', async (request, reply) => {
    const form = admitted(request);
    const token = await findToken(context.pool, form.get('token') ?? '');
    if (token) await revokeTokens(context.pool, token.accountId, context.systemNow());
    return reply.status(200).send();
  });

  function admitted(request: FastifyRequest): URLSearchParams {
    const form = formOf(request.body);
    if (form.get('client_key') !== context.clientKey || !isSame(form.get('client_secret'), context.clientSecret)) {
      throw new OauthError('invalid_client', 'Client key or secret is incorrect.', 401);
    }
    return form;
  }

  async function fromCode(request: FastifyRequest, form: URLSearchParams): Promise<object> {
    await suffer(context, request, undefined);
    const asked = { code: form.get('code') ?? '', redirectUri: form.get('redirect_uri') ?? '', verifier: form.get('code_verifier') };
    const grant = await redeemCode(context.pool, asked, context.systemNow());
    if (typeof grant === 'string') throw new OauthError('invalid_grant', WHY_NOT[grant]);
    return pair(grant);
  }

  async function fromRefreshToken(request: FastifyRequest, form: URLSearchParams): Promise<object> {
    const text = form.get('refresh_token') ?? '';
    const token = await findToken(context.pool, text);
    await suffer(context, request, token?.accountId);
    if (token?.kind !== 'refresh' || token.revokedAt || token.expiresAt <= context.systemNow()) {
      throw new OauthError('invalid_grant', 'Refresh token is invalid or expired.');
    }
    if (!(await useRefreshToken(context.pool, text, context.systemNow()))) {
      throw new OauthError('invalid_grant', 'Refresh token is invalid or expired.');
    }
    return pair(token);
  }

  async function pair(grant: Grant): Promise<object> {
    const tokens = await issueTokens(context.pool, grant, context.lifetimes, context.systemNow());
    const life = LIFE_SECONDS[context.lifetimes];
    return {
      open_id: openIdOf(context.clientKey, grant.accountId),
      scope: grant.scopes.join(','),
      access_token: tokens.access,
      expires_in: life.access,
      refresh_token: tokens.refresh,
      refresh_expires_in: life.refresh,
      token_type: 'Bearer',
    };
  }
}

function isSame(given: string | null, secret: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

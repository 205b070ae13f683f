import type { FastifyInstance, FastifyReply } from 'fastify';
import { callback, carriedOf, DialogPages, type Dialog } from '../dialog.js';
import { formOf } from '../form.js';
import { sendPage } from '../html.js';
import { bodyOf, InputError, statusOf } from '../input.js';
import { accountByUsername, listAccounts } from './account.store.js';
import { createAccount } from './accounts.js';
import type { SimTiktok } from './model.js';
import type { Context } from './options.js';
import { BASIC_SCOPE, SCOPES } from './scopes.js';
import { issueCode } from './token.store.js';

const SHOWN_ACCOUNTS = 60;
/** What a dialog carries from page to page. */
const CARRIED = [
  'client_key',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'disable_auto_auth',
] as const;

interface TiktokDialog extends Dialog {
  challenge: string | null;
}

/** www.tiktok.com: the page where a creator chooses the account, chooses what to allow, and allows or cancels (platform-apis.md 2.2). */
export async function authorizeRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  const path = `${context.prefix}/tt-www/v2/auth/authorize/`;
  const pages = new DialogPages({
    platform: 'TikTok',
    path,
    picture: (id) => `${context.prefix}/tt-cdn/avatar-${id}.jpg`,
    words: {
      choose: 'Log in as the account that shall be linked.',
      question: 'Authorize as',
      wish: 'would like to:',
      allow: 'Continue',
      change: 'Switch account',
    },
    followers: 8200,
    basicScope: BASIC_SCOPE,
    scopeNames: SCOPES,
  });
  instance.setErrorHandler(async (error, request, reply) => {
    const known = statusOf(error) < 500;
    if (!known) request.log.error({ err: error }, 'simulated TikTok failed');
    const message = known ? (error as Error).message : 'Sorry, something went wrong.';
    return sendPage(reply, context.prefix, 'Simulated TikTok', pages.refusal(message), known ? 400 : 500);
  });

  instance.get('/v2/auth/authorize/', async (request, reply) => chooser(reply, new URLSearchParams(request.url.split('?')[1] ?? '')));

  instance.post('/v2/auth/authorize/', async (request, reply) => {
    const form = formOf(request.body);
    const dialog = readDialog(context, form);
    if (form.get('decision') === 'cancel') {
      return reply.redirect(callback(dialog, form, { error: 'access_denied', error_description: 'User denied the request' }), 302);
    }
    if (form.get('decision') === 'create') {
      const { account } = await createAccount(context, bodyOf(form));
      return chooser(reply, new URLSearchParams([...dialog.carried, ['sim_account', account.username]]));
    }
    const account = await chosenAccount(form);
    if (!account) throw new InputError('Choose an account first.');
    const choosing = form.get('choose_scopes') === '1';
    const scopes = dialog.scopes.filter((scope) => scope === BASIC_SCOPE || !choosing || form.getAll('grant').includes(scope));
    const { redirectUri, challenge } = dialog;
    const code = await issueCode(context.pool, { accountId: account.id, redirectUri, scopes, challenge }, context.systemNow());
    return reply.redirect(callback(dialog, form, { code, scopes: scopes.join(',') }), 302);
  });

  async function chooser(reply: FastifyReply, query: URLSearchParams): Promise<FastifyReply> {
    const dialog = readDialog(context, query);
    const chosen = await chosenAccount(query);
    const search = (query.get('q') ?? '').replaceAll('\u0000', '').slice(0, 60);
    const found = chosen ? [] : await listAccounts(context.pool, context.now(), search, SHOWN_ACCOUNTS);
    const body = chosen ? pages.consent(dialog, chosen) : pages.choice(dialog, found, search);
    return sendPage(reply, context.prefix, 'Log in · Simulated TikTok', body);
  }

  async function chosenAccount(query: URLSearchParams): Promise<SimTiktok | undefined> {
    return accountByUsername(context.pool, context.now(), (query.get('sim_account') ?? '').trim().replace(/^@/, ''));
  }
}

/** Checks what the app asks for. Nothing is sent to an address that is not registered. */
function readDialog(context: Context, query: URLSearchParams): TiktokDialog {
  if (query.get('client_key') !== context.clientKey) throw new InputError('invalid_client: client_key');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!context.redirectUris.includes(redirectUri)) throw new InputError('invalid_request: redirect_uri');
  if (query.get('response_type') !== 'code') throw new InputError('unsupported_response_type: response_type');
  const scopes = [...new Set((query.get('scope') ?? '').split(',').filter((scope) => scope !== ''))];
  const unknown = scopes.find((scope) => !Object.hasOwn(SCOPES, scope));
  if (unknown !== undefined || scopes.length === 0) throw new InputError(`invalid_scope: ${unknown ?? 'scope'}`);
  const challenge = query.get('code_challenge');
  if (challenge !== null && query.get('code_challenge_method') !== 'S256') throw new InputError('invalid_request: code_challenge_method');
  return { redirectUri, scopes, challenge, carried: carriedOf(query, CARRIED) };
}

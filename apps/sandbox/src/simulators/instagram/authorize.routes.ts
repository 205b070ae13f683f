import type { FastifyInstance, FastifyReply } from 'fastify';
import { accountByUsername, listAccounts } from './account.store.js';
import { callback, carriedOf, DialogPages, type Dialog } from '../dialog.js';
import { formOf } from '../form.js';
import { sendPage } from '../html.js';
import { bodyOf, InputError, statusOf } from '../input.js';
import type { Context } from './options.js';
import { createAccount } from './publishing.js';
import { BASIC_SCOPE, readScopes, SCOPES } from './scopes.js';
import { issueCode } from './token.store.js';

const SHOWN_ACCOUNTS = 60;
/** What a dialog carries from page to page. */
const CARRIED = ['client_id', 'redirect_uri', 'response_type', 'scope', 'state', 'force_reauth', 'enable_fb_login'] as const;

/** www.instagram.com: the page where a creator chooses the account and allows or cancels. */
export async function authorizeRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  const path = `${context.prefix}/ig-www/oauth/authorize`;
  const pages = new DialogPages({
    platform: 'Instagram',
    path,
    picture: (id) => `${context.prefix}/cdn/avatar-${id}.jpg`,
    words: {
      choose: 'Choose the account that shall be linked.',
      question: 'Continue as',
      wish: 'will be able to:',
      allow: 'Allow',
      change: 'Use another account',
    },
    followers: 12500,
    basicScope: BASIC_SCOPE,
    scopeNames: SCOPES,
  });
  instance.setErrorHandler(async (error, request, reply) => {
    const known = statusOf(error) < 500;
    if (!known) request.log.error({ err: error }, 'simulated Instagram failed');
    const message = known ? (error as Error).message : 'Sorry, something went wrong.';
    return sendPage(reply, context.prefix, 'Simulated Instagram', pages.refusal(message), known ? 400 : 500);
  });

  instance.get('/oauth/authorize', async (request, reply) => {
    const query = new URLSearchParams(request.url.split('?')[1] ?? '');
    return chooser(reply, query);
  });

  instance.post('/oauth/authorize', async (request, reply) => {
    const form = formOf(request.body);
    const dialog = readDialog(context, form);
    if (form.get('decision') === 'cancel') {
      const denied = { error: 'access_denied', error_reason: 'user_denied', error_description: 'The user denied your request' };
      return reply.redirect(callback(dialog, form, denied), 302);
    }
    if (form.get('decision') === 'create') {
      const { account } = await createAccount(context, bodyOf(form));
      return chooser(reply, withAccount(dialog, account.username));
    }
    const account = await accountByUsername(
      context.pool,
      (form.get('sim_account') ?? '').trim().replace(/^@/, '').replaceAll('\u0000', ''),
    );
    if (!account) throw new InputError('Choose an account first.');
    if (account.accountType === 'Personal')
      throw new InputError(`@${account.username} is a personal account. Switch to a professional account (business or creator) to go on.`);
    const refused = new Set(
      dialog.scopes.filter((scope) => scope !== BASIC_SCOPE && form.get('choose_scopes') === '1' && !form.getAll('grant').includes(scope)),
    );
    const scopes = dialog.scopes.filter((scope) => !refused.has(scope));
    const code = await issueCode(context.pool, { accountId: account.id, redirectUri: dialog.redirectUri, scopes }, context.systemNow());
    return reply.redirect(`${callback(dialog, form, { code })}#_`, 302);
  });

  async function chooser(reply: FastifyReply, query: URLSearchParams): Promise<FastifyReply> {
    const dialog = readDialog(context, query);
    const chosen = await accountByUsername(
      context.pool,
      (query.get('sim_account') ?? '').trim().replace(/^@/, '').replaceAll('\u0000', ''),
    );
    const search = (query.get('q') ?? '').replaceAll('\u0000', '').slice(0, 60);
    const found = chosen ? [] : await listAccounts(context.pool, search, SHOWN_ACCOUNTS);
    const body = chosen ? pages.consent(dialog, chosen) : pages.choice(dialog, found, search);
    return sendPage(reply, context.prefix, 'Log in · Simulated Instagram', body);
  }
}

function withAccount(dialog: Dialog, username: string): URLSearchParams {
  return new URLSearchParams([...dialog.carried, ['sim_account', username]]);
}

/** Checks what the app asks for. Nothing is sent to an address that is not registered. */
function readDialog(context: Context, query: URLSearchParams): Dialog {
  if (query.get('client_id') !== context.appId) throw new InputError('Invalid Request: Invalid platform app');
  const redirectUri = query.get('redirect_uri') ?? '';
  const registered = context.redirectUris.length === 0 ? isHttp(redirectUri) : context.redirectUris.includes(redirectUri);
  if (!registered) throw new InputError('Invalid Request: Invalid redirect_uri');
  if (query.get('response_type') !== 'code') throw new InputError('Invalid Request: response_type must be code');
  const scopes = readScopes(query.get('scope') ?? '');
  const unknown = scopes.find((scope) => !Object.hasOwn(SCOPES, scope));
  if (unknown !== undefined) throw new InputError(`Invalid Request: Invalid Scopes: ${unknown}`);
  if (!scopes.includes(BASIC_SCOPE)) throw new InputError(`Invalid Request: scope must hold ${BASIC_SCOPE}`);
  return { redirectUri, scopes, carried: carriedOf(query, CARRIED) };
}

function isHttp(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && !text.includes('#');
}

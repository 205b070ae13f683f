import type { FastifyInstance, FastifyReply } from 'fastify';
import { formOf } from '../form.js';
import { html, sendPage } from '../html.js';
import type { Markup } from '../html.js';
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

interface Dialog {
  redirectUri: string;
  scopes: string[];
  challenge: string | null;
  carried: [string, string][];
}

/** www.tiktok.com: the page where a creator chooses the account, chooses what to allow, and allows or cancels (platform-apis.md 2.2). */
export async function authorizeRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  const path = `${context.prefix}/tt-www/v2/auth/authorize/`;
  instance.setErrorHandler(async (error, request, reply) => {
    const known = statusOf(error) < 500;
    if (!known) request.log.error({ err: error }, 'simulated TikTok failed');
    const message = known ? (error as Error).message : 'Sorry, something went wrong.';
    const body = html`<main class="narrow card">
      ${brand()}
      <p class="error" role="alert">${message}</p>
    </main>`;
    return sendPage(reply, context.prefix, 'Simulated TikTok', body, known ? 400 : 500);
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
    const body = chosen ? consent(context, path, dialog, chosen) : choice(context, path, dialog, found, search);
    return sendPage(reply, context.prefix, 'Log in · Simulated TikTok', body);
  }

  async function chosenAccount(query: URLSearchParams): Promise<SimTiktok | undefined> {
    return accountByUsername(context.pool, context.now(), (query.get('sim_account') ?? '').trim().replace(/^@/, ''));
  }
}

function brand(): Markup {
  return html`<h1 class="brand">TikTok <small>simulated</small></h1>`;
}

function choice(context: Context, path: string, dialog: Dialog, accounts: readonly SimTiktok[], search: string): Markup {
  return html`<main class="narrow card">
    ${brand()}
    <p>Log in as the account that shall be linked.</p>
    <form class="row" method="get" action="${path}">
      ${hidden(dialog)}
      <input type="search" name="q" value="${search}" placeholder="Search accounts" aria-label="Search accounts" />
      <button>Search</button>
    </form>
    ${accounts.length === 0 ? html`<p class="muted">No account found. Create one below.</p>` : ''}
    <form method="get" action="${path}" class="accounts">
      ${hidden(dialog)}
      ${accounts.map(
        (account) =>
          html`<button class="account" name="sim_account" value="${account.username}">
            <img src="${context.prefix}/tt-cdn/avatar-${account.id}.jpg" alt="" width="44" height="44" loading="lazy" />
            <span
              ><b>${account.username}</b><br /><span class="muted"
                >${account.name} · ${account.followers.toLocaleString('en')} followers</span
              ></span
            >
          </button>`,
      )}
    </form>
    <details ${accounts.length === 0 ? html`open` : ''}>
      <summary>Create a simulated account</summary>
      <form method="post" action="${path}" class="stack">
        ${hidden(dialog)}
        <label>Handle <input name="username" required maxlength="30" autocapitalize="none" placeholder="ana.glow" /></label>
        <label>Name <input name="name" maxlength="64" placeholder="Ana" /></label>
        <label>Followers <input name="followers" type="number" min="0" max="500000000" value="8200" /></label>
        <button name="decision" value="create" class="primary">Create account</button>
      </form>
    </details>
    ${cancel(path, dialog)}
  </main>`;
}

function consent(context: Context, path: string, dialog: Dialog, account: SimTiktok): Markup {
  return html`<main class="narrow card">
    ${brand()}
    <p class="centre"><img class="round" src="${context.prefix}/tt-cdn/avatar-${account.id}.jpg" alt="" width="88" height="88" /></p>
    <p class="centre">
      Authorize as <b>@${account.username}</b>?<br /><span class="muted">${new URL(dialog.redirectUri).host} would like to:</span>
    </p>
    <form method="post" action="${path}" class="stack">
      ${hidden(dialog)}
      <input type="hidden" name="sim_account" value="${account.username}" />
      <input type="hidden" name="choose_scopes" value="1" />
      <ul class="scopes">
        ${dialog.scopes.map(
          (scope) =>
            html`<li>
              <label>
                ${
                  scope === BASIC_SCOPE
                    ? html`<input type="checkbox" checked disabled />`
                    : html`<input type="checkbox" name="grant" value="${scope}" checked />`
                }
                ${SCOPES[scope]}
              </label>
            </li>`,
        )}
      </ul>
      <button name="decision" value="allow" class="primary">Continue</button>
    </form>
    ${cancel(path, dialog)}
    <form method="get" action="${path}">${hidden(dialog)}<button class="link">Switch account</button></form>
  </main>`;
}

function cancel(path: string, dialog: Dialog): Markup {
  return html`<form method="post" action="${path}" class="stack">
    ${hidden(dialog)}<button name="decision" value="cancel">Cancel</button>
  </form>`;
}

function hidden(dialog: Dialog): Markup[] {
  return dialog.carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
}

/** Checks what the app asks for. Nothing is sent to an address that is not registered. */
function readDialog(context: Context, query: URLSearchParams): Dialog {
  if (query.get('client_key') !== context.clientKey) throw new InputError('invalid_client: client_key');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!context.redirectUris.includes(redirectUri)) throw new InputError('invalid_request: redirect_uri');
  if (query.get('response_type') !== 'code') throw new InputError('unsupported_response_type: response_type');
  const scopes = [...new Set((query.get('scope') ?? '').split(',').filter((scope) => scope !== ''))];
  const unknown = scopes.find((scope) => !Object.hasOwn(SCOPES, scope));
  if (unknown !== undefined || scopes.length === 0) throw new InputError(`invalid_scope: ${unknown ?? 'scope'}`);
  const challenge = query.get('code_challenge');
  if (challenge !== null && query.get('code_challenge_method') !== 'S256') throw new InputError('invalid_request: code_challenge_method');
  const carried = CARRIED.flatMap((name): [string, string][] => {
    const value = query.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { redirectUri, scopes, challenge, carried };
}

function callback(dialog: Dialog, form: URLSearchParams, answer: Record<string, string>): string {
  const query = new URLSearchParams(answer);
  const state = form.get('state');
  if (state !== null) query.set('state', state);
  return `${dialog.redirectUri}?${query.toString()}`;
}

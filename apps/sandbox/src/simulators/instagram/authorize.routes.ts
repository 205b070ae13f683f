import type { FastifyInstance, FastifyReply } from 'fastify';
import { accountByUsername, listAccounts } from './account.store.js';
import { formOf } from '../form.js';
import { html, sendPage } from '../html.js';
import type { Markup } from '../html.js';
import { bodyOf, InputError, statusOf } from '../input.js';
import type { SimAccount } from './model.js';
import type { Context } from './options.js';
import { createAccount } from './publishing.js';
import { BASIC_SCOPE, readScopes, SCOPES } from './scopes.js';
import { issueCode } from './token.store.js';

const SHOWN_ACCOUNTS = 60;
/** What a dialog carries from page to page. */
const CARRIED = ['client_id', 'redirect_uri', 'response_type', 'scope', 'state', 'force_reauth', 'enable_fb_login'] as const;

interface Dialog {
  redirectUri: string;
  scopes: string[];
  carried: [string, string][];
}

/** www.instagram.com: the page where a creator chooses the account and allows or cancels. */
export async function authorizeRoutes(instance: FastifyInstance, context: Context): Promise<void> {
  const path = `${context.prefix}/ig-www/oauth/authorize`;
  instance.setErrorHandler(async (error, request, reply) => {
    const known = statusOf(error) < 500;
    if (!known) request.log.error({ err: error }, 'simulated Instagram failed');
    const message = known ? (error as Error).message : 'Sorry, something went wrong.';
    const body = html`<main class="narrow card">
      <h1 class="brand">Instagram <small>simulated</small></h1>
      <p class="error" role="alert">${message}</p>
    </main>`;
    return sendPage(reply, context.prefix, 'Simulated Instagram', body, known ? 400 : 500);
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
    const body = chosen ? consent(context, path, dialog, chosen) : choice(context, path, dialog, found, search);
    return sendPage(reply, context.prefix, 'Log in · Simulated Instagram', body);
  }
}

function choice(context: Context, path: string, dialog: Dialog, accounts: readonly SimAccount[], search: string): Markup {
  return html`<main class="narrow card">
    <h1 class="brand">Instagram <small>simulated</small></h1>
    <p>Choose the account that shall be linked.</p>
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
            <img src="${context.prefix}/cdn/avatar-${account.id}.jpg" alt="" width="44" height="44" loading="lazy" />
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
        <label>Followers <input name="followers" type="number" min="0" max="500000000" value="12500" /></label>
        <button name="decision" value="create" class="primary">Create account</button>
      </form>
    </details>
    ${cancel(path, dialog)}
  </main>`;
}

function consent(context: Context, path: string, dialog: Dialog, account: SimAccount): Markup {
  return html`<main class="narrow card">
    <h1 class="brand">Instagram <small>simulated</small></h1>
    <p class="centre"><img class="round" src="${context.prefix}/cdn/avatar-${account.id}.jpg" alt="" width="88" height="88" /></p>
    <p class="centre">
      Continue as <b>@${account.username}</b>?<br /><span class="muted">${new URL(dialog.redirectUri).host} will be able to:</span>
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
      <button name="decision" value="allow" class="primary">Allow</button>
    </form>
    ${cancel(path, dialog)}
    <form method="get" action="${path}">${hidden(dialog)}<button class="link">Use another account</button></form>
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
  const carried = CARRIED.flatMap((name): [string, string][] => {
    const value = query.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { redirectUri, scopes, carried };
}

function callback(dialog: Dialog, form: URLSearchParams, answer: Record<string, string>): string {
  const query = new URLSearchParams(answer);
  const state = form.get('state');
  if (state !== null) query.set('state', state);
  return `${dialog.redirectUri}${dialog.redirectUri.includes('?') ? '&' : '?'}${query.toString()}`;
}

function isHttp(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && !text.includes('#');
}

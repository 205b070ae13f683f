import { html } from './html.js';
import type { Markup } from './html.js';

/** What an app asks for, and what the dialog carries from page to page. */
export interface Dialog {
  redirectUri: string;
  scopes: string[];
  carried: [string, string][];
}

interface Account {
  id: string;
  username: string;
  name: string;
  followers: number;
}

/** What is a platform's own in the pages where a creator chooses an account and allows or cancels. */
export interface DialogLook {
  platform: string;
  /** Address of both pages. */
  path: string;
  /** Address of an account's picture. */
  picture: (accountId: string) => string;
  words: { choose: string; question: string; wish: string; allow: string; change: string };
  /** Proposed for a new account. */
  followers: number;
  /** The scope that cannot be refused, and what each one is called. */
  basicScope: string;
  scopeNames: Readonly<Record<string, string>>;
}

/** The pages of a consent dialog, alike on both simulated platforms but for their words. */
export class DialogPages {
  constructor(private readonly look: DialogLook) {}

  /** Says what is wrong with the app's request or with what was chosen. */
  refusal(message: string): Markup {
    return html`<main class="narrow card">
      ${this.brand()}
      <p class="error" role="alert">${message}</p>
    </main>`;
  }

  /** Which account? */
  choice(dialog: Dialog, accounts: readonly Account[], search: string): Markup {
    const { path, picture, words, followers } = this.look;
    return html`<main class="narrow card">
      ${this.brand()}
      <p>${words.choose}</p>
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
              <img src="${picture(account.id)}" alt="" width="44" height="44" loading="lazy" />
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
          <label>Followers <input name="followers" type="number" min="0" max="500000000" value="${followers}" /></label>
          <button name="decision" value="create" class="primary">Create account</button>
        </form>
      </details>
      ${this.cancel(dialog)}
    </main>`;
  }

  /** May the app do this? */
  consent(dialog: Dialog, account: Account): Markup {
    const { path, picture, words, basicScope, scopeNames } = this.look;
    return html`<main class="narrow card">
      ${this.brand()}
      <p class="centre"><img class="round" src="${picture(account.id)}" alt="" width="88" height="88" /></p>
      <p class="centre">
        ${words.question} <b>@${account.username}</b>?<br /><span class="muted">${new URL(dialog.redirectUri).host} ${words.wish}</span>
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
                    scope === basicScope
                      ? html`<input type="checkbox" checked disabled />`
                      : html`<input type="checkbox" name="grant" value="${scope}" checked />`
                  }
                  ${scopeNames[scope]}
                </label>
              </li>`,
          )}
        </ul>
        <button name="decision" value="allow" class="primary">${words.allow}</button>
      </form>
      ${this.cancel(dialog)}
      <form method="get" action="${path}">${hidden(dialog)}<button class="link">${words.change}</button></form>
    </main>`;
  }

  private brand(): Markup {
    return html`<h1 class="brand">${this.look.platform} <small>simulated</small></h1>`;
  }

  private cancel(dialog: Dialog): Markup {
    return html`<form method="post" action="${this.look.path}" class="stack">
      ${hidden(dialog)}<button name="decision" value="cancel">Cancel</button>
    </form>`;
  }
}

/** The parameters with these names that the request has. */
export function carriedOf(query: URLSearchParams, names: readonly string[]): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    const value = query.get(name);
    return value === null ? [] : [[name, value]];
  });
}

/** The app's own address with the answer and with the state it gave. */
export function callback(dialog: Dialog, form: URLSearchParams, answer: Record<string, string>): string {
  const query = new URLSearchParams(answer);
  const state = form.get('state');
  if (state !== null) query.set('state', state);
  return `${dialog.redirectUri}${dialog.redirectUri.includes('?') ? '&' : '?'}${query.toString()}`;
}

function hidden(dialog: Dialog): Markup[] {
  return dialog.carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
}

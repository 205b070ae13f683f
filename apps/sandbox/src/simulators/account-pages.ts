import { html } from './html.js';
import type { Markup } from './html.js';

interface Account {
  id: string;
  username: string;
  name: string;
  followers: number;
}

interface Fault {
  kind: string;
  ms: number;
  username: string | null;
  remaining: number | null;
}

/** What is a platform's own in the pages about its accounts. */
export interface AccountLook {
  platform: string;
  /** Address of the list of accounts. */
  home: string;
  /** Where an account is seen, after `home` and a slash. */
  pathOf: (username: string) => string;
  picture: (accountId: string) => string;
  now: () => Date;
  /** Proposed for a new account, and what it may have from before. */
  followers: number;
  earlier: { name: string; label: string };
}

/** The pages about accounts, alike on both simulated platforms but for what an account has posted. */
export class AccountPages {
  constructor(private readonly look: AccountLook) {}

  /** All accounts, with forms to create one and to turn faults on for everybody. */
  list(accounts: readonly Account[], search: string, faults: readonly Fault[]): Markup {
    const { home, pathOf, picture, followers, earlier } = this.look;
    return html`${this.top()}
      <main class="wide">
        <form class="row" method="get" action="${home}">
          <input type="search" name="q" value="${search}" placeholder="Search accounts" aria-label="Search accounts" />
          <button>Search</button>
        </form>
        ${accounts.length === 0 ? html`<p class="muted">No accounts yet.</p>` : ''}
        <div class="tiles">
          ${accounts.map(
            (account) =>
              html`<a class="account card" href="${home}/${pathOf(account.username)}">
                <img src="${picture(account.id)}" alt="" width="56" height="56" loading="lazy" />
                <span
                  ><b>${account.username}</b><br /><span class="muted"
                    >${account.name}<br />${number(account.followers)} followers</span
                  ></span
                >
              </a>`,
          )}
        </div>
        <div class="columns">
          <section class="card">
            <h2>New account</h2>
            <form method="post" action="${home}/accounts" class="stack">
              <label>Handle <input name="username" required maxlength="30" autocapitalize="none" placeholder="ana.glow" /></label>
              <label>Name <input name="name" maxlength="64" placeholder="Ana" /></label>
              <label>Followers <input name="followers" type="number" min="0" max="500000000" value="${followers}" /></label>
              <label>${earlier.label} <input name="${earlier.name}" type="number" min="0" max="400" value="18" /></label>
              <button class="primary">Create account</button>
            </form>
          </section>
          <section class="card">
            <h2>Faults for everybody</h2>
            ${this.faultForm(faults, undefined)}
          </section>
        </div>
      </main>`;
  }

  /** The page of one account: its picture beside these lines, then what it has posted, then its faults. */
  account(account: Account, faults: readonly Fault[], profile: Markup, posted: Markup): Markup {
    return html`${this.top()}
      <main class="wide">
        <header class="profile">
          <img class="round" src="${this.look.picture(account.id)}" alt="" width="120" height="120" />
          <div>
            <h1>${account.username}</h1>
            ${profile}
          </div>
        </header>
        ${posted}
        <section class="card">
          <h2>Faults of this account</h2>
          ${this.faultForm(faults, account.username)}
        </section>
      </main>`;
  }

  /** The line above every page: which platform, and what time it is there. */
  top(): Markup {
    const { home, platform, now } = this.look;
    return html`<nav class="top">
      <a class="brand" href="${home}">${platform} <small>simulated</small></a>
      <span class="muted">It is ${now().toISOString().slice(0, 16).replace('T', ' ')} UTC</span>
    </nav>`;
  }

  private faultForm(faults: readonly Fault[], username: string | undefined): Markup {
    return html`<p>
        ${
          faults.length === 0
            ? html`<span class="muted">None: everything works.</span>`
            : faults.map(
                (fault) =>
                  html`<span class="sticker fault"
                    >${fault.kind}${fault.kind === 'slow' ? ` ${fault.ms} ms` : ''}${fault.username === null ? ' · everybody' : ''}${fault.remaining === null ? '' : ` · ${fault.remaining} more calls`}</span
                  > `,
              )
        }
      </p>
      <form method="post" action="${this.look.home}/faults" class="stack">
        ${username === undefined ? '' : html`<input type="hidden" name="account" value="${username}" />`}
        <label
          >What happens
          <select name="kind">
            <option value="slow">Slow answers</option>
            <option value="error500">HTTP 500</option>
            <option value="limit">Call limit reached</option>
            <option value="truncated">Answers cut off</option>
            <option value="revoked">Access removed (link again to repair)</option>
            <option value="none">Nothing: all faults off</option>
          </select></label
        >
        <label>Milliseconds, for slow answers <input name="ms" type="number" min="0" max="60000" value="3000" /></label>
        <label>Number of calls, empty = until turned off <input name="times" type="number" min="1" max="1000000" /></label>
        <button>Set</button>
      </form>`;
  }
}

/** A page that says one thing. */
export function messagePage(home: string, message: string): Markup {
  return html`<main class="narrow card">
    <p class="error" role="alert">${message}</p>
    <p><a href="${home}">All accounts</a></p>
  </main>`;
}

/** A figure as people read it; a dash when there is none. */
export function number(value: number | null): string {
  return value === null ? '–' : value.toLocaleString('en');
}

import { html } from '../html.js';
import type { Markup } from '../html.js';
import { coverUrl } from './cdn.routes.js';
import type { SimFault } from './fault.store.js';
import { figuresAt } from './model.js';
import type { SimTiktok, SimVideo } from './model.js';
import type { Context } from './options.js';

/** All accounts, with forms to create one and to turn faults on for everybody. */
export function accountsPage(context: Context, accounts: readonly SimTiktok[], search: string, faults: readonly SimFault[]): Markup {
  const home = `${context.prefix}/tiktok`;
  return html`${top(context, home)}
    <main class="wide">
      <form class="row" method="get" action="${home}">
        <input type="search" name="q" value="${search}" placeholder="Search accounts" aria-label="Search accounts" />
        <button>Search</button>
      </form>
      ${accounts.length === 0 ? html`<p class="muted">No accounts yet.</p>` : ''}
      <div class="tiles">
        ${accounts.map(
          (account) =>
            html`<a class="account card" href="${home}/@${account.username}">
              <img src="${context.prefix}/tt-cdn/avatar-${account.id}.jpg" alt="" width="56" height="56" loading="lazy" />
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
            <label>Followers <input name="followers" type="number" min="0" max="500000000" value="8200" /></label>
            <label>Earlier videos <input name="videos" type="number" min="0" max="400" value="18" /></label>
            <button class="primary">Create account</button>
          </form>
        </section>
        <section class="card">
          <h2>Faults for everybody</h2>
          ${faultForm(home, faults, undefined)}
        </section>
      </div>
    </main>`;
}

/** One account as its visitors see it, with the forms of its owner. */
export function accountPage(context: Context, account: SimTiktok, videos: readonly SimVideo[], faults: readonly SimFault[]): Markup {
  const home = `${context.prefix}/tiktok`;
  return html`${top(context, home)}
    <main class="wide">
      <header class="profile">
        <img class="round" src="${context.prefix}/tt-cdn/avatar-${account.id}.jpg" alt="" width="120" height="120" />
        <div>
          <h1>${account.username}</h1>
          <p><b>${account.name}</b></p>
          <p>
            <b>${number(account.following)}</b> following · <b>${number(account.followers)}</b> followers ·
            <b>${number(account.likes)}</b> likes
          </p>
          ${account.bio === '' ? '' : html`<p>${account.bio}</p>`}
        </div>
      </header>
      <details class="card" ${videos.length === 0 ? html`open` : ''}>
        <summary>Post a video as @${account.username}</summary>
        <form method="post" action="${home}/@${account.username}/videos" class="stack">
          <label
            >Description
            <textarea name="description" rows="3" maxlength="2200" placeholder="Anzeige · my new favourite @brand #hashtag"></textarea>
          </label>
          <p class="muted">The API hands out the first 150 characters only.</p>
          <button class="primary">Post</button>
        </form>
      </details>
      ${videos.length === 0 ? html`<p class="muted centre">No videos yet.</p>` : ''}
      <section class="grid" aria-label="Videos">${videos.map((video) => tile(context, account, video))}</section>
      <section class="card">
        <h2>Faults of this account</h2>
        ${faultForm(home, faults, account.username)}
      </section>
    </main>`;
}

/** A page that says one thing. */
export function messagePage(home: string, message: string): Markup {
  return html`<main class="narrow card">
    <p class="error" role="alert">${message}</p>
    <p><a href="${home}">All accounts</a></p>
  </main>`;
}

function top(context: Context, home: string): Markup {
  return html`<nav class="top">
    <a class="brand" href="${home}">TikTok <small>simulated</small></a>
    <span class="muted">It is ${context.now().toISOString().slice(0, 16).replace('T', ' ')} UTC</span>
  </nav>`;
}

function tile(context: Context, account: SimTiktok, video: SimVideo): Markup {
  const { views, likes } = figuresAt(video, context.now());
  const cover = context.prefix + coverUrl(context, video).slice(context.baseUrl().length);
  return html`<a class="tile" href="${context.prefix}/tiktok/@${account.username}/video/${video.id}">
    <img src="${cover}" alt="Video: ${video.title.slice(0, 80)}" loading="lazy" />
    <span class="badge">${video.duration} s</span>
    <span class="counts">♥ ${number(likes)} ▷ ${number(views)}</span>
  </a>`;
}

function faultForm(home: string, faults: readonly SimFault[], username: string | undefined): Markup {
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
    <form method="post" action="${home}/faults" class="stack">
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

function number(value: number): string {
  return value.toLocaleString('en');
}

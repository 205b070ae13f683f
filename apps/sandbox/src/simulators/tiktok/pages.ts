import { AccountPages, number } from '../account-pages.js';
import { html } from '../html.js';
import type { Markup } from '../html.js';
import { coverUrl } from './cdn.routes.js';
import type { SimFault } from './fault.store.js';
import { figuresAt } from './model.js';
import type { SimTiktok, SimVideo } from './model.js';
import type { Context } from './options.js';

/** What is TikTok's own in the pages about accounts. */
export function accountPages(context: Context): AccountPages {
  return new AccountPages({
    platform: 'TikTok',
    home: `${context.prefix}/tiktok`,
    pathOf: (username) => `@${username}`,
    picture: (id) => `${context.prefix}/tt-cdn/avatar-${id}.jpg`,
    now: context.now,
    followers: 8_200,
    earlier: { name: 'videos', label: 'Earlier videos' },
  });
}

/** One account as its visitors see it, with the forms of its owner. */
export function accountPage(context: Context, account: SimTiktok, videos: readonly SimVideo[], faults: readonly SimFault[]): Markup {
  const home = `${context.prefix}/tiktok`;
  const profile = html`<p><b>${account.name}</b></p>
    <p>
      <b>${number(account.following)}</b> following · <b>${number(account.followers)}</b> followers · <b>${number(account.likes)}</b> likes
    </p>
    ${account.bio === '' ? '' : html`<p>${account.bio}</p>`}`;
  const posted = html`<details class="card" ${videos.length === 0 ? html`open` : ''}>
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
    <section class="grid" aria-label="Videos">${videos.map((video) => tile(context, account, video))}</section>`;
  return accountPages(context).account(account, faults, profile, posted);
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

import { AccountPages, number } from '../account-pages.js';
import type { SimFault } from './fault.store.js';
import { figuresAt, isLagging } from './figures.js';
import { html } from '../html.js';
import type { Markup } from '../html.js';
import { permalinkOf } from './media.node.js';
import { isAlive } from './model.js';
import type { SimAccount, SimMedia } from './model.js';
import type { Context } from './options.js';

const KIND_NAMES = { post: 'Post', reel: 'Reel', story: 'Story', carousel: 'Carousel', child: 'Picture' } as const;

/** What is Instagram's own in the pages about accounts. */
export function accountPages(context: Context): AccountPages {
  return new AccountPages({
    platform: 'Instagram',
    home: `${context.prefix}/instagram`,
    pathOf: (username) => username,
    picture: (id) => `${context.prefix}/cdn/avatar-${id}.jpg`,
    now: context.now,
    followers: 12_500,
    earlier: { name: 'posts', label: 'Earlier posts' },
  });
}

/** One account as its visitors see it, with the forms of its owner. */
export function accountPage(context: Context, account: SimAccount, media: readonly SimMedia[], faults: readonly SimFault[]): Markup {
  const home = `${context.prefix}/instagram`;
  const now = context.now();
  const stories = media.filter((each) => each.kind === 'story' && isAlive(each, now));
  const posts = media.filter((each) => each.kind !== 'story' && isAlive(each, now));
  const coming = media.filter((each) => each.takenAt > now);
  const profile = html`<p>
      <b>${number(posts.length)}</b> posts · <b>${number(account.followers)}</b> followers · <b>${number(account.follows)}</b> following
    </p>
    <p><b>${account.name}</b> <span class="muted">${account.accountType.replace('_', ' ')}</span></p>`;
  const posted = html`${
      stories.length > 0
        ? html`<section aria-label="Stories" class="stories">
            ${stories.map(
              (story) =>
                html`<a href="${link(context, account, story)}"
                  ><img src="${context.prefix}/cdn/${story.id}-small.jpg" alt="Story" width="72" height="72" loading="lazy" /><span
                    class="muted"
                    >${hoursLeft(story, now)} h left</span
                  ></a
                >`,
            )}
          </section>`
        : ''
    }
    <details class="card" ${posts.length + stories.length === 0 ? html`open` : ''}>
      <summary>Post as @${account.username}</summary>
      <form method="post" action="${home}/${account.username}/posts" class="stack">
        <label
          >Kind
          <select name="kind">
            <option value="post">Post</option>
            <option value="carousel">Carousel</option>
            <option value="reel">Reel</option>
            <option value="story">Story (24 h)</option>
          </select></label
        >
        <label
          >Caption <textarea name="caption" rows="4" maxlength="2200" placeholder="Anzeige · my new favourite @brand #hashtag"></textarea>
        </label>
        <label
          >Story stickers, separated by commas <input name="stickers" maxlength="400" placeholder="@brand, #hashtag, https://…"
        /></label>
        <label class="check"><input type="checkbox" name="paidPartnership" /> Paid partnership label</label>
        <p class="muted">The picture comes by itself. Stickers and the label are seen by people only: the API hands out neither.</p>
        <button class="primary">Share</button>
      </form>
    </details>
    ${coming.length > 0 ? html`<p class="muted">${coming.length} more will appear as time goes on.</p>` : ''}
    ${posts.length === 0 ? html`<p class="muted centre">No posts yet.</p>` : ''}
    <section class="grid" aria-label="Posts">${posts.map((post) => tile(context, account, post))}</section>`;
  return accountPages(context).account(account, faults, profile, posted);
}

/** One post, reel or story with its figures and the owner's actions. */
export function mediaPage(context: Context, account: SimAccount, media: SimMedia, children: readonly SimMedia[]): Markup {
  const home = `${context.prefix}/instagram`;
  const now = context.now();
  const alive = isAlive(media, now);
  const figures = alive && !isLagging(media, now) ? Object.entries(figuresAt(media, now)).filter(([, value]) => value !== null) : [];
  const action = `${home}/${account.username}/posts/${media.id}`;
  return html`${accountPages(context).top()}
    <main class="wide post">
      <div class="stage">
        ${
          alive
            ? media.video
              ? html`<video
                  controls
                  playsinline
                  poster="${context.prefix}/cdn/${media.id}.jpg"
                  src="${context.prefix}/cdn/${media.id}.mp4"
                ></video>`
              : (children.length > 0 ? children : [media]).map(
                  (each) => html`<img src="${context.prefix}/cdn/${each.id}.jpg" alt="${KIND_NAMES[media.kind]}" />`,
                )
            : html`<p class="muted centre">${media.takenAt > now ? 'Not posted yet.' : 'This story is over.'}</p>`
        }
      </div>
      <section class="card">
        <p>
          <a class="account" href="${home}/${account.username}"
            ><img src="${context.prefix}/cdn/avatar-${account.id}.jpg" alt="" width="44" height="44" /><b>${account.username}</b></a
          >
        </p>
        ${media.paidPartnership ? html`<p class="muted">Paid partnership</p>` : ''}
        <p class="caption">${media.caption}</p>
        ${media.stickers.length > 0 ? html`<p>${media.stickers.map((sticker) => html`<span class="sticker">${sticker}</span> `)}</p>` : ''}
        <p class="muted">
          ${KIND_NAMES[media.kind]} ·
          <time datetime="${media.takenAt.toISOString()}">${media.takenAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
          ${media.kind === 'story' && alive ? html` · ${hoursLeft(media, now)} h left` : ''}
        </p>
        <table>
          <caption>
            Insights now
          </caption>
          <tbody>
            ${figures.map(
              ([name, value]) =>
                html`<tr>
                  <th scope="row">${name.replaceAll('_', ' ')}</th>
                  <td>${number(value)}</td>
                </tr>`,
            )}
            ${
              figures.length === 0
                ? html`<tr>
                    <td class="muted">None yet.</td>
                  </tr>`
                : ''
            }
          </tbody>
        </table>
        <form method="post" action="${action}/caption" class="stack">
          <label>Caption <textarea name="caption" rows="4" maxlength="2200">${media.caption}</textarea></label>
          <button>Save caption</button>
        </form>
        <form method="post" action="${action}/delete" class="stack"><button class="danger">Delete</button></form>
      </section>
    </main>`;
}

function tile(context: Context, account: SimAccount, post: SimMedia): Markup {
  const { likes, views } = figuresAt(post, context.now());
  return html`<a class="tile" href="${link(context, account, post)}">
    <img src="${context.prefix}/cdn/${post.id}-small.jpg" alt="${KIND_NAMES[post.kind]}: ${post.caption.slice(0, 80)}" loading="lazy" />
    ${post.kind === 'post' ? '' : html`<span class="badge">${KIND_NAMES[post.kind]}</span>`}
    <span class="counts">${likes === null ? '' : html`♥ ${number(likes)}`} ${views === null ? '' : html`▷ ${number(views)}`}</span>
  </a>`;
}

function link(context: Context, account: SimAccount, media: SimMedia): string {
  return context.prefix + permalinkOf(context, account, media).slice(context.baseUrl().length);
}

function hoursLeft(story: SimMedia, now: Date): number {
  return Math.max(0, Math.ceil(24 - (now.getTime() - story.takenAt.getTime()) / 3_600_000));
}

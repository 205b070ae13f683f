import { Injectable } from '@nestjs/common';
import { Database, newId, Storage, Transactions, type Scope } from '@app/platform';
import type { ShownPost } from './contract/social-connector.js';
import type { SocialAccount } from './social-account.entity.js';

/** So many of the newest posts are kept of each account: what the engagement rate looks at, too (rules.md 9). */
export const POSTS_KEPT = 12;
const CAPTION_SIGNS = 300;

/** A post as it is kept, with our own copy of its picture. */
export type PostRow = Omit<ShownPost, 'pictureUrl'> & { id: string; socialAccountId: string; pictureKey: string | null };

type Account = Pick<SocialAccount, 'id' | 'creatorId'>;

/** The newest posts of linked accounts (CRE-6): replaced at each reading, gone when the account is unlinked. */
@Injectable()
export class AccountPosts {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly storage: Storage,
  ) {}

  /** Of several accounts, newest first. Callers have checked that the reader may see the accounts. */
  async of(accountIds: readonly string[]): Promise<PostRow[]> {
    return this.database.query<PostRow>(
      `select id, social_account_id as "socialAccountId", platform_post_id as "platformPostId", kind, caption, permalink, taken_at as "takenAt",
         likes::float8 as likes, comments::float8 as comments, views::float8 as views, reach::float8 as reach,
         picture_key as "pictureKey"
       from creators.account_posts where social_account_id = any($1::uuid[]) order by taken_at desc, id desc`,
      [[...accountIds]],
    );
  }

  /** Replaces the account's posts; known ones stay the same row and keep their picture. Needs a transaction; files go with its commit. */
  async replace(scope: Scope, account: Account, posts: readonly ShownPost[]): Promise<void> {
    scope.check({ creatorId: account.creatorId });
    const gone = await this.database.execute<{ key: string | null }>(
      `delete from creators.account_posts where social_account_id = $1 and platform_post_id <> all($2::text[]) returning picture_key as key`,
      [account.id, posts.map(({ platformPostId }) => platformPostId)],
    );
    for (const post of posts) {
      await this.database.execute(
        `insert into creators.account_posts (id, social_account_id, platform_post_id, kind, caption, permalink, taken_at, likes, comments, views,
           reach) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (social_account_id, platform_post_id) do update set caption = excluded.caption, permalink = excluded.permalink,
           likes = excluded.likes, comments = excluded.comments, views = excluded.views, reach = excluded.reach`,
        [
          newId(),
          account.id,
          post.platformPostId,
          post.kind,
          firstSigns(post.caption),
          post.permalink,
          post.takenAt,
          post.likes,
          post.comments,
          post.views,
          post.reach,
        ],
      );
    }
    this.removeFiles(gone.flatMap(({ key }) => key ?? []));
  }

  /** False when the post is gone, or has a picture. Needs a transaction. */
  async addPicture(id: string, key: string): Promise<boolean> {
    const rows = await this.database.execute(
      `update creators.account_posts set picture_key = $2 where id = $1 and picture_key is null returning 1`,
      [id, key],
    );
    return rows.length > 0;
  }

  /** Nothing of the posts stays (CRE-2: unlinking). Needs a transaction. */
  async forget(scope: Scope, account: Account): Promise<void> {
    await this.replace(scope, account, []);
    await this.database.execute(`delete from creators.account_readings where social_account_id = $1`, [account.id]);
  }

  private removeFiles(keys: readonly string[]): void {
    this.transactions.afterCommit(() => {
      for (const key of keys) void this.storage.remove(key).catch(() => undefined);
    });
  }
}

/** Younger posts are still growing, as for the engagement rate (rules.md 9). */
const SETTLED_MS = 48 * 3_600_000;

/** The mean of a figure over the posts that were settled when they were read and have it; null without any. */
export function averageOf(
  posts: ReadonlyArray<Pick<PostRow, 'views' | 'reach' | 'takenAt'>>,
  figure: 'views' | 'reach',
  readAt: Date,
): { value: number; posts: number } | null {
  const values = posts.filter(({ takenAt }) => readAt.getTime() - takenAt.getTime() > SETTLED_MS).flatMap((post) => post[figure] ?? []);
  if (values.length === 0) return null;
  return { value: Math.round(values.reduce((sum, value) => sum + value, 0) / values.length), posts: values.length };
}

/** Never half an emoji. */
function firstSigns(text: string): string {
  return text.length <= CAPTION_SIGNS ? text : `${text.slice(0, CAPTION_SIGNS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

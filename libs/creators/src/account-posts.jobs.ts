import { Injectable } from '@nestjs/common';
import { Job, Jobs, Live, newId, rooms, Scope, Storage, SystemClock, Transactions, type JobContext } from '@app/platform';
import { AccountPosts, POSTS_KEPT } from './account-posts.js';
import { AccountReadings, READ_POSTS } from './account-readings.js';
import { CreatorsApi } from './contract/creators.api.js';
import {
  PlatformBusyError,
  SocialConnector,
  TokenRefusedError,
  type LinkedProfile,
  type ShownPost,
  type SocialPlatform,
} from './contract/social-connector.js';
import { postPicture } from './pictures.js';
import { SocialAccountsRepository } from './social-accounts.repository.js';

const PICTURE = { maxBytes: 10_000_000, types: ['image/jpeg', 'image/png', 'image/webp'] };

interface Payload {
  socialAccountId: string;
}

/** Reads an account's figures and newest posts, and copies their pictures (CRE-6). */
@Injectable()
export class AccountPostsJobs {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: SocialAccountsRepository,
    private readonly posts: AccountPosts,
    private readonly readings: AccountReadings,
    private readonly creators: CreatorsApi,
    private readonly connector: SocialConnector,
    private readonly storage: Storage,
    private readonly jobs: Jobs,
    private readonly live: Live,
    private readonly systemClock: SystemClock,
  ) {}

  @Job<Payload>(READ_POSTS)
  async read(payload: Payload, context: JobContext): Promise<void> {
    const { socialAccountId } = payload;
    try {
      await this.creators.useCredential(socialAccountId, context.signal, async ({ platform, accessToken }) => {
        const profile = await this.connector.profile(platform, accessToken, context.signal);
        const shown = (await this.connector.latestPosts(platform, accessToken, POSTS_KEPT, context.signal)) ?? [];
        const kept = await this.keep(socialAccountId, profile, shown);
        if (kept) await this.addPictures(platform, socialAccountId, shown, context.signal);
      });
    } catch (error) {
      if (error instanceof TokenRefusedError) return this.transactions.run(() => this.creators.markReconnect(socialAccountId));
      if (!(error instanceof PlatformBusyError)) throw error;
      const runAt = new Date(this.systemClock.now().getTime() + error.retryAfterMs);
      await this.transactions.run(() => this.jobs.add(READ_POSTS, payload, { queue: `social:${socialAccountId}`, runAt }));
    }
  }

  /** Figures and words at once, with the pictures that we have. Answers false when the account is unlinked or gone meanwhile. */
  private async keep(id: string, profile: LinkedProfile, shown: readonly ShownPost[]): Promise<boolean> {
    const scope = Scope.system();
    return this.transactions.run(async () => {
      const [known] = await this.accounts.many([id]);
      const account = known && (await this.accounts.getForUpdate(scope, id));
      if (!account || account.state === 'unlinked') return false;
      await this.creators.recordFigures(id, profile);
      await this.posts.replace(scope, account, shown);
      await this.readings.done(id);
      this.live.tell([rooms.creator(account.creatorId)], 'campaign:changed', { entity: 'social-account', id });
      return true;
    });
  }

  /** Pictures take longer than figures: they come one by one, and those that we have are not loaded again. */
  private async addPictures(platform: SocialPlatform, accountId: string, shown: readonly ShownPost[], signal: AbortSignal): Promise<void> {
    const addresses = new Map(shown.map(({ platformPostId, pictureUrl }) => [platformPostId, pictureUrl]));
    for (const { id, platformPostId, pictureKey } of await this.posts.of([accountId])) {
      const url = pictureKey === null ? addresses.get(platformPostId) : null;
      const key = url ? await this.copy(platform, accountId, url, signal) : null;
      // the post may be gone by now, and so goes its picture
      if (key !== null && !(await this.transactions.run(() => this.posts.addPicture(id, key))))
        await this.storage.remove(key).catch(() => undefined);
    }
    await this.transactions.run(() => this.readings.finished(accountId));
  }

  /** Without a copy the post is shown without a picture. */
  private async copy(platform: SocialPlatform, accountId: string, url: string, signal: AbortSignal): Promise<string | null> {
    try {
      const file = await this.connector.download(platform, url, PICTURE, signal);
      const picture = file && (await postPicture(file.data));
      if (!picture) return null;
      const key = `account-posts/${accountId}/${newId()}.webp`;
      await this.storage.put(key, picture);
      return key;
    } catch {
      return null;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { accountCheck } from '@app/rules';
import { Clock, Events, Job, Jobs, Live, newId, rooms, Scope, Storage, SystemClock, Transactions, type JobContext } from '@app/platform';
import { accountFacts, POSTS_READ, sharesOf } from './account-facts.js';
import { CreatorsApi } from './contract/creators.api.js';
import { eligibilityDecided } from './contract/creators.events.js';
import { PlatformBusyError, SocialConnector, TokenRefusedError, type SocialPlatform } from './contract/social-connector.js';
import { portrait } from './pictures.js';
import type { SocialAccount } from './social-account.entity.js';
import { SocialAccountsRepository } from './social-accounts.repository.js';
import { VerificationCases } from './verification/index.js';

const PICTURE = { maxBytes: 5_000_000, types: ['image/jpeg', 'image/png', 'image/webp'] };

interface Payload {
  socialAccountId: string;
  pictureUrl: string | null;
}

/** After linking and refreshing: reads posts and audience, decides on the account (CRE-3), copies the picture. */
@Injectable()
export class AccountCheckJobs {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: SocialAccountsRepository,
    private readonly cases: VerificationCases,
    private readonly creators: CreatorsApi,
    private readonly connector: SocialConnector,
    private readonly storage: Storage,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly live: Live,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
  ) {}

  @Job<Payload>('creators.check-account')
  async check(payload: Payload, context: JobContext): Promise<void> {
    const { socialAccountId } = payload;
    try {
      await this.creators.useCredential(socialAccountId, context.signal, async ({ platform, accessToken, platformUserId }) => {
        const posts = await this.connector.recentPosts(platform, accessToken, POSTS_READ, context.signal);
        const counts = await this.connector.audience(platform, accessToken, platformUserId, context.signal);
        const picture = payload.pictureUrl ? await this.copy(platform, socialAccountId, payload.pictureUrl, context.signal) : null;
        await this.transactions.run(() => this.decide(socialAccountId, posts, counts, picture));
      });
    } catch (error) {
      if (error instanceof TokenRefusedError) return this.transactions.run(() => this.creators.markReconnect(socialAccountId));
      if (!(error instanceof PlatformBusyError)) throw error;
      const runAt = new Date(this.systemClock.now().getTime() + error.retryAfterMs);
      await this.transactions.run(() => this.jobs.add('creators.check-account', payload, { queue: `social:${socialAccountId}`, runAt }));
    }
  }

  private async decide(
    id: string,
    posts: Awaited<ReturnType<SocialConnector['recentPosts']>>,
    counts: Awaited<ReturnType<SocialConnector['audience']>>,
    picture: string | null,
  ): Promise<void> {
    const scope = Scope.system();
    const now = this.clock.now();
    const account = await this.accounts.getForUpdate(scope, id);
    if (account.state !== 'connected') return;
    const countries = sharesOf(counts.countries, account.followers);
    const facts = accountFacts(
      { platform: account.platform, followers: account.followers, posts, complete: posts !== null && posts.length < POSTS_READ, countries },
      now,
    );
    const answer = accountCheck(facts);
    account.engagementRate = facts.engagementRate;
    account.audience = { countries, ages: sharesOf(counts.ages, account.followers), genders: sharesOf(counts.genders, account.followers) };
    account.pictureKey = picture ?? account.pictureKey;
    account.version += 1;
    const [last] = (await this.accounts.latestChecks([id])).values();
    // A person's decision, asked for or taken, is not overruled by the next automatic look
    if (!last || last.decidedBy === 'automatic') await this.record(scope, account, answer, now);
    await this.accounts.save(scope, account);
    this.live.tell([rooms.creator(account.creatorId)], 'campaign:changed', { entity: 'social-account', id });
  }

  private async record(scope: Scope, account: SocialAccount, answer: ReturnType<typeof accountCheck>, at: Date): Promise<void> {
    const changed = account.eligibility !== answer.result;
    account.eligibility = answer.result;
    await this.accounts.addCheck({
      socialAccountId: account.id,
      result: answer.result,
      checks: answer.checks,
      decidedBy: 'automatic',
      reason: null,
      reasonCode: null,
      at,
    });
    await this.cases.afterCheck(account, answer.result);
    if (!changed) return;
    const { creatorId, platform, handle } = account;
    await this.events.publish(eligibilityDecided, { creatorId, socialAccountId: account.id, platform, handle, result: answer.result });
  }

  /** Addresses of the platform's pictures expire, so a copy of ours is shown; without one there is simply no picture. */
  private async copy(platform: SocialPlatform, socialAccountId: string, url: string, signal: AbortSignal): Promise<string | null> {
    try {
      const file = await this.connector.download(platform, url, PICTURE, signal);
      if (!file) return null;
      const key = `social-pictures/${socialAccountId}/${newId()}.webp`;
      await this.storage.put(key, await portrait(file.data));
      return key;
    } catch {
      return null;
    }
  }
}

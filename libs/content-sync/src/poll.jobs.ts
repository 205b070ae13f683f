import { Injectable } from '@nestjs/common';
import { CollaborationsApi, type CollaborationFacts } from '@app/collaborations';
import { CreatorsApi, SocialConnector, type Credential, type SocialAccountFacts } from '@app/creators';
import { Clock, Deadlines, Job, Transactions, type JobContext } from '@app/platform';
import { AccountCalls } from './account-calls.js';
import { Content } from './content.entity.js';
import { ContentTracks, REPAIR } from './content-tracks.js';
import { ContentsRepository } from './contents.repository.js';
import { differs, Fulfilment } from './fulfilment.js';
import { InstagramMedia } from './instagram/instagram.media.js';
import type { MediaItem } from './instagram/media.item.js';
import { isSynchronised, POLL } from './poll-plan.js';
import { planSync, type SyncTarget } from './sync-plan.js';

const HOUR_MS = 3_600_000;
/** Figures of the profile are read again when they are older than this: followers at publication need a fresh one (rules.md 5). */
const PROFILE_HOURS = 12;

interface Payload {
  socialAccountId: string;
  at: string;
}

/** Looks at one account: media and stories, matched to what its creator owes (SYN-1). Network first, then one short transaction. */
@Injectable()
export class PollJobs {
  constructor(
    private readonly calls: AccountCalls,
    private readonly collaborations: CollaborationsApi,
    private readonly creators: CreatorsApi,
    private readonly connector: SocialConnector,
    private readonly media: InstagramMedia,
    private readonly repository: ContentsRepository,
    private readonly fulfilment: Fulfilment,
    private readonly tracks: ContentTracks,
    private readonly deadlines: Deadlines,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Job<Payload>(POLL)
  async poll(payload: Payload, context: JobContext): Promise<void> {
    const { socialAccountId } = payload;
    const again = { name: POLL, payload, jobKey: `poll:${socialAccountId}` };
    await this.calls.run(socialAccountId, again, context.signal, (credential) => this.look(credential, context.signal));
  }

  /** Reads the account now and stores what it finds. */
  async look(credential: Credential, signal: AbortSignal): Promise<void> {
    const { socialAccountId, accessToken } = credential;
    const [account] = await this.creators.socialAccounts([socialAccountId]);
    const wanted = await this.wanted(socialAccountId);
    if (!account || wanted.length === 0) return;
    const profile = this.isStale(account) ? await this.connector.profile(account.platform, accessToken, signal) : null;
    const since = new Date(Math.min(...wanted.map(({ confirmedAt }) => confirmedAt.getTime())));
    const posts = await this.media.posts(accessToken, since, signal);
    const stories = await this.media.stories(accessToken, signal);
    const items = [...posts, ...stories.filter((story) => story.takenAt >= since)];
    const news = await this.hasNews(account, wanted, items);
    await this.transactions.run(async () => {
      if (news) await this.store(account, wanted, items);
      // Last: followers at publication are those of the refresh before it, not of this one
      if (profile) await this.creators.recordFigures(account.id, profile);
      await this.calls.synced(account.id);
    });
  }

  /** Most looks find nothing new: they lock nobody. */
  private async hasNews(account: SocialAccountFacts, wanted: readonly CollaborationFacts[], items: readonly MediaItem[]): Promise<boolean> {
    const known = await this.repository.ofMedia(
      account.id,
      items.map((item) => item.id),
    );
    if (known.some((content) => content.state === 'removed')) return true;
    return planSync(items, await this.fulfilment.owing(wanted), known).some((decision) => {
      const row = known.find((each) => each.platformMediaId === decision.item.id && each.collaborationId === decision.collaborationId);
      return !row || decision.deliverableId !== null || differs(row, decision);
    });
  }

  private async store(account: SocialAccountFacts, wanted: readonly CollaborationFacts[], items: readonly MediaItem[]): Promise<void> {
    const targets = await this.fulfilment.targets(wanted.map(({ id }) => id));
    const known = await this.repository.ofMediaForUpdate(
      account.id,
      items.map((item) => item.id),
    );
    for (const content of known) if (content.state === 'removed') await this.reappeared(content, targets);
    const decisions = planSync(items, targets, known);
    await this.fulfilment.apply(account, decisions, targets, 'sync');
  }

  private async wanted(socialAccountId: string): Promise<CollaborationFacts[]> {
    const matchable = await this.collaborations.matchable(socialAccountId);
    return matchable.filter((each) => isSynchronised(each.terms.type) && each.frozenAt === null);
  }

  private isStale(account: SocialAccountFacts): boolean {
    return this.clock.now().getTime() - account.refreshedAt.getTime() >= PROFILE_HOURS * HOUR_MS;
  }

  /** Archived and shown again: what it fulfilled is fulfilled again, if need be by taking the next open deliverable (SYN-3). */
  private async reappeared(content: Content, targets: readonly SyncTarget[]): Promise<void> {
    const before = content.stateBeforeRemoval ?? 'matched';
    Object.assign(content, { state: before, stateBeforeRemoval: null, removedAt: null, repairUntil: null });
    await this.deadlines.cancel(content.id, [REPAIR]);
    await this.tracks.armSnapshot(content, this.clock.now());
    await this.tracks.armLiveCheck(content, this.clock.now());
    const target = targets.find(({ facts }) => facts.id === content.collaborationId);
    if (target && content.deliverableId === null && (before === 'matched' || before === 'waived')) {
      return this.fulfilment.take(content, target, before);
    }
    await this.repository.save(content);
    await this.fulfilment.tell(content);
  }
}

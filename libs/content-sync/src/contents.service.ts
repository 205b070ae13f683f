import { Inject, Injectable } from '@nestjs/common';
import { CollaborationsApi, type CollaborationFacts } from '@app/collaborations';
import { CreatorsApi, PlatformBusyError, TokenRefusedError, type Credential } from '@app/creators';
import { Audit, Clock, ENV, Transactions, type Env, type Scope } from '@app/platform';
import { AccountCalls } from './account-calls.js';
import type { Content } from './content.entity.js';
import { isLinked, readContentLink } from './content-link.js';
import {
  contentFrozen,
  contentState,
  linkNotFound,
  linkUnknown,
  notCollected,
  notSynchronised,
  outsideWindow,
  platformBusy,
  windowClosed,
} from './content-sync.errors.js';
import { ContentDto } from './contents.dto.js';
import { contentCan, type ContentCan } from './contents.policy.js';
import { ContentsPresenter } from './contents.presenter.js';
import { ContentsRepository } from './contents.repository.js';
import { compareWith } from './drafts/draft-mark.js';
import { Fulfilment } from './fulfilment.js';
import { MediaGoneError } from './instagram/graph.errors.js';
import { InstagramMedia } from './instagram/instagram.media.js';
import type { MediaItem } from './instagram/media.item.js';
import { objected, objectionUntil } from './objection.js';
import { isSynchronised, PollPlan } from './poll-plan.js';
import { RemovalService } from './removal.service.js';
import { confirmed, marksOf } from './requirements.js';
import { SnapshotJobs } from './snapshots.jobs.js';
import { planSync, type KnownContent, type SyncTarget } from './sync-plan.js';

/** What creators and brand members do with contents (SYN-1, SYN-2, SYN-4). Network calls come before the transaction. */
@Injectable()
export class ContentsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly repository: ContentsRepository,
    private readonly presenter: ContentsPresenter,
    private readonly collaborations: CollaborationsApi,
    private readonly creators: CreatorsApi,
    private readonly fulfilment: Fulfilment,
    private readonly removal: RemovalService,
    private readonly snapshots: SnapshotJobs,
    private readonly calls: AccountCalls,
    private readonly plan: PollPlan,
    private readonly media: InstagramMedia,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Reads the content again after a repair and matches it anew. Errors: 409 state, account not connected; 503 platform busy. */
  async recheck(scope: Scope, id: string): Promise<ContentDto> {
    const content = await this.allowed(scope, await this.repository.get(scope, id), 'recheck');
    const item = await this.call(content.socialAccountId, async ({ accessToken }, signal) => {
      try {
        return await this.media.one(accessToken, content.platformMediaId, signal);
      } catch (error) {
        if (error instanceof MediaGoneError) return null;
        throw error;
      }
    });
    if (!item) {
      await this.removal.gone(content.id);
      return this.show(scope, id);
    }
    await this.transactions.run(async () => {
      const targets = await this.fulfilment.targets([content.collaborationId]);
      const fresh = await this.repository.getForUpdate(scope, id);
      await this.allowed(scope, fresh, 'recheck');
      await this.fulfilment.apply(
        { id: fresh.socialAccountId, creatorId: fresh.creatorId },
        planSync([item], targets, [fresh]),
        targets,
        fresh.source,
      );
      await this.log('rechecked', fresh.id, fresh.organisationId);
    });
    return this.show(scope, id);
  }

  /** The creator says that what cannot be read is there; it counts once the copy is kept, too (rules.md 4). */
  async confirmUnreadable(scope: Scope, id: string): Promise<ContentDto> {
    await this.change(scope, id, 'confirmUnreadable', async (content, target) => {
      content.requirements = confirmed(content.requirements, this.clock.now());
      content.confirmedAt = this.clock.now();
      content.objectionUntil = objectionUntil(content.confirmedAt, target.facts.terms.timeZone);
      await this.fulfilment.settle(content, target);
    });
    return this.show(scope, id);
  }

  /** rules.md 4: within 3 business days the brand can say that what was confirmed is not there; the creator repairs. */
  async object(scope: Scope, id: string): Promise<ContentDto> {
    await this.change(scope, id, 'object', async (content) => {
      content.requirements = objected(content.requirements, this.clock.now());
      Object.assign(content, { confirmedAt: null, objectionUntil: null, state: 'incomplete' });
      await this.repository.save(content);
      await this.fulfilment.release(content);
      await this.fulfilment.tell(content);
    });
    return this.show(scope, id);
  }

  /** SYN-2: the brand accepts a content although something is missing. */
  async waive(scope: Scope, id: string): Promise<ContentDto> {
    await this.change(scope, id, 'waive', async (content, target) => {
      content.waivedAt = this.clock.now();
      content.waivedBy = scope.userId;
      await this.fulfilment.take(content, target, 'waived');
    });
    return this.show(scope, id);
  }

  /**
   * A pasted link (SYN-1): the content is looked for in the account's own media and matched to this collaboration alone. Errors: 422
   * unknown, not found, outside the window; 409 not connected, window not open.
   */
  async paste(scope: Scope, collaborationId: string, url: string): Promise<ContentDto> {
    const collaboration = await this.collaborations.get(scope, collaborationId);
    if (!isSynchronised(collaboration.terms.type)) throw notCollected(collaboration.terms.type);
    const link = readContentLink(url, new URL(this.env.publicUrl).host);
    if (!link) throw linkUnknown();
    if (!collaboration.socialAccountId || !collaboration.windowStartsAt) throw windowClosed(collaboration.state);
    if (collaboration.frozenAt) throw contentFrozen();
    const accountId = collaboration.socialAccountId;
    const item = await this.call(accountId, async ({ accessToken }, signal) => {
      const found = link.storyId
        ? await this.media.stories(accessToken, signal)
        : await this.media.posts(accessToken, collaboration.confirmedAt, signal);
      return found.find((each) => isLinked(each, link)) ?? null;
    });
    if (!item) throw linkNotFound();
    const id = await this.transactions.run(() => this.storeLinked(accountId, collaboration, item));
    return this.show(scope, id);
  }

  /** Looks at the accounts now, by jobs; answers which. Errors: 409 not connected. */
  async syncNow(scope: Scope, collaborationId: string): Promise<string[]> {
    const { socialAccountId, state, organisationId, terms } = await this.collaborations.get(scope, collaborationId);
    if (!isSynchronised(terms.type)) throw notCollected(terms.type);
    if (!socialAccountId) throw windowClosed(state);
    await this.start(socialAccountId, organisationId);
    return [socialAccountId];
  }

  /** The creator's own "sync now". 404 for foreign accounts. */
  async syncAccount(scope: Scope, socialAccountId: string): Promise<string[]> {
    const [account] = await this.creators.socialAccounts([socialAccountId]);
    scope.check({ creatorId: account?.creatorId ?? null });
    if (account && !isSynchronised(account.platform)) throw notCollected(account.platform);
    await this.start(socialAccountId, null);
    return [socialAccountId];
  }

  /** SYN-4: figures on request. */
  async takeSnapshot(scope: Scope, id: string): Promise<ContentDto> {
    const content = await this.allowed(scope, await this.repository.get(scope, id), 'takeSnapshot');
    await this.call(content.socialAccountId, (credential, signal) => this.snapshots.read(content, credential, null, signal));
    return this.show(scope, id);
  }

  /** Runs one change of a content under the locks of its collaboration and itself. */
  private async change(
    scope: Scope,
    id: string,
    action: keyof ContentCan,
    act: (content: Content, target: SyncTarget) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async () => {
      const known = await this.repository.get(scope, id);
      const [target] = await this.fulfilment.targets([known.collaborationId]);
      if (!target) throw contentFrozen();
      const content = await this.allowed(scope, await this.repository.getForUpdate(scope, id), action);
      await act(content, target);
    });
  }

  /** 409 when the state does not allow it now; 403 and 404 came from the repository. */
  private async allowed(scope: Scope, content: Content, action: keyof ContentCan): Promise<Content> {
    const caller = { creator: scope.creatorId === content.creatorId, review: scope.may('content-sync.review', content) };
    const can = contentCan(content, caller, this.clock.now());
    if (can[action]) return content;
    if (content.frozenAt) throw contentFrozen();
    const possible = Object.entries(can).flatMap(([name, yes]) => (yes ? [name] : []));
    throw contentState(content.state, possible);
  }

  private async storeLinked(accountId: string, collaboration: CollaborationFacts, item: MediaItem): Promise<string> {
    const [target] = await this.fulfilment.targets([collaboration.id]);
    const match = target && compareWith(item, target)?.match;
    if (!target || !match) throw windowClosed(collaboration.state);
    if (match.time === 'too_late') throw outsideWindow();
    const rows = await this.repository.ofMediaForUpdate(accountId, [item.id]);
    const own = rows.find((row) => row.collaborationId === collaboration.id);
    const claimed: KnownContent = own ?? {
      collaborationId: collaboration.id,
      platformMediaId: item.id,
      state: 'incomplete',
      requirements: [],
      copyState: 'pending',
      source: 'link',
    };
    const settled = rows.find((row) => row.id !== own?.id && ['matched', 'extra', 'waived'].includes(row.state));
    if (settled) throw contentState(settled.state, ['assign']);
    const decisions =
      match.time === 'too_early'
        ? [{ item, collaborationId: collaboration.id, state: 'too_early' as const, requirements: marksOf(match), deliverableId: null }]
        : planSync([item], [target], [{ ...claimed, source: 'link' }]);
    await this.fulfilment.apply({ id: accountId, creatorId: collaboration.creatorId }, decisions, [target], 'link');
    const [stored] = (await this.repository.ofMediaForUpdate(accountId, [item.id])).filter(
      (row) => row.collaborationId === collaboration.id,
    );
    if (!stored) throw linkNotFound();
    await this.log('linked', stored.id, stored.organisationId);
    return stored.id;
  }

  private async start(socialAccountId: string, organisationId: string | null): Promise<void> {
    if (!(await this.creators.credential(socialAccountId))) throw notSynchronised('reconnect');
    await this.transactions.run(async () => {
      await this.plan.start(socialAccountId, this.clock.now());
      await this.audit.record({ action: 'sync-started', objectType: 'creators.social-account', objectId: socialAccountId, organisationId });
    });
  }

  private log(action: 'linked' | 'rechecked', objectId: string, organisationId: string): Promise<void> {
    return this.audit.record({ action, objectType: 'content-sync.content', objectId, organisationId });
  }

  private async call<T>(socialAccountId: string, work: (credential: Credential, signal: AbortSignal) => Promise<T>): Promise<T> {
    const signal = AbortSignal.timeout(this.env.instagram.timeoutMs * 3);
    try {
      const done = await this.creators.useCredential(socialAccountId, signal, async (credential) => ({
        answer: await work(credential, signal),
      }));
      if (!done) throw notSynchronised('reconnect');
      return done.answer;
    } catch (error) {
      if (error instanceof TokenRefusedError) {
        await this.calls.refused(socialAccountId);
        throw notSynchronised('reconnect');
      }
      if (error instanceof PlatformBusyError) throw platformBusy(error.retryAfterMs);
      throw error;
    }
  }

  private async show(scope: Scope, id: string): Promise<ContentDto> {
    return this.presenter.one(scope, await this.repository.get(scope, id));
  }
}

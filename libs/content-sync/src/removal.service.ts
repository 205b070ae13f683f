import { Injectable } from '@nestjs/common';
import { daysAfter, POLICY } from '@app/rules';
import { CollaborationsApi } from '@app/collaborations';
import { Clock, Deadlines, Events, Scope, Transactions } from '@app/platform';
import { LIVE_CHECK, REPAIR, SNAPSHOT } from './content-tracks.js';
import { ContentsRepository } from './contents.repository.js';
import { contentRemoved } from './contract/content-sync.events.js';
import { Fulfilment } from './fulfilment.js';

const STORY_LIFE_MS = 24 * 3_600_000;

/** Contents that the creator took down early (SYN-3). */
@Injectable()
export class RemovalService {
  constructor(
    private readonly contents: ContentsRepository,
    private readonly collaborations: CollaborationsApi,
    private readonly fulfilment: Fulfilment,
    private readonly deadlines: Deadlines,
    private readonly transactions: Transactions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The platform says the content is gone: the creator has 5 days to repair. Stories end by themselves after 24 h. */
  async gone(contentId: string): Promise<void> {
    await this.transactions.run(async () => {
      const known = await this.contents.find(contentId);
      if (!known) return;
      const collaboration = await this.collaborations.lock(Scope.system(), known.collaborationId);
      const content = await this.contents.findForUpdate(contentId);
      const now = this.clock.now();
      if (!content || content.state === 'removed') return;
      if (content.kind === 'story' && now.getTime() - content.publishedAt.getTime() >= STORY_LIFE_MS) return;
      content.stateBeforeRemoval = content.state;
      content.state = 'removed';
      content.removedAt = now;
      content.repairUntil = content.deliverableId ? daysAfter(now, POLICY.content.repairDays, collaboration.terms.timeZone) : null;
      await this.contents.save(content);
      await this.deadlines.cancel(content.id, [SNAPSHOT, LIVE_CHECK]);
      if (content.repairUntil) await this.deadlines.set(REPAIR, content.id, content.repairUntil);
      const { collaborationId, campaignId, organisationId, brandId, creatorId } = content;
      await this.events.publish(contentRemoved, { contentId, collaborationId, campaignId, organisationId, brandId, creatorId });
      this.fulfilment.show(content);
    });
  }

  /** The 5 days are over and nothing was repaired: the deliverable is missing again. Needs a transaction. */
  async notRepaired(contentId: string): Promise<void> {
    const known = await this.contents.find(contentId);
    if (known?.state !== 'removed') return;
    const collaboration = await this.collaborations.lock(Scope.system(), known.collaborationId);
    const content = await this.contents.findForUpdate(contentId);
    // After the freeze nothing is owed again: it stays a fact of the record
    if (content?.state !== 'removed' || collaboration.frozenAt) return;
    await this.fulfilment.release(content);
    this.fulfilment.show(content);
  }
}

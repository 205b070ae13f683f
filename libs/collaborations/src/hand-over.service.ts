import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { Clock, Events, Scope, StateConflictError, Transactions } from '@app/platform';
import { CollaborationDeadlines, KINDS } from './collaboration-deadlines.js';
import { CollaborationLifecycle, factOf } from './collaboration-lifecycle.js';
import type { Collaboration } from './collaboration.entity.js';
import { leavingFrom, windowFrom } from './collaboration.timeline.js';
import { mayLeave } from './collaborations.policy.js';
import { CollaborationsRepository } from './collaborations.repository.js';
import { handOverMissing, leavingOpened } from './contract/collaborations.events.js';

/** The hand-over and what its absence means (SHP-7). */
@Injectable()
export class HandOverService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly deadlines: CollaborationDeadlines,
    private readonly campaigns: CampaignsApi,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The window begins with the hand-over, not before the campaign's own; its length stays whole. A second hand-over changes nothing. */
  async handedOver(collaborationId: string, at: Date): Promise<void> {
    await this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(Scope.system(), collaborationId);
      if (collaboration.state !== 'preparing' || collaboration.windowStartsAt) return;
      const now = this.clock.now();
      collaboration.handedOverAt = at < now ? at : now;
      Object.assign(collaboration, windowFrom(collaboration.handedOverAt, collaboration));
      await this.deadlines.window(collaboration);
      await this.lifecycle.keep(collaboration);
      await this.lifecycle.settle(collaboration);
    });
  }

  /** The campaign's active phase has begun: windows that were waiting for it begin, missing hand-overs are told. */
  async activePhaseBegan(campaignId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.campaigns.lock(Scope.system(), campaignId);
      for (const id of await this.repository.idsOfCampaign(campaignId, ['preparing'])) await this.lifecycle.lock(Scope.system(), id);
      await this.warn(campaignId);
    });
  }

  /** Preparation is over: one warning for all of the campaign nothing was handed over to. */
  async preparationOver(collaborationId: string): Promise<void> {
    await this.transactions.run(async () => {
      const { campaignId } = await this.lifecycle.lock(Scope.system(), collaborationId);
      await this.warn(campaignId);
    });
  }

  private async warn(campaignId: string): Promise<void> {
    const now = this.clock.now();
    const waiting = await this.repository.lockUnwarned(campaignId, now);
    const [first] = waiting;
    if (!first) return;
    for (const collaboration of waiting) {
      collaboration.handOverWarnedAt = now;
      await this.deadlines.done(KINDS.handOverMissing, collaboration, now);
      await this.lifecycle.keep(collaboration);
    }
    await this.events.publish(handOverMissing, {
      campaignId,
      organisationId: first.organisationId,
      brandId: first.brandId,
      collaborationIds: waiting.map(({ id }) => id),
      creatorsMayLeaveFrom: leavingFrom(first.preparationEndsAt, first.timeZone).toISOString(),
    });
  }

  async leavingOpens(collaborationId: string): Promise<void> {
    await this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(Scope.system(), collaborationId);
      if (mayLeave(collaboration, this.clock.now())) await this.events.publish(leavingOpened, factOf(collaboration));
    });
  }

  /** The creator leaves without fault: nothing was handed over 7 days after the preparation. 409 names when it is possible. */
  async leave(scope: Scope, id: string, reason: string | null): Promise<Collaboration> {
    return this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(scope, id);
      if (!mayLeave(collaboration, this.clock.now())) throw leavingNotOpen(collaboration);
      await this.lifecycle.move(collaboration, 'ended-by-agreement', { reason: reason ?? 'hand_over_missing' });
      return collaboration;
    });
  }
}

function leavingNotOpen(collaboration: Collaboration): StateConflictError {
  const waiting = collaboration.state === 'preparing' && !collaboration.windowStartsAt;
  const from = waiting ? leavingFrom(collaboration.preparationEndsAt, collaboration.timeZone).toISOString() : null;
  return new StateConflictError(
    'collaborations.leaving-not-possible',
    from
      ? `You can leave from ${from} on if nothing is handed over until then.`
      : 'Leaving is possible only while nothing was handed over.',
    collaboration.state,
    [],
    { leavingPossibleFrom: from },
  );
}

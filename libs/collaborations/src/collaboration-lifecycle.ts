import { Injectable } from '@nestjs/common';
import { GroupsApi, type RelationKind } from '@app/groups';
import { ApplicationsApi } from '@app/applications';
import { CampaignsApi } from '@app/campaigns';
import { CreatorsApi } from '@app/creators';
import { currentActor, Clock, Events, Live, newId, rooms, Scope } from '@app/platform';
import { OPEN_COLLABORATION_STATES, type CollaborationEvent } from '@app/rules';
import { ClockStopsRepository } from './clock/clock-stops.repository.js';
import { CollaborationDeadlines, KINDS } from './collaboration-deadlines.js';
import type { Collaboration } from './collaboration.entity.js';
import { afterStop, creditBackAt, dueStep, endOf, type DueStep } from './collaboration.timeline.js';
import { isCollected } from './collaborations.policy.js';
import { CollaborationsRepository } from './collaborations.repository.js';
import type { ClockCause, CollaborationState } from './contract/collaborations.api.js';
import { Dispatches } from './contract/dispatches.js';
import {
  collaborationChanged,
  collaborationFrozen,
  contentReminded,
  placeFreed,
  type CollaborationFact,
} from './contract/collaborations.events.js';
import { outcomeOf } from './record-outcome.js';
import { replaceableUntil } from './replacement/replacement.policy.js';
import { ReplacementRepository } from './replacement/replacement.repository.js';

const isOpen = (state: CollaborationState): boolean => OPEN_COLLABORATION_STATES.includes(state);

/** What stands in the relationship's timeline (GRP-4). */
const RELATION_OF: Partial<Record<CollaborationState, RelationKind>> = {
  fulfilled: 'fulfilled',
  partly_fulfilled: 'partly_fulfilled',
  no_show: 'no_show',
  ended_by_agreement: 'ended',
  removed: 'removed',
};

/** The one way a collaboration is locked and changes its state, with everything that follows from it. Needs a transaction. */
@Injectable()
export class CollaborationLifecycle {
  constructor(
    private readonly repository: CollaborationsRepository,
    private readonly deadlines: CollaborationDeadlines,
    private readonly stops: ClockStopsRepository,
    private readonly replacements: ReplacementRepository,
    private readonly dispatches: Dispatches,
    private readonly campaigns: CampaignsApi,
    private readonly applications: ApplicationsApi,
    private readonly groups: GroupsApi,
    private readonly creators: CreatorsApi,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly live: Live,
  ) {}

  /** Campaign first, then the row, then what is due for it (COL-2). 404 foreign, 403 without the route's permission. */
  async lock(scope: Scope, id: string): Promise<Collaboration> {
    const { campaignId } = await this.repository.get(scope, id);
    await this.campaigns.lock(Scope.system(), campaignId);
    const collaboration = await this.repository.getForUpdate(scope, id);
    await this.settle(collaboration);
    return collaboration;
  }

  /** Applies what is due, each step at its own instant, until nothing is. */
  async settle(collaboration: Collaboration): Promise<void> {
    for (;;) {
      const due = dueStep(collaboration, this.clock.now());
      if (!due) return;
      await this.take(collaboration, due);
    }
  }

  private async take(collaboration: Collaboration, due: DueStep): Promise<void> {
    switch (due.step) {
      case 'grace-moved':
        collaboration.graceEndsAt = due.to;
        await this.deadlines.grace(collaboration);
        return this.keep(collaboration);
      case 'window-began':
        collaboration.handedOverAt ??= due.at;
        await this.move(collaboration, 'window-began', { at: due.at });
        return this.deadlines.done(KINDS.windowBegins, collaboration, due.at);
      case 'deliverables-met':
        return this.fulfil(collaboration, due.at);
      case 'deadline-passed':
        return this.overdue(collaboration, due.at);
      case 'grace-over-nothing':
      case 'grace-over-part':
        return this.move(collaboration, due.step, { at: due.at });
      case 'freeze':
        return this.freeze(collaboration, due.at);
    }
  }

  /** The deadline has passed with something missing: the last reminder is the one on it (COL-3). */
  private async overdue(collaboration: Collaboration, at: Date): Promise<void> {
    collaboration.lastWarningAt = this.clock.now();
    await this.move(collaboration, 'deadline-passed', { at });
    await this.deadlines.done(KINDS.deadline, collaboration, at);
    await this.events.publish(contentReminded, { ...factOf(collaboration), daysLeft: 0, deadlineAt: at.toISOString() });
  }

  /** On time is decided by when the contents came, not by when they were found: fulfilled with the last of them. */
  private async fulfil(collaboration: Collaboration, at: Date): Promise<void> {
    const met = (await this.repository.deliverables([collaboration.id])).flatMap(({ metAt }) => (metAt ? [metAt.getTime()] : []));
    collaboration.fulfilledAt = met.length > 0 ? new Date(Math.max(...met)) : at;
    // What came while the clock stood is not late
    await this.countStop(collaboration, collaboration.fulfilledAt, null);
    await this.move(collaboration, 'deliverables-met', { at });
  }

  /**
   * Moves the dates by the stretch in which the clock stands, as far as it took until `to`, and writes down why. Answers the moved deadline
   * (overdue: the grace's end); null: nothing moved. Saves nothing.
   */
  async countStop(collaboration: Collaboration, to: Date, cause: ClockCause | null): Promise<Date | null> {
    const { stoppedAt, state, deadlineAt, graceEndsAt } = collaboration;
    const moved = stoppedAt && afterStop(collaboration, stoppedAt, to);
    if (!moved) return null;
    Object.assign(collaboration, moved);
    const [before, after] = state === 'overdue' ? [graceEndsAt, moved.graceEndsAt] : [deadlineAt, moved.deadlineAt];
    if (!before || !after || before.getTime() === after.getTime()) return null;
    const actor = currentActor();
    await this.repository.addExtension({
      id: newId(),
      collaborationId: collaboration.id,
      at: this.clock.now(),
      fromDeadline: before,
      toDeadline: after,
      days: null,
      reason: 'clock_stopped',
      cause: cause ?? (await this.stops.openOf([collaboration.id]))[0]?.cause ?? null,
      actorKind: actor.kind,
      actorId: actor.id,
    });
    return after;
  }

  /** The metrics are final; fulfilled and partly fulfilled ones are completed with it (SYN-4). */
  private async freeze(collaboration: Collaboration, at: Date): Promise<void> {
    collaboration.frozenAt = at;
    if (collaboration.state === 'fulfilled' || collaboration.state === 'partly_fulfilled') await this.move(collaboration, 'freeze', { at });
    else await this.keep(collaboration);
    await this.deadlines.done(KINDS.freeze, collaboration, at);
    await this.events.publish(collaborationFrozen, factOf(collaboration));
  }

  /**
   * A row of rules.md 3 with its consequences: history, event, End, credit, campaign, live. `at`: when it takes effect, default now;
   * `placeStays`: the place is offered to nobody, since the campaign is over with it.
   */
  async move(
    collaboration: Collaboration,
    event: CollaborationEvent,
    options: { at?: Date; reason?: string | null; placeStays?: boolean } = {},
  ): Promise<void> {
    const { at = this.clock.now(), reason = null, placeStays = false } = options;
    const from = collaboration.move(event, reason);
    const to = collaboration.state;
    if (isOpen(from) && !isOpen(to)) await this.leaveOpen(collaboration, at);
    if (!placeStays) await this.freePlace(collaboration, from, at);
    if (!isOpen(from) && isOpen(to)) await this.reopen(collaboration);
    await this.record(collaboration, event, from, at, reason);
    if (isOpen(from) !== isOpen(to) || to === 'removed') await this.creators.recordOutcome(outcomeOf(collaboration, at));
    await this.keep(collaboration);
    const kind = RELATION_OF[to];
    const { id: ref, creatorId, campaignId } = collaboration;
    if (kind) await this.groups.noteRelations(collaboration.brandId, [{ kind, creatorId, ref, campaignId, at }]);
    await this.events.publish(collaborationChanged, { ...factOf(collaboration), from, to, reason, by: currentActor().kind });
  }

  private async leaveOpen(collaboration: Collaboration, at: Date): Promise<void> {
    collaboration.endedAt = endOf(at, collaboration.endsNotBefore);
    if (collaboration.stoppedAt) await this.stops.closeAll(collaboration.id, at);
    collaboration.stoppedAt = null;
    await this.deadlines.ended(collaboration);
    // A no_show nobody could see holds no credit (APP-8)
    const back = isCollected(collaboration.terms.type) ? creditBackAt(collaboration.state, at, collaboration.timeZone) : at;
    await this.applications.ended(collaboration.applicationId, back);
    await this.campaigns.collaborationEnded(collaboration.campaignId);
  }

  /** Lost before shipping: the place can be taken from the waiting list (COL-5). A parcel on its way keeps it, received or not. */
  private async freePlace(collaboration: Collaboration, from: CollaborationState, at: Date): Promise<void> {
    const { id, state, campaignId, handedOverAt, preparationEndsAt, endsNotBefore } = collaboration;
    const endsAt = replaceableUntil({ from, to: state, handedOverAt, preparationEndsAt, endsNotBefore }, at);
    if (!endsAt || (await this.dispatches.sent(id))) return;
    await this.replacements.add({ collaborationId: id, campaignId, lostAt: at, endsAt, filledBy: null, filledAt: null });
    await this.events.publish(placeFreed, { ...factOf(collaboration), until: endsAt.toISOString() });
  }

  private async reopen(collaboration: Collaboration): Promise<void> {
    collaboration.endedAt = null;
    collaboration.fulfilledAt = null;
    await this.deadlines.reopened(collaboration);
    await this.deadlines.grace(collaboration);
    await this.applications.reopened(collaboration.applicationId);
    await this.campaigns.collaborationReopened(collaboration.campaignId);
  }

  /** Saves a change that is no change of state. */
  async keep(collaboration: Collaboration): Promise<void> {
    collaboration.touch(this.clock.now());
    await this.repository.save(collaboration);
    this.live.tell([...rooms.members(collaboration), rooms.creator(collaboration.creatorId)], 'campaign:changed', {
      entity: 'collaboration',
      id: collaboration.id,
    });
  }

  async record(
    collaboration: Collaboration,
    event: CollaborationEvent,
    from: CollaborationState | null,
    at: Date,
    reason: string | null,
  ): Promise<void> {
    const actor = currentActor();
    await this.repository.addHistory({
      id: newId(),
      collaborationId: collaboration.id,
      at,
      event,
      fromState: from,
      toState: collaboration.state,
      reason,
      actorKind: actor.kind,
      actorId: actor.id,
    });
  }
}

/** What every event of a collaboration says. */
export function factOf(collaboration: Collaboration): CollaborationFact {
  return {
    collaborationId: collaboration.id,
    campaignId: collaboration.campaignId,
    organisationId: collaboration.organisationId,
    brandId: collaboration.brandId,
    creatorId: collaboration.creatorId,
  };
}

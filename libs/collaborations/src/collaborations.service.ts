import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApplicationOutcomes } from '@app/applications';
import { Clock, Transactions, type Scope } from '@app/platform';
import { ClockStopsService } from './clock/clock-stops.service.js';
import { CollaborationLifecycle } from './collaboration-lifecycle.js';
import type { Collaboration } from './collaboration.entity.js';
import './collaborations.errors.js';
import { CollaborationsRepository } from './collaborations.repository.js';
import { CollaborationsApi, type ClockCause, type CollaborationFacts, type DeliverableFacts } from './contract/collaborations.api.js';
import { DeliverablesService } from './deliverables.service.js';
import { HandOverService } from './hand-over.service.js';

/** What shipping, chat, content-sync and those above ask. */
@Injectable()
export class CollaborationsService extends CollaborationsApi implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly pieces: DeliverablesService,
    private readonly handOver: HandOverService,
    private readonly stops: ClockStopsService,
    private readonly outcomes: ApplicationOutcomes,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.outcomes.register((applicationIds) => this.repository.ofApplications(applicationIds));
  }

  async get(scope: Scope, id: string): Promise<CollaborationFacts> {
    return factsOf(await this.repository.get(scope, id));
  }

  async lock(scope: Scope, id: string): Promise<CollaborationFacts> {
    return factsOf(await this.lifecycle.lock(scope, id));
  }

  async find(ids: readonly string[]): Promise<CollaborationFacts[]> {
    return (await this.repository.find(ids)).map(factsOf);
  }

  async ofCampaign(campaignId: string): Promise<CollaborationFacts[]> {
    return (await this.repository.ofCampaign(campaignId)).map(factsOf);
  }

  async matchable(socialAccountId: string): Promise<CollaborationFacts[]> {
    return (await this.repository.matchable(socialAccountId, this.clock.now())).map(factsOf);
  }

  campaignsOf(creatorId: string): Promise<string[]> {
    return this.repository.campaignsOf(creatorId);
  }

  between(brandId: string, creatorId: string): Promise<string[]> {
    return this.repository.between(brandId, creatorId);
  }

  async deliverables(collaborationIds: readonly string[]): Promise<DeliverableFacts[]> {
    const rows = await this.repository.deliverables(collaborationIds);
    return rows.map(({ id, collaborationId, kind, state, contentId, metAt }) => ({ id, collaborationId, kind, state, contentId, metAt }));
  }

  async remove(scope: Scope, id: string, reason: string): Promise<CollaborationFacts> {
    return this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(scope, id);
      await this.lifecycle.move(collaboration, 'remove', { reason });
      return factsOf(collaboration);
    });
  }

  async handedOver(collaborationId: string, at: Date): Promise<void> {
    await this.handOver.handedOver(collaborationId, at);
  }

  async deliverableMet(deliverableId: string, contentId: string, at: Date): Promise<void> {
    await this.pieces.met(deliverableId, contentId, at);
  }

  async deliverableWaived(deliverableId: string): Promise<void> {
    await this.pieces.waived(deliverableId);
  }

  async deliverableReopened(deliverableId: string): Promise<void> {
    await this.pieces.reopened(deliverableId);
  }

  async stopClock(collaborationId: string, stop: { cause: ClockCause; ref: string; at: Date }): Promise<void> {
    await this.stops.stop(collaborationId, stop);
  }

  async startClock(stop: { cause: ClockCause; ref: string; at: Date }): Promise<void> {
    await this.stops.start(stop);
  }
}

function factsOf(collaboration: Collaboration): CollaborationFacts {
  return {
    id: collaboration.id,
    campaignId: collaboration.campaignId,
    organisationId: collaboration.organisationId,
    brandId: collaboration.brandId,
    creatorId: collaboration.creatorId,
    socialAccountId: collaboration.socialAccountId,
    applicationId: collaboration.applicationId,
    state: collaboration.state,
    variant: collaboration.variant,
    terms: collaboration.terms,
    confirmedAt: collaboration.confirmedAt,
    preparationEndsAt: collaboration.preparationEndsAt,
    handedOverAt: collaboration.handedOverAt,
    windowStartsAt: collaboration.windowStartsAt,
    deadlineAt: collaboration.deadlineAt,
    graceEndsAt: collaboration.graceEndsAt,
    clockStopped: collaboration.stoppedAt,
    fulfilledAt: collaboration.fulfilledAt,
    endedAt: collaboration.endedAt,
    frozenAt: collaboration.frozenAt,
    card: {
      name: collaboration.creatorName,
      handle: collaboration.handle,
      pictureUrl: collaboration.pictureUrl,
      followers: collaboration.followers,
    },
  };
}

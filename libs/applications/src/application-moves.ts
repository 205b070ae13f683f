import { Injectable } from '@nestjs/common';
import { currentActor, Clock, Events, Live, newId, rooms } from '@app/platform';
import type { ApplicationEvent } from '@app/rules';
import type { Application } from './application.entity.js';
import { ApplicationsRepository } from './applications.repository.js';
import type { ApplicationState } from './contract/applications.api.js';
import { applicationChanged } from './contract/applications.events.js';

/** The one way an application changes its state: table, row, history, event, live. Needs a transaction with the row locked. */
@Injectable()
export class ApplicationMoves {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly live: Live,
  ) {}

  async move(application: Application, event: ApplicationEvent, reason: string | null = null): Promise<void> {
    const from = application.move(event, reason, this.clock.now());
    await this.repository.save(application);
    await this.record(application, event, from, reason);
    await this.events.publish(applicationChanged, { ...factsOf(application), from, to: application.state, reason });
  }

  /** History row and live signal of a change. */
  async record(application: Application, event: ApplicationEvent, from: ApplicationState | null, reason: string | null): Promise<void> {
    const actor = currentActor();
    await this.repository.addHistory({
      id: newId(),
      applicationId: application.id,
      at: this.clock.now(),
      event,
      fromState: from,
      toState: application.state,
      reason,
      actorKind: actor.kind,
      actorId: actor.id,
    });
    this.live.tell([...rooms.members(application), rooms.creator(application.creatorId)], 'campaign:changed', {
      entity: 'application',
      id: application.id,
    });
  }
}

/** What every event of an application says. */
export function factsOf(application: Application) {
  return {
    applicationId: application.id,
    campaignId: application.campaignId,
    organisationId: application.organisationId,
    brandId: application.brandId,
    creatorId: application.creatorId,
  };
}

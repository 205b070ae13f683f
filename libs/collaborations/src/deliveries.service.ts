import { Injectable } from '@nestjs/common';
import { Audit, currentActor, Clock, newId, NotFoundError, StateConflictError, Transactions, type Scope } from '@app/platform';
import { CollaborationLifecycle } from './collaboration-lifecycle.js';
import type { Collaboration } from './collaboration.entity.js';
import { mayDeliverByHand, mayUndoDelivery } from './collaborations.policy.js';
import { CollaborationsRepository } from './collaborations.repository.js';
import type { Deliverable } from './deliverable.entity.js';
import { DeliverablesService } from './deliverables.service.js';

/** Deliverables of campaigns whose contents are not collected end well by the brand's word (COL-1). */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CollaborationsRepository,
    private readonly lifecycle: CollaborationLifecycle,
    private readonly pieces: DeliverablesService,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A second time changes nothing. Errors: 404, 409 for Instagram, before the window and after the end. */
  async accept(scope: Scope, id: string, deliverableId: string): Promise<Collaboration> {
    return this.change(scope, id, deliverableId, async (collaboration, deliverable) => {
      if (deliverable.state !== 'owed') return;
      if (!mayDeliverByHand(collaboration)) throw notByHand(collaboration);
      await this.note(collaboration, 'delivered-by-hand', deliverable);
      await this.pieces.accepted(collaboration, deliverable);
    });
  }

  /** Takes the brand's own word back; a fulfilled one is owed again. Errors: 404, 409 for collected content and frozen ones. */
  async reopen(scope: Scope, id: string, deliverableId: string): Promise<Collaboration> {
    return this.change(scope, id, deliverableId, async (collaboration, deliverable) => {
      if (deliverable.state === 'owed') return;
      if (deliverable.state === 'waived' || deliverable.contentId || !mayUndoDelivery(collaboration)) throw notByHand(collaboration);
      await this.note(collaboration, 'delivery-undone', deliverable);
      await this.pieces.undone(collaboration, deliverable);
    });
  }

  private async change(
    scope: Scope,
    id: string,
    deliverableId: string,
    work: (collaboration: Collaboration, deliverable: Deliverable) => Promise<void>,
  ): Promise<Collaboration> {
    return this.transactions.run(async () => {
      const collaboration = await this.lifecycle.lock(scope, id);
      const deliverable = (await this.repository.deliverables([id])).find((row) => row.id === deliverableId.toLowerCase());
      if (!deliverable) throw new NotFoundError();
      await work(collaboration, deliverable);
      return collaboration;
    });
  }

  private async note(collaboration: Collaboration, event: string, { id: deliverableId, kind }: Deliverable): Promise<void> {
    const { kind: actorKind, id: actorId } = currentActor();
    const { id, state, organisationId } = collaboration;
    const at = this.clock.now();
    await this.repository.addHistory({
      id: newId(),
      collaborationId: id,
      at,
      event,
      fromState: state,
      toState: state,
      reason: kind,
      actorKind,
      actorId,
    });
    const details = { deliverableId, kind };
    await this.audit.record({ action: event, objectType: 'collaborations.collaboration', objectId: id, organisationId, details });
  }
}

function notByHand({ state, terms }: Collaboration): StateConflictError {
  return new StateConflictError(
    'collaborations.not-by-hand',
    `A deliverable of a ${terms.type} collaboration that is ${state} cannot be marked by hand.`,
    state,
  );
}

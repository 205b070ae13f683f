import { Injectable } from '@nestjs/common';
import { CollaborationsApi, type CollaborationFacts } from '@app/collaborations';
import { Clock, Deadlines, Events, Live, rooms, Scope, Transactions } from '@app/platform';
import { shipmentReceived } from './contract/shipping.events.js';
import type { Shipment } from './shipment.entity.js';
import { DEADLINE_KINDS, ShipmentRows } from './shipment-rows.service.js';
import { ShipmentDto } from './shipments.dto.js';
import { ShipmentsRepository } from './shipments.repository.js';
import { notNeeded, notReceivable } from './shipping.errors.js';
import { isOpen, receivable } from './shipping.policy.js';
import { ShippingService } from './shipping.service.js';

/** The parcel arrives: confirmed by the creator (SHP-4), or assumed 7 days after the dispatch (SHP-7). Either begins the active window. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly transactions: Transactions,
    private readonly collaborations: CollaborationsApi,
    private readonly rows: ShipmentRows,
    private readonly repository: ShipmentsRepository,
    private readonly shipping: ShippingService,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Errors: 409 before the dispatch, and once the receipt is settled. */
  async confirm(scope: Scope, collaborationId: string): Promise<ShipmentDto> {
    return this.transactions.run(async () => {
      const collaboration = await this.collaborations.lock(scope, collaborationId);
      if (collaboration.terms.handOver !== 'ship') throw notNeeded(collaboration.terms.handOver);
      const shipment = (await this.rows.lock([collaboration])).get(collaboration.id)!;
      if (!receivable(shipment.state)) throw notReceivable(shipment.state);
      const now = this.clock.now();
      // COL-2: what became due before this call takes effect first, at its own instant
      const due = (await this.deadlines.of([collaboration.id])).find(
        (each) => each.kind === DEADLINE_KINDS.assumeReceipt && each.state === 'pending' && each.dueAt <= now,
      );
      if (due) await this.deadlines.done(due.kind, collaboration.id, now);
      else await this.deadlines.cancel(collaboration.id, [DEADLINE_KINDS.assumeReceipt]);
      await this.arrive(collaboration, shipment, due?.dueAt ?? now, !!due);
      return this.shipping.show(scope, await this.collaborations.get(scope, collaboration.id));
    });
  }

  /** SHP-7: the deadline's consequence. Does nothing when the receipt was settled meanwhile. */
  async assume(collaborationId: string, dueAt: Date): Promise<void> {
    const collaboration = await this.collaborations.lock(Scope.system(), collaborationId);
    const shipment = (await this.rows.lock([collaboration])).get(collaboration.id)!;
    if (receivable(shipment.state)) await this.arrive(collaboration, shipment, dueAt, true);
  }

  private async arrive(collaboration: CollaborationFacts, shipment: Shipment, at: Date, assumed: boolean): Promise<void> {
    const { id, campaignId, organisationId, brandId, creatorId } = collaboration;
    shipment.receive(at, assumed, this.clock.now());
    await this.repository.save([shipment]);
    if (isOpen(collaboration)) await this.collaborations.handedOver(id, at);
    await this.events.publish(shipmentReceived, { collaborationId: id, campaignId, organisationId, brandId, creatorId, assumed });
    this.live.tell([...rooms.members(collaboration), rooms.creator(creatorId)], 'campaign:changed', { entity: 'shipment', id });
  }
}

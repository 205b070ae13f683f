import { Injectable } from '@nestjs/common';
import { CollaborationsApi } from '@app/collaborations';
import { Clock, Events, Live, rooms, Transactions, type Scope } from '@app/platform';
import { handOverGiven } from './contract/shipping.events.js';
import { ShipmentRows } from './shipment-rows.service.js';
import { ShipmentDto } from './shipments.dto.js';
import { ShipmentsRepository } from './shipments.repository.js';
import { collaborationEnded, nothingToGive } from './shipping.errors.js';
import { givable } from './shipping.policy.js';
import { ShippingService } from './shipping.service.js';

/** Vouchers and accesses: the brand gives the creator a text, which begins the active window (SHP-7). */
@Injectable()
export class HandOvers {
  constructor(
    private readonly transactions: Transactions,
    private readonly collaborations: CollaborationsApi,
    private readonly rows: ShipmentRows,
    private readonly repository: ShipmentsRepository,
    private readonly shipping: ShippingService,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** A second text corrects the first and moves no window. Errors: 409 with another kind of hand-over, and once it is over. */
  async give(scope: Scope, collaborationId: string, text: string): Promise<ShipmentDto> {
    return this.transactions.run(async () => {
      const collaboration = await this.collaborations.lock(scope, collaborationId);
      const { id, campaignId, organisationId, brandId, creatorId } = collaboration;
      const { handOver } = collaboration.terms;
      if (handOver !== 'voucher' && handOver !== 'access') throw nothingToGive(handOver);
      if (!givable(collaboration)) throw collaborationEnded(collaboration.state);
      const shipment = (await this.rows.lock([collaboration])).get(id)!;
      const now = this.clock.now();
      const first = shipment.handedOverAt === null;
      if (shipment.give(text, scope.userId, now)) {
        await this.repository.save([shipment]);
        if (first) {
          await this.collaborations.handedOver(id, now);
          await this.events.publish(handOverGiven, { collaborationId: id, campaignId, organisationId, brandId, creatorId, handOver });
        }
        this.live.tell([...rooms.members(collaboration), rooms.creator(creatorId)], 'campaign:changed', { entity: 'shipment', id });
      }
      return this.shipping.show(scope, await this.collaborations.get(scope, id));
    });
  }
}

import { Injectable } from '@nestjs/common';
import {
  collaborationChanged,
  collaborationConfirmed,
  collaborationFrozen,
  handOverChanged,
  type CollaborationFact,
} from '@app/collaborations';
import { OnEvent } from '@app/platform';
import { ShippingUpkeep } from './shipping-upkeep.service.js';

@Injectable()
export class ShippingListeners {
  constructor(private readonly upkeep: ShippingUpkeep) {}

  @OnEvent(collaborationConfirmed, 'shipping.open-shipment')
  confirmed(data: CollaborationFact): Promise<void> {
    return this.upkeep.opened(data.collaborationId);
  }

  @OnEvent(collaborationChanged, 'shipping.follow-collaboration')
  changed(data: CollaborationFact): Promise<void> {
    return this.upkeep.followed(data.collaborationId);
  }

  @OnEvent(handOverChanged, 'shipping.hand-over-changed')
  handOverChanged(data: CollaborationFact): Promise<void> {
    return this.upkeep.handOverChanged(data.collaborationId);
  }

  /** Once more at the freeze: the End of a time-limited one may have been fixed later than its last change of state. */
  @OnEvent(collaborationFrozen, 'shipping.follow-freeze')
  frozen(data: CollaborationFact): Promise<void> {
    return this.upkeep.followed(data.collaborationId);
  }
}

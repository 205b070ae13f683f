import { Injectable } from '@nestjs/common';
import { OnDeadline } from '@app/platform';
import { ReceiptService } from './receipt.service.js';
import { ShippingUpkeep } from './shipping-upkeep.service.js';

@Injectable()
export class ShippingDeadlines {
  constructor(
    private readonly receipts: ReceiptService,
    private readonly upkeep: ShippingUpkeep,
  ) {}

  @OnDeadline('shipping.assume-receipt')
  assumeReceipt(collaborationId: string, dueAt: Date): Promise<void> {
    return this.receipts.assume(collaborationId, dueAt);
  }

  @OnDeadline('shipping.wipe-address')
  wipeAddress(collaborationId: string): Promise<void> {
    return this.upkeep.wipe(collaborationId);
  }

  @OnDeadline('shipping.remind')
  remind(campaignId: string): Promise<void> {
    return this.upkeep.remind(campaignId);
  }
}

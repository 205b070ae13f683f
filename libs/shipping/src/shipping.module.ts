import { Module } from '@nestjs/common';
import { CampaignsModule } from '@app/campaigns';
import { CollaborationsModule } from '@app/collaborations';
import { CreatorsModule } from '@app/creators';
import { AddressConfirmationService } from './address-confirmation.service.js';
import { AddressesController } from './addresses.controller.js';
import { AddressesService } from './addresses.service.js';
import { ShippingBrandMove } from './brand-move.js';
import { ShippingApi } from './contract/shipping.api.js';
import { DispatchService } from './dispatch.service.js';
import { HandOversController } from './hand-overs.controller.js';
import { HandOvers } from './hand-overs.service.js';
import { ReceiptService } from './receipt.service.js';
import { ShipmentRows } from './shipment-rows.service.js';
import { ShipmentsController } from './shipments.controller.js';
import { ShipmentsRepository } from './shipments.repository.js';
import { ShippingDeadlines } from './shipping.deadlines.js';
import { ShippingListeners } from './shipping.listeners.js';
import { ShippingPresenter } from './shipping.presenter.js';
import { ShippingService } from './shipping.service.js';
import { ShippingUpkeep } from './shipping-upkeep.service.js';
import { ShippingPersonalData } from './personal-data.js';

/** Addresses and parcels of confirmed creators (SHP). */
@Module({
  imports: [CampaignsModule, CreatorsModule, CollaborationsModule],
  controllers: [AddressesController, ShipmentsController, HandOversController],
  providers: [
    ShippingPersonalData,
    ShippingBrandMove,
    ShipmentsRepository,
    ShipmentRows,
    ShippingPresenter,
    ShippingService,
    AddressesService,
    AddressConfirmationService,
    DispatchService,
    ReceiptService,
    HandOvers,
    ShippingUpkeep,
    ShippingListeners,
    ShippingDeadlines,
    { provide: ShippingApi, useExisting: ShippingService },
  ],
  exports: [ShippingApi],
})
export class ShippingModule {}

import { Shipment } from './shipment.entity.js';

export { ShippingModule } from './shipping.module.js';
export { ShippingApi, type ShipmentFacts } from './contract/shipping.api.js';
export * from './contract/shipping.events.js';

export const SHIPPING_ENTITIES = [Shipment];

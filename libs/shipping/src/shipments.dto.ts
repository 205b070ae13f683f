import { AnyOf, Bool, Id, Instant, Int, MapOf, MoneyDto, MoneyField, Nested, NestedList, OneOf, PageQuery, Text } from '@app/platform';
import { SHIPMENT_STATES, type ShipmentState } from './shipment.states.js';

const STATES = SHIPMENT_STATES.states;
const HAND_OVERS = ['ship', 'voucher', 'access', 'reimburse', 'attend', 'none'] as const;

const HAND_OVER_TEXT = 2000;

/** Who gets the parcel. */
export class ShipmentCreatorDto {
  @Id()
  id!: string;

  @Text({ max: 200 })
  displayName!: string;

  @Text({ max: 200, nullable: true })
  handle!: string | null;

  @Text({ max: 2000, nullable: true })
  avatarUrl!: string | null;
}

export class ShipmentAddressDto {
  @Text({ max: 120 })
  name!: string;

  @Text({ max: 120 })
  line1!: string;

  @Text({ max: 120, nullable: true })
  line2!: string | null;

  @Text({ max: 16 })
  postalCode!: string;

  @Text({ max: 80 })
  city!: string;

  @Text({ max: 2, description: 'ISO 3166-1 alpha-2' })
  country!: string;

  @Text({ max: 30, nullable: true, description: 'only if shared' })
  phone!: string | null;

  @Text({ max: 254, nullable: true, description: 'only if shared' })
  email!: string | null;
}

export class ShipmentDto {
  @Id()
  collaborationId!: string;

  @Id()
  campaignId!: string;

  @Nested(() => ShipmentCreatorDto)
  creator!: ShipmentCreatorDto;

  @OneOf(STATES)
  state!: ShipmentState;

  @OneOf(HAND_OVERS)
  handOver!: (typeof HAND_OVERS)[number];

  @Text({ max: 200, nullable: true })
  variant!: string | null;

  @Instant({ nullable: true })
  addressConfirmedAt!: string | null;

  @Text({ max: 60, nullable: true })
  carrier!: string | null;

  @Text({ max: 100, nullable: true })
  trackingNumber!: string | null;

  @Text({ max: 2000, nullable: true })
  trackingUrl!: string | null;

  @Instant({ nullable: true })
  sentAt!: string | null;

  @Instant({ nullable: true, description: 'while `sent`: then the receipt is assumed (SHP-7)' })
  receiptAssumedAt!: string | null;

  @Instant({ nullable: true })
  receivedAt!: string | null;

  @Int({ min: 0 })
  version!: number;

  @Instant({ nullable: true, description: 'voucher, access: when the creator got it first' })
  handedOverAt!: string | null;

  @MapOf('boolean', { description: 'confirmAddress, ship, confirmReceipt, handOver' })
  can!: Record<string, boolean>;

  @Nested(() => ShipmentAddressDto, { optional: true, nullable: true, description: 'to the creator only' })
  address?: ShipmentAddressDto | null;

  @Text({
    max: HAND_OVER_TEXT,
    optional: true,
    nullable: true,
    description: 'code or access; to the creator and to members who may hand over (`shipping.write`)',
  })
  handOverText?: string | null;

  @Bool({ optional: true, description: 'to the brand only' })
  addressChangedSinceDownload?: boolean;

  @Instant({ optional: true, nullable: true, description: 'to the brand only' })
  downloadedAt?: string | null;

  @MoneyField({ optional: true, nullable: true, description: 'to the brand only' })
  cost?: MoneyDto | null;
}

export class ShipmentsQuery extends PageQuery {
  @AnyOf(STATES)
  state?: ShipmentState[];

  @Bool({ optional: true, query: true, description: 'True: only codes and accesses the brand still has to give.' })
  toGive?: boolean;
}

export class GiveDto {
  @Text({ min: 1, max: HAND_OVER_TEXT, description: 'The code, or how the creator gets access.' })
  text!: string;
}

/** One parcel that was handed to a carrier. */
export class NewShipmentDto {
  @Id()
  collaborationId!: string;

  @Text({ max: 60, optional: true, nullable: true, description: 'known ones get a tracking link: DHL, DPD, GLS, Hermes, UPS, FedEx, …' })
  carrier?: string | null;

  @Text({ max: 100, optional: true, nullable: true })
  trackingNumber?: string | null;

  @Text({ max: 2000, optional: true, nullable: true, description: 'https only; else made from carrier and number' })
  trackingUrl?: string | null;

  @Int({ min: 0, max: 10_000_000, optional: true, nullable: true, description: 'shipping cost in minor units of the campaign’s currency' })
  costMinor?: number | null;

  @Instant({ optional: true, nullable: true, description: 'default: now' })
  sentAt?: string | null;
}

export class NewShipmentsDto {
  @NestedList(() => NewShipmentDto, { minItems: 1, maxItems: 500 })
  shipments!: NewShipmentDto[];
}

export class ShipmentResultDto {
  @Id()
  collaborationId!: string;

  @OneOf(['sent', 'refused'])
  status!: 'sent' | 'refused';

  @Text({ max: 100, optional: true })
  code?: string;

  @Text({ max: 1000, optional: true })
  detail?: string;
}

export class ShipmentResultsDto {
  @NestedList(() => ShipmentResultDto)
  items!: ShipmentResultDto[];
}

import { AnyOf, Bool, Id, Instant, Nested, OneOf, PageQuery, Text } from '@app/platform';
import { SHIPMENT_STATES, type ShipmentState } from './shipment.states.js';
import { ShipmentAddressDto, ShipmentCreatorDto } from './shipments.dto.js';

/** States in which there is an address to see. */
const STATES = SHIPMENT_STATES.states.filter((state) => state !== 'not_needed');

/** An empty object confirms the profile's address; any field makes it an address for this campaign only, then it must be complete. */
export class ConfirmAddressDto {
  @Text({ min: 1, max: 120, optional: true, description: 'default: the profile’s name' })
  name?: string;

  @Text({ min: 1, max: 120, optional: true })
  line1?: string;

  @Text({ max: 120, optional: true, nullable: true })
  line2?: string | null;

  @Text({ min: 1, max: 16, optional: true, pattern: /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u })
  postalCode?: string;

  @Text({ min: 1, max: 80, optional: true })
  city?: string;

  @Text({ min: 2, max: 2, optional: true, pattern: /^[A-Za-z]{2}$/, description: 'ISO 3166-1 alpha-2', example: 'DE' })
  country?: string;

  @Text({
    min: 5,
    max: 30,
    optional: true,
    nullable: true,
    pattern: /^\+?[0-9 ()/.-]+$/,
    description: 'default: the profile’s; null: not shared',
  })
  phone?: string | null;
}

export class AddressRowDto {
  @Id()
  collaborationId!: string;

  @Nested(() => ShipmentCreatorDto)
  creator!: ShipmentCreatorDto;

  @OneOf(STATES)
  state!: ShipmentState;

  @Text({ max: 200, nullable: true })
  variant!: string | null;

  @Nested(() => ShipmentAddressDto, { nullable: true, description: 'null: none given, or wiped 90 days after the end' })
  address!: ShipmentAddressDto | null;

  @Instant({ nullable: true })
  addressConfirmedAt!: string | null;

  @Bool()
  changedSinceDownload!: boolean;

  @Instant({ nullable: true })
  downloadedAt!: string | null;

  @Instant({ nullable: true })
  sentAt!: string | null;
}

export class AddressesQuery extends PageQuery {
  @AnyOf(STATES)
  state?: ShipmentState[];
}

export class AddressFileQuery {
  @AnyOf(STATES)
  state?: ShipmentState[];
}

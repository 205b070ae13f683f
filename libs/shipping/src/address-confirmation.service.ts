import { Injectable } from '@nestjs/common';
import { CollaborationsApi, type CollaborationFacts } from '@app/collaborations';
import { Clock, Events, Live, rooms, Transactions, type FieldError, type Scope } from '@app/platform';
import { ConfirmAddressDto } from './addresses.dto.js';
import { addressChanged } from './contract/shipping.events.js';
import type { ShipmentAddress } from './shipment-address.js';
import { ShipmentRows } from './shipment-rows.service.js';
import { ShipmentsRepository } from './shipments.repository.js';
import { ShipmentDto } from './shipments.dto.js';
import { alreadySent, collaborationEnded, invalidAddress, noAddress, notNeeded } from './shipping.errors.js';
import { addressConfirmable, isOpen } from './shipping.policy.js';
import { ShippingPresenter } from './shipping.presenter.js';
import { ShippingService } from './shipping.service.js';

const NEEDED = ['line1', 'postalCode', 'city', 'country'] as const;

/** The creator confirms or changes the address for this campaign until the dispatch (SHP-1). */
@Injectable()
export class AddressConfirmationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly collaborations: CollaborationsApi,
    private readonly rows: ShipmentRows,
    private readonly repository: ShipmentsRepository,
    private readonly presenter: ShippingPresenter,
    private readonly shipping: ShippingService,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Errors: 409 after the dispatch, the end, or where nothing is shipped; 422 incomplete address or a country not served. */
  async confirm(scope: Scope, collaborationId: string, body: ConfirmAddressDto): Promise<ShipmentDto> {
    return this.transactions.run(async () => {
      const collaboration = await this.collaborations.lock(scope, collaborationId);
      const { creatorId, campaignId, organisationId, brandId } = collaboration;
      const shipment = (await this.rows.lock([collaboration])).get(collaboration.id)!;
      if (collaboration.terms.handOver !== 'ship') throw notNeeded(collaboration.terms.handOver);
      if (!isOpen(collaboration)) throw collaborationEnded(collaboration.state);
      if (!addressConfirmable(collaboration, shipment.state)) throw alreadySent(shipment.state);
      const profile = (await this.presenter.profiles([creatorId])).get(creatorId) ?? null;
      const address = completed(body, profile);
      served(address, collaboration);
      const changed = shipment.confirmAddress(address, profile, this.clock.now());
      await this.repository.save([shipment]);
      if (changed) await this.events.publish(addressChanged, { collaborationId, campaignId, organisationId, brandId, creatorId });
      this.live.tell([...rooms.members(collaboration), rooms.creator(creatorId)], 'campaign:changed', {
        entity: 'shipment',
        id: collaborationId,
      });
      return this.shipping.show(scope, collaboration);
    });
  }
}

/** The profile's address for an empty body, else the body's, which must be complete then. */
function completed(body: ConfirmAddressDto, profile: ShipmentAddress | null): ShipmentAddress {
  const given = Object.values(body).some((value) => value !== undefined);
  if (!given) {
    if (!profile) throw noAddress();
    return profile;
  }
  const name = body.name ?? profile?.name;
  const { line1, postalCode, city, country } = body;
  if (!name || !line1 || !postalCode || !city || !country) {
    const missing = NEEDED.filter((field) => !body[field]).map((field) => required(field));
    throw invalidAddress(name ? missing : [required('name'), ...missing]);
  }
  return {
    name,
    line1,
    line2: body.line2 || null,
    postalCode,
    city,
    country: country.toUpperCase(),
    phone: body.phone === undefined ? (profile?.phone ?? null) : body.phone || null,
    email: profile?.email ?? null,
  };
}

function required(field: string): FieldError {
  return { pointer: `/${field}`, code: 'required', message: 'is needed for an address of its own' };
}

/** APP-1: only countries of the brief are served. */
function served(address: ShipmentAddress, collaboration: CollaborationFacts): void {
  const countries = collaboration.terms.shipCountries;
  if (countries.length === 0 || countries.includes(address.country)) return;
  throw invalidAddress([
    {
      pointer: '/country',
      code: 'not-served',
      message: 'is not a country this campaign ships to',
      limit: countries,
      value: address.country,
    },
  ]);
}

import { Injectable } from '@nestjs/common';
import type { CollaborationFacts } from '@app/collaborations';
import { CreatorsApi } from '@app/creators';
import { Clock, type Scope } from '@app/platform';
import { addressOf, type ShipmentAddress } from './shipment-address.js';
import type { Shipment } from './shipment.entity.js';
import { ShipmentCreatorDto, ShipmentDto } from './shipments.dto.js';
import { receiptAssumedAt, shipmentCan } from './shipping.policy.js';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** Shipments as a caller may see them: addresses on the brand's side only through the logged read (SHP-1). */
@Injectable()
export class ShippingPresenter {
  constructor(
    private readonly creators: CreatorsApi,
    private readonly clock: Clock,
  ) {}

  /** Addresses of the profiles, by creator; creators without a complete one are left out. */
  async profiles(creatorIds: readonly string[]): Promise<Map<string, ShipmentAddress>> {
    if (creatorIds.length === 0) return new Map();
    const found = await this.creators.addresses([...new Set(creatorIds)]);
    return new Map(found.map((each) => [each.creatorId, addressOf(each)]));
  }

  /** Shipments in the order of their collaborations. */
  async shipments(scope: Scope, pairs: ReadonlyArray<{ collaboration: CollaborationFacts; shipment: Shipment }>): Promise<ShipmentDto[]> {
    const profiles = await this.profiles(pairs.map(({ collaboration }) => collaboration.creatorId));
    return pairs.map(({ collaboration, shipment }) =>
      this.shipment(scope, collaboration, shipment, profiles.get(collaboration.creatorId) ?? null),
    );
  }

  /** The creator as on the collaboration's row. */
  creator({ creatorId, card }: Pick<CollaborationFacts, 'creatorId' | 'card'>): ShipmentCreatorDto {
    return { id: creatorId, displayName: card.name, handle: card.handle, avatarUrl: card.pictureUrl };
  }

  private shipment(scope: Scope, collaboration: CollaborationFacts, shipment: Shipment, profile: ShipmentAddress | null): ShipmentDto {
    const creator = scope.creatorId === collaboration.creatorId;
    const mayShip = scope.may('shipping.write', collaboration);
    const { sentAt, costMinor } = shipment;
    return {
      collaborationId: collaboration.id,
      campaignId: collaboration.campaignId,
      creator: this.creator(collaboration),
      state: shipment.state,
      handOver: collaboration.terms.handOver,
      variant: collaboration.variant,
      addressConfirmedAt: iso(shipment.addressConfirmedAt),
      carrier: shipment.carrier,
      trackingNumber: shipment.trackingNumber,
      trackingUrl: shipment.trackingUrl,
      sentAt: iso(sentAt),
      receiptAssumedAt:
        shipment.state === 'sent' && sentAt ? iso(receiptAssumedAt(sentAt, collaboration.terms.timeZone, this.clock.now())) : null,
      receivedAt: iso(shipment.receivedAt),
      handedOverAt: iso(shipment.handedOverAt),
      version: shipment.version,
      can: { ...shipmentCan(collaboration, shipment.state, { creator, mayShip }) },
      ...((creator || mayShip) && { handOverText: shipment.handOverText }),
      ...(creator
        ? { address: shipment.effectiveAddress(profile) }
        : {
            addressChangedSinceDownload: shipment.changedSinceDownload(profile),
            downloadedAt: iso(shipment.downloadedAt),
            cost: costMinor === null ? null : { amountMinor: costMinor, currency: shipment.currency },
          }),
    };
  }
}

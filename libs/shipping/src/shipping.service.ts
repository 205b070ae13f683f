import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CollaborationsApi, type CollaborationFacts } from '@app/collaborations';
import { Scope, type Page } from '@app/platform';
import { ShippingApi, type ShipmentFacts } from './contract/shipping.api.js';
import { pageOfRoster } from './roster.js';
import { ShipmentRows } from './shipment-rows.service.js';
import { ShipmentDto, ShipmentsQuery } from './shipments.dto.js';
import { toGive } from './shipping.policy.js';
import { ShippingPresenter } from './shipping.presenter.js';

/** Reading shipments: the campaign's list, one collaboration's, and what other modules ask. */
@Injectable()
export class ShippingService extends ShippingApi {
  constructor(
    private readonly campaigns: CampaignsApi,
    private readonly collaborations: CollaborationsApi,
    private readonly rows: ShipmentRows,
    private readonly presenter: ShippingPresenter,
  ) {
    super();
  }

  /** Every collaboration of the campaign with its parcel, by confirmation. */
  async list(scope: Scope, campaignId: string, query: ShipmentsQuery): Promise<Page<ShipmentDto>> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const collaborations = await this.collaborations.ofCampaign(campaign.id);
    const rows = await this.rows.peek(scope, collaborations);
    const pairs = collaborations.flatMap((collaboration) => {
      const shipment = rows.get(collaboration.id);
      if (!shipment || (query.state && !query.state.includes(shipment.state))) return [];
      return query.toGive && !toGive(collaboration, shipment) ? [] : [{ collaboration, shipment }];
    });
    const { items, ...page } = pageOfRoster(pairs, query);
    return { items: await this.presenter.shipments(scope, items), ...page };
  }

  /** One collaboration's parcel, for both sides. */
  async one(scope: Scope, collaborationId: string): Promise<ShipmentDto> {
    return this.show(scope, await this.collaborations.get(scope, collaborationId));
  }

  /** The answer of every use case of one shipment. */
  async show(scope: Scope, collaboration: CollaborationFacts): Promise<ShipmentDto> {
    const shipment = (await this.rows.peek(scope, [collaboration])).get(collaboration.id)!;
    const [dto] = await this.presenter.shipments(scope, [{ collaboration, shipment }]);
    return dto!;
  }

  async of(collaborationIds: readonly string[]): Promise<ShipmentFacts[]> {
    const collaborations = await this.collaborations.find(collaborationIds);
    const rows = await this.rows.peek(Scope.system(), collaborations);
    const profiles = await this.presenter.profiles(
      collaborations.flatMap(({ id, creatorId }) => {
        const row = rows.get(id);
        return row?.state === 'waiting' && row.downloadedHash !== null ? [creatorId] : [];
      }),
    );
    return collaborations.flatMap(({ id, creatorId }) => {
      const row = rows.get(id);
      if (!row) return [];
      const { state, addressConfirmedAt, carrier, trackingNumber, trackingUrl, costMinor, sentAt, receivedAt } = row;
      const addressChangedSinceDownload = row.changedSinceDownload(profiles.get(creatorId) ?? null);
      return [
        {
          collaborationId: id,
          state,
          addressConfirmedAt,
          addressChangedSinceDownload,
          carrier,
          trackingNumber,
          trackingUrl,
          costMinor,
          sentAt,
          receivedAt,
        },
      ];
    });
  }
}

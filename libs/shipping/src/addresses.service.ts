import { Injectable } from '@nestjs/common';
import { CampaignsApi, type CampaignFacts } from '@app/campaigns';
import { CollaborationsApi, type CollaborationFacts } from '@app/collaborations';
import { Audit, Clock, Transactions, type Page, type Scope } from '@app/platform';
import { AddressesQuery, AddressFileQuery, AddressRowDto } from './addresses.dto.js';
import { pageOfRoster } from './roster.js';
import type { ShipmentAddress } from './shipment-address.js';
import type { Shipment } from './shipment.entity.js';
import { ShipmentRows } from './shipment-rows.service.js';
import { ShipmentsRepository } from './shipments.repository.js';
import type { ShipmentState } from './shipment.states.js';
import { addressVisible } from './shipping.policy.js';
import { ShippingPresenter } from './shipping.presenter.js';

/** A collaboration with the address its parcel goes to. */
export interface AddressEntry {
  collaboration: CollaborationFacts;
  shipment: Shipment;
  address: ShipmentAddress | null;
}

/** Brands reading addresses (SHP-1, SHP-2): every read leaves an audit row that names the collaborations. */
@Injectable()
export class AddressesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly campaigns: CampaignsApi,
    private readonly collaborations: CollaborationsApi,
    private readonly rows: ShipmentRows,
    private readonly repository: ShipmentsRepository,
    private readonly presenter: ShippingPresenter,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, campaignId: string, query: AddressesQuery): Promise<Page<AddressRowDto>> {
    return this.transactions.run(async () => {
      const campaign = await this.campaigns.get(scope, campaignId);
      const { items, ...page } = pageOfRoster(await this.visible(scope, campaign.id, query.state), query);
      const entries = await this.withAddress(items);
      await this.log(campaign, entries, 'read');
      return { items: entries.map((entry) => this.row(entry)), ...page };
    });
  }

  /** Everything of the file (SHP-2), marked as downloaded. Rows without an address are left out. */
  async download(scope: Scope, campaignId: string, query: AddressFileQuery): Promise<{ campaign: CampaignFacts; entries: AddressEntry[] }> {
    return this.transactions.run(async () => {
      const campaign = await this.campaigns.get(scope, campaignId);
      const visible = (await this.visible(scope, campaign.id, query.state)).map(({ collaboration }) => collaboration);
      const locked = await this.rows.lock(visible);
      const pairs = visible.flatMap((collaboration) => {
        const shipment = locked.get(collaboration.id);
        return shipment ? [{ collaboration, shipment }] : [];
      });
      const entries = (await this.withAddress(pairs)).filter(({ address }) => address !== null);
      const now = this.clock.now();
      for (const { shipment, address } of entries) if (address) shipment.downloaded(address, now);
      await this.repository.save(entries.map(({ shipment }) => shipment));
      await this.log(campaign, entries, 'downloaded');
      return { campaign, entries };
    });
  }

  private async visible(scope: Scope, campaignId: string, states: readonly ShipmentState[] | undefined) {
    const collaborations = await this.collaborations.ofCampaign(campaignId);
    const rows = await this.rows.peek(scope, collaborations);
    return collaborations.flatMap((collaboration) => {
      const shipment = rows.get(collaboration.id);
      if (!shipment || !addressVisible(collaboration, shipment.state)) return [];
      return !states || states.includes(shipment.state) ? [{ collaboration, shipment }] : [];
    });
  }

  private async withAddress(pairs: ReadonlyArray<Omit<AddressEntry, 'address'>>): Promise<AddressEntry[]> {
    const unfixed = pairs.filter(({ shipment }) => !shipment.address && !shipment.addressWipedAt);
    const profiles = await this.presenter.profiles(unfixed.map(({ collaboration }) => collaboration.creatorId));
    return pairs.map(({ collaboration, shipment }) => ({
      collaboration,
      shipment,
      address: shipment.effectiveAddress(profiles.get(collaboration.creatorId) ?? null),
    }));
  }

  private async log(campaign: CampaignFacts, entries: readonly AddressEntry[], action: 'read' | 'downloaded'): Promise<void> {
    const collaborationIds = entries.filter(({ address }) => address !== null).map(({ collaboration }) => collaboration.id);
    if (collaborationIds.length === 0) return;
    await this.audit.record({
      action,
      objectType: 'shipping.addresses',
      objectId: campaign.id,
      organisationId: campaign.organisationId,
      details: { collaborationIds },
    });
  }

  private row({ collaboration, shipment, address }: AddressEntry): AddressRowDto {
    return {
      collaborationId: collaboration.id,
      creator: this.presenter.creator(collaboration),
      state: shipment.state,
      variant: collaboration.variant,
      address,
      addressConfirmedAt: shipment.addressConfirmedAt?.toISOString() ?? null,
      changedSinceDownload: shipment.changedSinceDownload(address),
      downloadedAt: shipment.downloadedAt?.toISOString() ?? null,
      sentAt: shipment.sentAt?.toISOString() ?? null,
    };
  }
}

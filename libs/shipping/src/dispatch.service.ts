import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CollaborationsApi, Dispatches, type CollaborationFacts } from '@app/collaborations';
import { Clock, Deadlines, Events, Live, rooms, Transactions, type Scope } from '@app/platform';
import { carrierOf, trackingLink } from './carriers.js';
import { shipmentSent } from './contract/shipping.events.js';
import type { Dispatch, Shipment } from './shipment.entity.js';
import { DEADLINE_KINDS, ShipmentRows } from './shipment-rows.service.js';
import { NewShipmentDto, ShipmentResultDto } from './shipments.dto.js';
import { ShipmentsRepository } from './shipments.repository.js';
import { isOpen, receiptAssumedAt, shippable } from './shipping.policy.js';
import { ShippingPresenter } from './shipping.presenter.js';

/** Clocks of callers may run ahead this much. */
const SKEW_MS = 60_000;

interface Refusal {
  code: string;
  detail: string;
}

/** Brands confirm shipments, one or many (SHP-3): good rows are taken, bad ones explained. */
@Injectable()
export class DispatchService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly campaigns: CampaignsApi,
    private readonly collaborations: CollaborationsApi,
    private readonly dispatches: Dispatches,
    private readonly rows: ShipmentRows,
    private readonly repository: ShipmentsRepository,
    private readonly presenter: ShippingPresenter,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.dispatches.register((collaborationId) => this.repository.wasSent(collaborationId));
  }

  /** Answers in the order of the rows. Errors: only for the campaign itself (404, 403). */
  async send(scope: Scope, campaignId: string, rows: readonly NewShipmentDto[]): Promise<ShipmentResultDto[]> {
    return this.transactions.run(async () => {
      const campaign = await this.campaigns.get(scope, campaignId);
      const collaborations = await this.lock(scope, campaign.id, rows);
      const shipments = await this.rows.lock([...collaborations.values()]);
      const profiles = await this.presenter.profiles([...collaborations.values()].map(({ creatorId }) => creatorId));
      const results: ShipmentResultDto[] = [];
      const sent: Array<[CollaborationFacts, Shipment]> = [];
      for (const row of rows) {
        const collaborationId = row.collaborationId.toLowerCase();
        const collaboration = collaborations.get(collaborationId);
        const shipment = shipments.get(collaborationId);
        const refusal = collaboration && shipment ? this.refusal(collaboration, shipment, row) : UNKNOWN;
        if (refusal || !collaboration || !shipment) {
          results.push({ collaborationId, status: 'refused', ...(refusal ?? UNKNOWN) });
          continue;
        }
        shipment.send(this.dispatch(scope, row), profiles.get(collaboration.creatorId) ?? null, this.clock.now());
        sent.push([collaboration, shipment]);
        results.push({ collaborationId, status: 'sent' });
      }
      await this.repository.save(sent.map(([, shipment]) => shipment));
      for (const [collaboration, shipment] of sent) await this.follow(collaboration, shipment);
      if (sent.length > 0) await this.rows.armReminder(campaign.id);
      return results;
    });
  }

  /** The campaign's own collaborations among the rows, locked in one order; unknown and foreign ones are left out alike. */
  private async lock(scope: Scope, campaignId: string, rows: readonly NewShipmentDto[]): Promise<Map<string, CollaborationFacts>> {
    const ids = [...new Set(rows.map(({ collaborationId }) => collaborationId.toLowerCase()))];
    const own = (await this.collaborations.find(ids)).filter((each) => each.campaignId === campaignId).map(({ id }) => id);
    const locked = new Map<string, CollaborationFacts>();
    for (const id of own.sort()) locked.set(id, await this.collaborations.lock(scope, id));
    return locked;
  }

  private refusal(collaboration: CollaborationFacts, shipment: Shipment, row: NewShipmentDto): Refusal | null {
    if (!shippable(collaboration, shipment.state)) return notShippable(collaboration, shipment);
    if (row.trackingUrl && !isHttps(row.trackingUrl)) {
      return { code: 'shipping.tracking-url-not-https', detail: 'trackingUrl must be a complete https address.' };
    }
    const sentAt = row.sentAt ? new Date(row.sentAt) : null;
    if (sentAt && sentAt.getTime() > this.clock.now().getTime() + SKEW_MS) {
      return { code: 'shipping.sent-in-future', detail: 'sentAt lies in the future.' };
    }
    if (sentAt && sentAt < collaboration.confirmedAt) {
      return { code: 'shipping.sent-too-early', detail: 'sentAt lies before the collaboration was confirmed.' };
    }
    return null;
  }

  private dispatch(scope: Scope, row: NewShipmentDto): Dispatch {
    const carrier = row.carrier ? (carrierOf(row.carrier)?.name ?? row.carrier) : null;
    const trackingNumber = row.trackingNumber || null;
    return {
      carrier,
      trackingNumber,
      trackingUrl: row.trackingUrl ? new URL(row.trackingUrl).href : trackingLink(carrier, trackingNumber),
      costMinor: row.costMinor ?? null,
      sentAt: row.sentAt ? new Date(row.sentAt) : this.clock.now(),
      sentBy: scope.userId,
    };
  }

  private async follow(collaboration: CollaborationFacts, shipment: Shipment): Promise<void> {
    const { id, campaignId, organisationId, brandId, creatorId } = collaboration;
    const { carrier, trackingNumber, trackingUrl, sentAt } = shipment;
    const now = this.clock.now();
    await this.deadlines.set(DEADLINE_KINDS.assumeReceipt, id, receiptAssumedAt(sentAt ?? now, collaboration.terms.timeZone, now));
    const fact = { collaborationId: id, campaignId, organisationId, brandId, creatorId };
    await this.events.publish(shipmentSent, { ...fact, carrier, trackingNumber, trackingUrl });
    this.live.tell([...rooms.members(collaboration), rooms.creator(creatorId)], 'campaign:changed', { entity: 'shipment', id });
  }
}

const UNKNOWN: Refusal = { code: 'shipping.unknown-collaboration', detail: 'The campaign has no such collaboration.' };

function notShippable(collaboration: CollaborationFacts, shipment: Shipment): Refusal {
  if (collaboration.terms.handOver !== 'ship') return { code: 'shipping.not-needed', detail: 'Nothing is shipped in this collaboration.' };
  if (shipment.state !== 'waiting' && shipment.state !== 'not_needed') {
    return { code: 'shipping.already-sent', detail: `The parcel was sent already (${shipment.state}).` };
  }
  if (!isOpen(collaboration))
    return { code: 'shipping.collaboration-ended', detail: `The collaboration is over (${collaboration.state}).` };
  return { code: 'shipping.not-needed', detail: 'Nothing is shipped in this collaboration any more.' };
}

/** Complete https address without a user name in it, still short enough in its normal form. */
function isHttps(text: string): boolean {
  const url = URL.parse(text);
  return !!url && url.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= 2000;
}

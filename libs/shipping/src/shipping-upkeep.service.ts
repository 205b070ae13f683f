import { Injectable } from '@nestjs/common';
import { CampaignsApi } from '@app/campaigns';
import { CollaborationsApi } from '@app/collaborations';
import { Clock, Deadlines, Events, Live, rooms, Scope } from '@app/platform';
import { daysAfter, POLICY } from '@app/rules';
import { shippingReminded } from './contract/shipping.events.js';
import { DEADLINE_KINDS, ShipmentRows } from './shipment-rows.service.js';
import { ShipmentsRepository } from './shipments.repository.js';
import { isOpen, reminderInstant } from './shipping.policy.js';

/** States in which a parcel that waits is not sent any more. */
const CALLED_OFF: readonly string[] = ['ended_by_agreement', 'removed'];

/** What follows from other modules' events and from time alone. Every method needs a transaction. */
@Injectable()
export class ShippingUpkeep {
  constructor(
    private readonly campaigns: CampaignsApi,
    private readonly collaborations: CollaborationsApi,
    private readonly rows: ShipmentRows,
    private readonly repository: ShipmentsRepository,
    private readonly deadlines: Deadlines,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** The collaboration was confirmed: its row and the campaign's reminder exist from now on. */
  async opened(collaborationId: string): Promise<void> {
    await this.rows.lock(await this.collaborations.find([collaborationId]));
  }

  /** SHP-1: the End starts the 90 days after which the address is wiped; a reopened collaboration stops them. */
  async followed(collaborationId: string): Promise<void> {
    const collaboration = await this.collaborations.lock(Scope.system(), collaborationId);
    if (collaboration.terms.handOver !== 'ship') return;
    const { id, state, endedAt, terms, creatorId, campaignId } = collaboration;
    const shipment = (await this.rows.lock([collaboration])).get(id)!;
    if (CALLED_OFF.includes(state) && shipment.callOff(this.clock.now())) {
      await this.repository.save([shipment]);
      await this.rows.armReminder(campaignId);
      this.live.tell([...rooms.members(collaboration), rooms.creator(creatorId)], 'campaign:changed', { entity: 'shipment', id });
    }
    if (shipment.addressWipedAt) return;
    if (endedAt)
      await this.deadlines.set(DEADLINE_KINDS.wipeAddress, id, daysAfter(endedAt, POLICY.shipping.addressWipeDays, terms.timeZone));
    else await this.deadlines.cancel(id, [DEADLINE_KINDS.wipeAddress]);
  }

  /** CAM-11: another kind of hand-over was agreed before anything was handed over. */
  async handOverChanged(collaborationId: string): Promise<void> {
    const collaboration = await this.collaborations.lock(Scope.system(), collaborationId);
    const { id, terms, creatorId, campaignId } = collaboration;
    const shipment = (await this.rows.lock([collaboration])).get(id)!;
    if (!isOpen(collaboration) || !shipment.follow(terms.handOver, reminderInstant(collaboration), this.clock.now())) return;
    await this.repository.save([shipment]);
    await this.rows.armReminder(campaignId);
    this.live.tell([...rooms.members(collaboration), rooms.creator(creatorId)], 'campaign:changed', { entity: 'shipment', id });
  }

  /** SHP-1: 90 days after the End. */
  async wipe(collaborationId: string): Promise<void> {
    const collaboration = await this.collaborations.lock(Scope.system(), collaborationId);
    const shipment = (await this.rows.lock([collaboration])).get(collaboration.id)!;
    if (shipment.addressWipedAt || !collaboration.endedAt) return;
    shipment.wipeAddress(this.clock.now());
    await this.repository.save([shipment]);
  }

  /** SHP-4: half of the preparation is over. Nobody is told when nothing waits. */
  async remind(campaignId: string): Promise<void> {
    const now = this.clock.now();
    const waiting = await this.repository.lock(await this.repository.waiting(campaignId));
    const due = waiting.filter((each) => each.state === 'waiting' && !each.remindedAt && each.remindAt && each.remindAt <= now);
    for (const shipment of due) shipment.reminded(now);
    await this.repository.save(due);
    const [campaign] = await this.campaigns.find([campaignId]);
    if (campaign && due.length > 0) {
      const { organisationId, brandId } = campaign;
      await this.events.publish(shippingReminded, { campaignId, organisationId, brandId, waiting: due.length });
    }
    await this.rows.armReminder(campaignId);
  }
}

import { Injectable } from '@nestjs/common';
import type { CollaborationFacts } from '@app/collaborations';
import { Clock, Deadlines, Scope } from '@app/platform';
import { Shipment } from './shipment.entity.js';
import { ShipmentsRepository } from './shipments.repository.js';
import { reminderInstant } from './shipping.policy.js';

/** Kinds of deadlines of this module; the first two have the collaboration as subject, the last one the campaign. */
export const DEADLINE_KINDS = {
  assumeReceipt: 'shipping.assume-receipt',
  wipeAddress: 'shipping.wipe-address',
  remind: 'shipping.remind',
} as const;

/**
 * One row per collaboration, opened when the confirmation is heard, or earlier by the first call that needs it: no use case
 * depends on the listener having run.
 */
@Injectable()
export class ShipmentRows {
  constructor(
    private readonly repository: ShipmentsRepository,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /** Rows as they are or would be opened now; reads only. */
  async peek(scope: Scope, collaborations: readonly CollaborationFacts[]): Promise<Map<string, Shipment>> {
    const ids = collaborations.map(({ id }) => id);
    const found = new Map((await this.repository.ofCollaborations(scope, ids)).map((row) => [row.collaborationId, row]));
    const now = this.clock.now();
    return new Map(collaborations.map((each) => [each.id, found.get(each.id) ?? Shipment.of(each, null, now)]));
  }

  /** Locks the rows of these collaborations, opening missing ones. Needs a transaction; the collaborations' locks come first. */
  async lock(collaborations: readonly CollaborationFacts[]): Promise<Map<string, Shipment>> {
    const ids = collaborations.map(({ id }) => id);
    let rows = await this.repository.lock(ids);
    if (rows.length < ids.length) {
      await this.open(collaborations.filter(({ id }) => !rows.some((row) => row.collaborationId === id)));
      rows = await this.repository.lock(ids);
    }
    return new Map(rows.map((row) => [row.collaborationId, row]));
  }

  /** SHP-4: the campaign's next reminder, after rows came or were reminded. */
  async armReminder(campaignId: string): Promise<void> {
    const next = await this.repository.nextReminder(campaignId);
    if (next) await this.deadlines.set(DEADLINE_KINDS.remind, campaignId, next);
    else await this.deadlines.cancel(campaignId, [DEADLINE_KINDS.remind]);
  }

  private async open(collaborations: readonly CollaborationFacts[]): Promise<void> {
    const now = this.clock.now();
    await this.repository.addMissing(collaborations.map((each) => Shipment.of(each, reminderInstant(each), now)));
    for (const campaignId of new Set(collaborations.map((each) => each.campaignId))) await this.armReminder(campaignId);
  }
}

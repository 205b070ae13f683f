import { Injectable } from '@nestjs/common';
import { metricsUpdated } from '@app/content-sync';
import { Live, OnEvent, rooms } from '@app/platform';

/** Open reports refresh by themselves when new snapshots arrive (REP-7). */
@Injectable()
export class ReportingListeners {
  constructor(private readonly live: Live) {}

  @OnEvent(metricsUpdated, 'reporting.tell-open-reports')
  async changed(fact: { campaignId: string; organisationId: string; brandId: string }): Promise<void> {
    this.live.tell(rooms.members(fact, 'reporting.read'), 'report:changed', { entity: 'campaign', id: fact.campaignId });
    await Promise.resolve();
  }
}

import { Injectable } from '@nestjs/common';
import { collaborationFrozen } from '@app/collaborations';
import { contentRemoved, contentSynced, metricsUpdated } from '@app/content-sync';
import { Live, OnEvent, rooms } from '@app/platform';
import { PastResultsService } from './past-results.service.js';

/** Open reports refresh by themselves when new snapshots arrive (REP-7), and the network's past results follow (CRE-5). */
@Injectable()
export class ReportingListeners {
  constructor(
    private readonly live: Live,
    private readonly results: PastResultsService,
  ) {}

  @OnEvent(metricsUpdated, 'reporting.tell-open-reports')
  async changed(fact: { campaignId: string; organisationId: string; brandId: string }): Promise<void> {
    this.live.tell(rooms.members(fact, 'reporting.read'), 'report:changed', { entity: 'campaign', id: fact.campaignId });
    await Promise.resolve();
  }

  @OnEvent(metricsUpdated, 'reporting.results-of-new-figures')
  async measured({ contentIds }: { contentIds: string[] }): Promise<void> {
    await this.results.refreshContents(contentIds);
  }

  @OnEvent(contentSynced, 'reporting.results-of-content')
  async synced({ creatorId }: { creatorId: string }): Promise<void> {
    await this.results.refresh(creatorId);
  }

  @OnEvent(contentRemoved, 'reporting.results-without-content')
  async removed({ creatorId }: { creatorId: string }): Promise<void> {
    await this.results.refresh(creatorId);
  }

  /** The figures are final: what no event told is right now at the latest. */
  @OnEvent(collaborationFrozen, 'reporting.results-frozen')
  async frozen({ creatorId }: { creatorId: string }): Promise<void> {
    await this.results.refresh(creatorId);
  }
}

import { Injectable } from '@nestjs/common';
import { collaborationFrozen } from '@app/collaborations';
import { contentMoved, contentRemoved, contentSynced, metricsUpdated } from '@app/content-sync';
import { Live, OnEvent, rooms, type EventType } from '@app/platform';
import { PastResultsService } from './past-results.service.js';

type Fact<T> = T extends EventType<infer Data> ? Data : never;

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

  /** Both organisations' results at once, and both open reports: the content may count in neither now. */
  @OnEvent(contentMoved, 'reporting.results-of-moved-content')
  async moved({ creatorId, from, ...to }: Fact<typeof contentMoved>): Promise<void> {
    await this.results.refresh(creatorId);
    await this.changed(from);
    await this.changed(to);
  }

  /** The figures are final: what no event told is right now at the latest. */
  @OnEvent(collaborationFrozen, 'reporting.results-frozen')
  async frozen({ creatorId }: { creatorId: string }): Promise<void> {
    await this.results.refresh(creatorId);
  }
}

import { Injectable } from '@nestjs/common';
import { apiNames, ContentsPresenter } from './contents.presenter.js';
import { ContentsRepository } from './contents.repository.js';
import { ContentSyncApi, type ContentFacts, type SnapshotFacts } from './contract/content-sync.api.js';
import { SnapshotsRepository } from './snapshots.repository.js';

/** Answers what modules above ask about contents; they have checked their scope. */
@Injectable()
export class ContentSyncService extends ContentSyncApi {
  constructor(
    private readonly contents: ContentsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly presenter: ContentsPresenter,
  ) {
    super();
  }

  async contentsOf(campaignId: string): Promise<ContentFacts[]> {
    return (await this.contents.ofCampaign(campaignId)).map((content) => ({
      id: content.id,
      collaborationId: content.collaborationId,
      campaignId: content.campaignId,
      creatorId: content.creatorId,
      kind: content.kind,
      state: content.state,
      deliverableId: content.deliverableId,
      permalink: content.permalink,
      caption: content.caption,
      publishedAt: content.publishedAt,
      thumbnailUrl: this.presenter.thumbnailUrl(content),
      followersAtPublication: content.followersAtPublication,
    }));
  }

  async latestSnapshots(contentIds: readonly string[]): Promise<SnapshotFacts[]> {
    return (await this.snapshots.counting(contentIds)).map((row) => ({
      id: row.id,
      contentId: row.contentId,
      takenAt: row.takenAt,
      source: row.source,
      values: apiNames(row.values),
      missing: apiNames(row.missing),
      frozen: row.frozen,
    }));
  }
}

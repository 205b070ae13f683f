import { Injectable } from '@nestjs/common';
import { CollaborationsApi } from '@app/collaborations';
import { apiNames, ContentsPresenter } from './contents.presenter.js';
import { ContentsRepository } from './contents.repository.js';
import { ContentSyncApi, type ContentFacts, type DraftFacts, type SnapshotFacts } from './contract/content-sync.api.js';
import { placeOf } from './drafts/drafts.presenter.js';
import { DraftsRepository } from './drafts/drafts.repository.js';
import { SnapshotsRepository } from './snapshots.repository.js';

/** Answers what modules above ask about contents; they have checked their scope. */
@Injectable()
export class ContentSyncService extends ContentSyncApi {
  constructor(
    private readonly contents: ContentsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly presenter: ContentsPresenter,
    private readonly drafts: DraftsRepository,
    private readonly collaborations: CollaborationsApi,
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

  async draftsOf(collaborationId: string): Promise<DraftFacts[]> {
    const drafts = await this.drafts.ofCollaboration(collaborationId);
    const pieces = await this.collaborations.deliverables([collaborationId]);
    return pieces.flatMap((piece) => {
      const draft = drafts.find(({ deliverableId }) => deliverableId === piece.id);
      if (!draft) return [];
      const { position, of } = placeOf(piece, pieces);
      const rounds = draft.rounds.map(({ round, submittedAt, answerDueAt, answer }) => ({
        round,
        submittedAt: new Date(submittedAt),
        answerDueAt: new Date(answerDueAt),
        answer: answer && { at: new Date(answer.at), by: answer.by, verdict: answer.verdict },
      }));
      return [{ id: draft.id, kind: piece.kind, position, of, state: draft.state, rounds }];
    });
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

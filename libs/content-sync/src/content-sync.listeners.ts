import { Injectable } from '@nestjs/common';
import {
  collaborationChanged,
  collaborationConfirmed,
  collaborationFrozen,
  CollaborationsApi,
  deadlineMoved,
  type CollaborationFact,
} from '@app/collaborations';
import { socialAccountLinked } from '@app/creators';
import { OnEvent } from '@app/platform';
import { ContentTracks } from './content-tracks.js';
import { ContentsRepository } from './contents.repository.js';
import { CopyJobs } from './copies.jobs.js';
import { PollPlan } from './poll-plan.js';
import { SnapshotsRepository } from './snapshots.repository.js';

/** What content-sync does when modules below tell something. */
@Injectable()
export class ContentSyncListeners {
  constructor(
    private readonly collaborations: CollaborationsApi,
    private readonly plan: PollPlan,
    private readonly contents: ContentsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly copies: CopyJobs,
    private readonly tracks: ContentTracks,
  ) {}

  @OnEvent(collaborationConfirmed, 'content-sync.plan-confirmed')
  async confirmed(fact: CollaborationFact): Promise<void> {
    await this.arm(fact);
  }

  @OnEvent(collaborationChanged, 'content-sync.plan-changed')
  async changed(fact: CollaborationFact): Promise<void> {
    await this.arm(fact);
  }

  @OnEvent(deadlineMoved, 'content-sync.plan-moved')
  async moved(fact: CollaborationFact): Promise<void> {
    await this.arm(fact);
  }

  /** SYN-5: linked again, synchronisation goes on. */
  @OnEvent(socialAccountLinked, 'content-sync.plan-linked')
  async linked(fact: { socialAccountId: string }): Promise<void> {
    await this.plan.arm(fact.socialAccountId);
  }

  /** SYN-4: the figures are final; what was only offered and never taken is forgotten; originals end 180 days after the End. */
  @OnEvent(collaborationFrozen, 'content-sync.freeze')
  async frozen(fact: CollaborationFact): Promise<void> {
    const [collaboration] = await this.collaborations.find([fact.collaborationId]);
    if (!collaboration?.frozenAt) return;
    const offered = (await this.contents.ofCollaboration(collaboration.id)).filter((content) => content.state === 'offered');
    await this.copies.forget(offered);
    for (const content of offered) {
      await this.tracks.end(content);
      await this.contents.remove(content);
    }
    await this.snapshots.freeze(collaboration.id, collaboration.frozenAt);
    await this.copies.planDeletion(collaboration.id, collaboration.endedAt ?? collaboration.frozenAt, collaboration.terms.timeZone);
    await this.arm(fact);
  }

  private async arm(fact: CollaborationFact): Promise<void> {
    const [collaboration] = await this.collaborations.find([fact.collaborationId]);
    if (collaboration?.socialAccountId) await this.plan.arm(collaboration.socialAccountId);
  }
}

import { Injectable } from '@nestjs/common';
import { Audit, Clock, Events, Job, Live, OnDeadline, rooms, Transactions, type JobContext } from '@app/platform';
import type { Credential } from '@app/creators';
import { AccountCalls } from './account-calls.js';
import type { Content } from './content.entity.js';
import { ContentTracks, nextSnapshot, SNAPSHOT } from './content-tracks.js';
import { ContentsRepository } from './contents.repository.js';
import { metricsUpdated } from './contract/content-sync.events.js';
import { MediaGoneError } from './instagram/graph.errors.js';
import { InstagramMedia } from './instagram/instagram.media.js';
import { RemovalService } from './removal.service.js';
import { SnapshotsRepository } from './snapshots.repository.js';

interface Payload {
  contentId: string;
  plannedAt: string | null;
}

/** Reads the KPIs of contents by the plan (SYN-4). */
@Injectable()
export class SnapshotJobs {
  constructor(
    private readonly calls: AccountCalls,
    private readonly contents: ContentsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly media: InstagramMedia,
    private readonly removal: RemovalService,
    private readonly tracks: ContentTracks,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** A planned instant has come: a job reads the figures, the next instant is set. */
  @OnDeadline(SNAPSHOT)
  async due(contentId: string, dueAt: Date): Promise<void> {
    const content = await this.contents.find(contentId);
    if (!content || content.state === 'removed') return;
    if (nextSnapshot(content, new Date(dueAt.getTime() - 1))?.getTime() === dueAt.getTime()) await this.tracks.snapshot(content, dueAt);
    await this.tracks.armSnapshot(content, dueAt);
  }

  @Job<Payload>(SNAPSHOT)
  async take(payload: Payload, context: JobContext): Promise<void> {
    const content = await this.contents.find(payload.contentId);
    if (!content || content.state === 'removed') return;
    const plannedAt = payload.plannedAt === null ? null : new Date(payload.plannedAt);
    if (plannedAt && (await this.snapshots.hasPlanned(content.id, plannedAt))) return;
    const again = { name: SNAPSHOT, payload, jobKey: `snapshot:${content.id}` };
    await this.calls.run(content.socialAccountId, again, context.signal, (credential) =>
      this.read(content, credential, plannedAt, context.signal),
    );
  }

  /** Reads the figures of one content now and stores them. A deleted content is marked as removed. */
  async read(content: Content, credential: Credential, plannedAt: Date | null, signal: AbortSignal): Promise<void> {
    try {
      const reading = await this.media.insights(credential.accessToken, content.platformMediaId, content.kind, signal);
      await this.transactions.run(async () => {
        if (!(await this.snapshots.add(content.id, this.clock.now(), plannedAt, reading))) return;
        const { campaignId, organisationId, brandId, creatorId, id } = content;
        // planned ones are the platform's own doing
        if (!plannedAt)
          await this.audit.record({ action: 'snapshot-taken', objectType: 'content-sync.content', objectId: id, organisationId });
        await this.events.publish(metricsUpdated, { campaignId, organisationId, brandId, contentIds: [id] });
        this.live.tell([rooms.creator(creatorId)], 'campaign:changed', { entity: 'content', id });
      });
    } catch (error) {
      if (!(error instanceof MediaGoneError)) throw error;
      await this.removal.gone(content.id);
    }
  }
}

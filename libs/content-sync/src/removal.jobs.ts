import { Injectable } from '@nestjs/common';
import { Clock, Job, Jobs, OnDeadline, type JobContext } from '@app/platform';
import { AccountCalls, queueOf } from './account-calls.js';
import { ContentTracks, LIVE_CHECK, REPAIR } from './content-tracks.js';
import { ContentsRepository } from './contents.repository.js';
import { MediaGoneError } from './instagram/graph.errors.js';
import { InstagramMedia } from './instagram/instagram.media.js';
import { RemovalService } from './removal.service.js';

/** Daily look whether contents are still online during their live time of 30 days (SYN-3). */
@Injectable()
export class RemovalJobs {
  constructor(
    private readonly calls: AccountCalls,
    private readonly contents: ContentsRepository,
    private readonly media: InstagramMedia,
    private readonly removal: RemovalService,
    private readonly tracks: ContentTracks,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @OnDeadline(LIVE_CHECK)
  async due(contentId: string, dueAt: Date): Promise<void> {
    const content = await this.contents.find(contentId);
    if (!content || content.state === 'removed') return;
    await this.jobs.add(LIVE_CHECK, { contentId }, { queue: queueOf(content.socialAccountId), jobKey: `live:${contentId}` });
    const now = this.clock.now();
    await this.tracks.armLiveCheck(content, dueAt > now ? dueAt : now);
  }

  @Job<{ contentId: string }>(LIVE_CHECK)
  async check(payload: { contentId: string }, context: JobContext): Promise<void> {
    const content = await this.contents.find(payload.contentId);
    if (!content || content.state === 'removed') return;
    const again = { name: LIVE_CHECK, payload, jobKey: `live:${content.id}` };
    await this.calls.run(content.socialAccountId, again, context.signal, async (credential) => {
      try {
        await this.media.one(credential.accessToken, content.platformMediaId, context.signal);
      } catch (error) {
        if (!(error instanceof MediaGoneError)) throw error;
        await this.removal.gone(content.id);
      }
    });
  }

  @OnDeadline(REPAIR)
  async repairOver(contentId: string): Promise<void> {
    await this.removal.notRepaired(contentId);
  }
}

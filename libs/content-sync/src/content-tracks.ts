import { Injectable } from '@nestjs/common';
import { POLICY, snapshotPlan } from '@app/rules';
import { Clock, Deadlines, Jobs } from '@app/platform';
import { queueOf } from './account-calls.js';
import type { Content } from './content.entity.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const SNAPSHOT = 'content-sync.take-snapshot';
export const LIVE_CHECK = 'content-sync.check-live';
export const REPAIR = 'content-sync.repair-over';
export const COPY = 'content-sync.copy-media';

/** The next planned snapshot after an instant, or null when the plan is over (SYN-4). */
export function nextSnapshot(content: Pick<Content, 'kind' | 'publishedAt'>, after: Date): Date | null {
  return snapshotPlan(content.kind, content.publishedAt).find((instant) => instant > after) ?? null;
}

/** The last planned snapshot at or before an instant, or null before the first. */
export function lastSnapshot(content: Pick<Content, 'kind' | 'publishedAt'>, at: Date): Date | null {
  return snapshotPlan(content.kind, content.publishedAt).findLast((instant) => instant <= at) ?? null;
}

/** The next daily look whether the content is still there (SYN-3), on the hour; null after the live time, and for stories, which end by themselves. */
export function nextLiveCheck(content: Pick<Content, 'kind' | 'publishedAt'>, after: Date): Date | null {
  if (content.kind === 'story') return null;
  const first = Math.ceil((content.publishedAt.getTime() + DAY_MS) / HOUR_MS) * HOUR_MS;
  const next = first > after.getTime() ? first : first + (Math.floor((after.getTime() - first) / DAY_MS) + 1) * DAY_MS;
  return next <= content.publishedAt.getTime() + POLICY.content.liveDays * DAY_MS + HOUR_MS ? new Date(next) : null;
}

/** Deadlines and jobs that follow a content from the moment it is found. All methods need a transaction. */
@Injectable()
export class ContentTracks {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Begins to follow: a copy at first sight, snapshots by the plan (one at once when the plan began already), daily looks. */
  async begin(content: Content): Promise<void> {
    if (content.state === 'too_early') return;
    const now = this.clock.now();
    if (content.copyState === 'pending') await this.copy(content);
    const passed = lastSnapshot(content, now);
    if (passed) await this.snapshot(content, passed);
    await this.armSnapshot(content, now);
    await this.armLiveCheck(content, now);
  }

  async armSnapshot(content: Content, after: Date): Promise<void> {
    const next = nextSnapshot(content, after);
    if (next) await this.deadlines.set(SNAPSHOT, content.id, next);
  }

  async armLiveCheck(content: Content, after: Date): Promise<void> {
    const next = nextLiveCheck(content, after);
    if (next) await this.deadlines.set(LIVE_CHECK, content.id, next);
  }

  /** One job per content waits at most: after an outage the newest planned instant counts, the past cannot be read any more. */
  async snapshot(content: Content, plannedAt: Date): Promise<void> {
    const payload = { contentId: content.id, plannedAt: plannedAt.toISOString() };
    await this.jobs.add(SNAPSHOT, payload, { queue: queueOf(content.socialAccountId), jobKey: `snapshot:${content.id}` });
  }

  async copy(content: Content): Promise<void> {
    await this.jobs.add(COPY, { contentId: content.id }, { queue: queueOf(content.socialAccountId), jobKey: `copy:${content.id}` });
  }

  async end(content: Content): Promise<void> {
    await this.deadlines.cancel(content.id);
  }
}

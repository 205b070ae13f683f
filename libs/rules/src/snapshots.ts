import type { ContentKind } from './matching.js';
import { POLICY } from './policy.js';
import { daysAfter } from './timeline.js';

const HOUR_MS = 3_600_000;

/** When the KPIs of a content are read (SYN-4): hours after publication for stories, days of 24 h for posts, reels and videos. */
export function snapshotPlan(kind: ContentKind, publishedAt: Date, policy = POLICY.content): Date[] {
  const hours = kind === 'story' ? policy.snapshotHours : policy.snapshotDays.map((days) => days * 24);
  return hours.map((hour) => new Date(publishedAt.getTime() + hour * HOUR_MS));
}

/** The instant of the final freeze, 7 days after the End (SYN-4): later snapshots are kept and shown but do not change totals. */
export function freezeAt(endedAt: Date, zone: string, policy = POLICY.content): Date {
  return daysAfter(endedAt, policy.freezeDays, zone);
}

/**
 * The snapshot that counts (rules.md 5): the latest one, after the freeze the latest taken before it. Null when there is none.
 */
export function countingSnapshot<T extends { readonly takenAt: Date }>(snapshots: readonly T[], frozenAt: Date | null): T | null {
  let counting: T | null = null;
  for (const snapshot of snapshots) {
    if (frozenAt && snapshot.takenAt >= frozenAt) continue;
    if (!counting || snapshot.takenAt > counting.takenAt) counting = snapshot;
  }
  return counting;
}

import { Injectable } from '@nestjs/common';
import { METRIC_NAMES, type MetricName, type MissingReason } from '@app/rules';
import { Database, newId } from '@app/platform';
import type { Reading } from './instagram/insights.js';

/** A snapshot as stored, with its values as numbers. */
export interface SnapshotRow {
  id: string;
  contentId: string;
  takenAt: Date;
  plannedAt: Date | null;
  source: 'api' | 'webhook' | 'manual' | 'screenshot';
  values: Partial<Record<MetricName, number>>;
  missing: Partial<Record<MetricName, MissingReason>>;
  frozen: boolean;
}

const COLUMNS = `s.id, s.content_id as "contentId", s.taken_at as "takenAt", s.planned_at as "plannedAt", s.source, s.missing, s.frozen,
  jsonb_strip_nulls(jsonb_build_object(${METRIC_NAMES.map((name) => `'${name}', s.${name}`).join(', ')})) as values`;

/** Rows of KPI values; written once, only `frozen` changes. */
@Injectable()
export class SnapshotsRepository {
  constructor(private readonly database: Database) {}

  /** False when the planned one exists already. Needs a transaction. */
  async add(contentId: string, takenAt: Date, plannedAt: Date | null, reading: Reading): Promise<boolean> {
    const values = METRIC_NAMES.map((name) => reading.values[name] ?? null);
    const rows = await this.database.execute(
      `insert into content_sync.snapshots (id, content_id, taken_at, planned_at, source, missing, frozen, ${METRIC_NAMES.join(', ')})
       values ($1, $2, $3, $4, 'api', $5, false, ${METRIC_NAMES.map((_, index) => `$${index + 6}`).join(', ')})
       on conflict (content_id, planned_at) do nothing returning id`,
      [newId(), contentId, takenAt, plannedAt, JSON.stringify(reading.missing), ...values],
    );
    return rows.length > 0;
  }

  async hasPlanned(contentId: string, plannedAt: Date): Promise<boolean> {
    const rows = await this.database.query(`select 1 from content_sync.snapshots where content_id = $1 and planned_at = $2`, [
      contentId,
      plannedAt,
    ]);
    return rows.length > 0;
  }

  /** Newest first; the caller has checked the content. */
  async of(contentId: string): Promise<SnapshotRow[]> {
    return this.database.query<SnapshotRow>(
      `select ${COLUMNS} from content_sync.snapshots s where s.content_id = $1 order by s.taken_at desc, s.id desc limit 500`,
      [contentId],
    );
  }

  /** The one that counts per content: the latest, after the freeze the latest before it (rules.md 5). */
  async counting(contentIds: readonly string[]): Promise<SnapshotRow[]> {
    return this.database.query<SnapshotRow>(
      `select ${COLUMNS} from content_sync.contents c
       cross join lateral (
         select * from content_sync.snapshots t where t.content_id = c.id and (c.frozen_at is null or t.taken_at < c.frozen_at)
         order by t.taken_at desc, t.id desc limit 1
       ) s where c.id = any($1::uuid[])`,
      [[...contentIds]],
    );
  }

  /** SYN-4: the figures of a collaboration are final. Needs a transaction. */
  async freeze(collaborationId: string, at: Date): Promise<void> {
    await this.database.execute(
      `update content_sync.contents set frozen_at = $2, version = version + 1 where collaboration_id = $1 and frozen_at is null`,
      [collaborationId, at],
    );
    await this.database.execute(
      `update content_sync.snapshots set frozen = true where id in (
         select distinct on (t.content_id) t.id from content_sync.snapshots t join content_sync.contents c on c.id = t.content_id
         where c.collaboration_id = $1 and t.taken_at < $2 order by t.content_id, t.taken_at desc, t.id desc)`,
      [collaborationId, at],
    );
  }
}

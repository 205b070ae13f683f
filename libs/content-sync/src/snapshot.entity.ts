import type { MetricName, MissingReason } from '@app/rules';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Content } from './content.entity.js';

/** KPI values of one content at one moment (SYN-4); a missing metric is null with its reason in `missing`, never 0. */
@Entity({ schema: 'content_sync', name: 'snapshots' })
@Unique('snapshots_planned', ['contentId', 'plannedAt'])
@Check('snapshots_source', `source in ('api', 'webhook', 'manual', 'screenshot')`)
@Index('snapshots_of_content', ['contentId', 'takenAt', 'id'])
export class Snapshot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'snapshots_pk' })
  id!: string;

  @Column({ name: 'content_id', type: 'uuid' })
  @ForeignKey(() => Content, { name: 'snapshots_content', onDelete: 'CASCADE' })
  contentId!: string;

  /** As of: business time at which the platform answered. */
  @Column({ name: 'taken_at', type: 'timestamptz' })
  takenAt!: Date;

  /** The instant of the plan it fulfils; null when asked for by a person. */
  @Column({ name: 'planned_at', type: 'timestamptz', nullable: true })
  plannedAt!: Date | null;

  @Column({ type: 'text' })
  source!: 'api' | 'webhook' | 'manual' | 'screenshot';

  // bigint arrives as text
  @Column({ type: 'bigint', nullable: true })
  views!: string | null;

  @Column({ type: 'bigint', nullable: true })
  reach!: string | null;

  @Column({ type: 'bigint', nullable: true })
  likes!: string | null;

  @Column({ type: 'bigint', nullable: true })
  comments!: string | null;

  @Column({ type: 'bigint', nullable: true })
  saves!: string | null;

  @Column({ type: 'bigint', nullable: true })
  shares!: string | null;

  @Column({ type: 'bigint', nullable: true })
  replies!: string | null;

  @Column({ name: 'link_clicks', type: 'bigint', nullable: true })
  linkClicks!: string | null;

  @Column({ name: 'profile_visits', type: 'bigint', nullable: true })
  profileVisits!: string | null;

  @Column({ type: 'bigint', nullable: true })
  follows!: string | null;

  @Column({ name: 'average_watch_time_ms', type: 'bigint', nullable: true })
  averageWatchTimeMs!: string | null;

  @Column({ name: 'total_watch_time_ms', type: 'bigint', nullable: true })
  totalWatchTimeMs!: string | null;

  @Column({ name: 'completion_rate', type: 'double precision', nullable: true })
  completionRate!: number | null;

  @Column({ type: 'jsonb' })
  missing!: Partial<Record<MetricName, MissingReason>>;

  @Column({ type: 'boolean' })
  frozen!: boolean;
}

import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Creator } from '../creator.entity.js';

/** A UGC creator's application video and what was decided about it (CRE-4). A new video is a new application. */
@Entity({ schema: 'creators', name: 'ugc_applications' })
@Check('ugc_applications_state', `state in ('submitted', 'approved', 'declined')`)
@Index('ugc_applications_one', ['creatorId'], { unique: true, where: `state in ('submitted', 'approved')` })
@Index('ugc_applications_time', ['creatorId', 'submittedAt', 'id'])
@Audited<UgcApplication>({ type: 'creators.ugc-application', omit: ['videoKey'] })
export class UgcApplication {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ugc_applications_pk' })
  id!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey(() => Creator, { name: 'ugc_applications_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ type: 'text' })
  state!: 'submitted' | 'approved' | 'declined';

  /** Null: a newer video took its place. */
  @Column({ name: 'video_key', type: 'text', nullable: true })
  videoKey!: string | null;

  @Column({ name: 'video_type', type: 'text' })
  videoType!: string;

  @Column({ name: 'size_bytes', type: 'bigint', transformer: { to: (value: number) => value, from: (value: string) => Number(value) } })
  sizeBytes!: number;

  @Column({ type: 'double precision' })
  seconds!: number;

  @Column({ type: 'integer' })
  width!: number;

  @Column({ type: 'integer' })
  height!: number;

  @Column({ name: 'submitted_at', type: 'timestamptz' })
  submittedAt!: Date;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'reason_code', type: 'text', nullable: true })
  reasonCode!: string | null;

  /** The verifier's own words. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

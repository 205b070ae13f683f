import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Collaboration } from '../collaboration.entity.js';

/** A place that came free before the hand-over, for the waiting list (COL-5): once per lost collaboration. */
@Entity({ schema: 'collaborations', name: 'replacements' })
@Unique('replacements_once', ['filledBy'])
@Index('replacements_of_campaign', ['campaignId', 'lostAt', 'collaborationId'])
export class Replacement {
  @PrimaryColumn({ name: 'collaboration_id', type: 'uuid', primaryKeyConstraintName: 'replacements_pk' })
  @ForeignKey(() => Collaboration, { name: 'replacements_lost', onDelete: 'CASCADE' })
  collaborationId!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @Column({ name: 'lost_at', type: 'timestamptz' })
  lostAt!: Date;

  /** 48 h later, at most with the preparation; no yes counts from here on. */
  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;

  /** The collaboration that took the place. */
  @Column({ name: 'filled_by', type: 'uuid', nullable: true })
  @ForeignKey(() => Collaboration, { name: 'replacements_filled_by', onDelete: 'SET NULL' })
  filledBy!: string | null;

  @Column({ name: 'filled_at', type: 'timestamptz', nullable: true })
  filledAt!: Date | null;
}

import { Audited } from '@app/platform';
import type { Level } from '@app/rules';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Creator } from '../creator.entity.js';

/** Where a creator stands: level and ratings in sum (CRE-8, CRE-11). No row: a newcomer nobody has rated. */
@Entity({ schema: 'creators', name: 'records' })
@Check('records_level', `level in ('newcomer', 'proven', 'pro')`)
@Check('records_falling_to', `falling_to in ('newcomer', 'proven')`)
@Audited<CreatorRecord>({ type: 'creators.record' })
export class CreatorRecord {
  @PrimaryColumn({ name: 'creator_id', type: 'uuid', primaryKeyConstraintName: 'records_pk' })
  @ForeignKey(() => Creator, { name: 'records_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ type: 'text' })
  level!: Level;

  @Column({ name: 'level_since', type: 'timestamptz', nullable: true })
  levelSince!: Date | null;

  /** An announced downgrade. */
  @Column({ name: 'falling_to', type: 'text', nullable: true })
  fallingTo!: Level | null;

  @Column({ name: 'falling_at', type: 'timestamptz', nullable: true })
  fallingAt!: Date | null;

  @Column({ name: 'announced_at', type: 'timestamptz', nullable: true })
  announcedAt!: Date | null;

  /** Sum of the shown ratings' averages, in hundredths of a star. */
  @Column({ name: 'rating_hundredths', type: 'integer' })
  ratingHundredths!: number;

  @Column({ name: 'rating_count', type: 'integer' })
  ratingCount!: number;

  @Column({ type: 'integer' })
  version!: number;
}

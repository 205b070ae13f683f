import { Audited } from '@app/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Creator } from '../creator.entity.js';

/** A creator a brand does not want to see; they cannot apply and are never told (CRE-7). */
@Entity({ schema: 'creators', name: 'blocked_creators' })
@Unique('blocked_creators_once', ['brandId', 'creatorId'])
@Index('blocked_creators_time', ['brandId', 'createdAt', 'id'])
@Index('blocked_creators_of_creator', ['creatorId'])
@Audited<BlockedCreator>({ type: 'creators.blocked-creator', organisation: (blocked) => blocked.organisationId })
export class BlockedCreator {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'blocked_creators_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey(() => Creator, { name: 'blocked_creators_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  /** For the brand's own people. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'blocked_by', type: 'uuid', nullable: true })
  blockedBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

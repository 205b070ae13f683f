import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RelationStage } from '../contract/relations.js';

/** How a brand stands to a creator (GRP-4); without a row there is no stage, owner or tag. */
@Entity({ schema: 'groups', name: 'relationships' })
@Index('relationships_once', ['brandId', 'creatorId'], { unique: true })
@Index('relationships_column', { synchronize: false })
@Index('relationships_of_creator', ['creatorId'])
@Check('relationships_stage', `stage in ('none', 'outreach', 'negotiation', 'awaiting_post', 'posted', 'ambassador')`)
@Audited<Relationship>({ type: 'groups.relationship', organisation: (relationship) => relationship.organisationId })
export class Relationship {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'relationships_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  @ForeignKey('Brand', { name: 'relationships_brand' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey('Creator', { name: 'relationships_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ name: 'stage', type: 'text' })
  stage!: RelationStage;

  /** Since when in this stage: the order of the board's columns. */
  @Column({ name: 'stage_at', type: 'timestamptz' })
  stageAt!: Date;

  /** The member who looks after the creator. */
  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Column({ name: 'tags', type: 'text', array: true })
  tags!: string[];

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { GroupColour, GroupKind } from './contract/vocabulary.js';

/** A list of creators that belongs to a brand (GRP-1, GRP-2). Its members are rows of `groups.members`. */
@Entity({ schema: 'groups', name: 'groups' })
@Index('groups_automatic_once', { synchronize: false })
@Index('groups_name_once', { synchronize: false })
@Index('groups_external', ['brandId', 'externalId'], { where: 'external_id is not null' })
@Check('groups_kind', `kind in ('favorites', 'previously_collaborated', 'referrals', 'followers', 'own')`)
@Audited<Group>({ type: 'groups.group', organisation: (group) => group.organisationId })
export class Group {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'groups_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  @ForeignKey('Brand', { name: 'groups_brand' })
  brandId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: GroupKind;

  /** Empty for automatic ones, which are named in the reader's language. */
  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'description', type: 'text' })
  description!: string;

  @Column({ name: 'colour', type: 'text' })
  colour!: GroupColour;

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  @Column({ name: 'metadata', type: 'jsonb' })
  metadata!: Record<string, string>;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

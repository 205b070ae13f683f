import { Audited } from '@app/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a member noted about a creator for colleagues (GRP-4); creators never see it. */
@Entity({ schema: 'groups', name: 'relationship_notes' })
@Index('relationship_notes_order', { synchronize: false })
@Index('relationship_notes_of_creator', ['creatorId'])
@Audited<RelationshipNote>({ type: 'groups.note', organisation: (note) => note.organisationId, omit: ['text'] })
export class RelationshipNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'relationship_notes_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  @ForeignKey('Brand', { name: 'relationship_notes_brand' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey('Creator', { name: 'relationship_notes_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId!: string;

  @Column({ name: 'text', type: 'text' })
  text!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true })
  editedAt!: Date | null;
}

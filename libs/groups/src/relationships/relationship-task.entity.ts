import { Audited } from '@app/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Something a brand wants to do about a creator (GRP-4). */
@Entity({ schema: 'groups', name: 'relationship_tasks' })
@Index('relationship_tasks_order', { synchronize: false })
@Index('relationship_tasks_due', ['brandId', 'dueOn', 'id'], { where: 'done_at is null and due_on is not null' })
@Index('relationship_tasks_of_creator', ['creatorId'])
@Audited<RelationshipTask>({ type: 'groups.task', organisation: (task) => task.organisationId, omit: ['text'] })
export class RelationshipTask {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'relationship_tasks_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  @ForeignKey('Brand', { name: 'relationship_tasks_brand' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey('Creator', { name: 'relationship_tasks_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ name: 'text', type: 'text' })
  text!: string;

  /** Calendar day, in the reader's time zone. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ name: 'assignee_id', type: 'uuid', nullable: true })
  assigneeId!: string | null;

  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt!: Date | null;

  @Column({ name: 'done_by', type: 'uuid', nullable: true })
  doneBy!: string | null;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

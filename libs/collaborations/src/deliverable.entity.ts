import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Collaboration } from './collaboration.entity.js';
import type { DeliverableFacts } from './contract/collaborations.api.js';

/** One piece of content owed (rules.md 1). */
@Entity({ schema: 'collaborations', name: 'deliverables' })
@Unique('deliverables_place', ['collaborationId', 'position'])
@Unique('deliverables_content', ['contentId'])
@Check('deliverables_kind', `kind in ('story', 'post', 'reel', 'post_or_reel', 'video')`)
@Check('deliverables_state', `state in ('owed', 'met', 'waived')`)
export class Deliverable {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'deliverables_pk' })
  id!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  @ForeignKey(() => Collaboration, { name: 'deliverables_collaboration', onDelete: 'CASCADE' })
  collaborationId!: string;

  @Column({ name: 'position', type: 'integer' })
  position!: number;

  @Column({ name: 'kind', type: 'text' })
  kind!: DeliverableFacts['kind'];

  @Column({ name: 'state', type: 'text' })
  state!: DeliverableFacts['state'];

  @Column({ name: 'content_id', type: 'uuid', nullable: true })
  contentId!: string | null;

  @Column({ name: 'met_at', type: 'timestamptz', nullable: true })
  metAt!: Date | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;
}

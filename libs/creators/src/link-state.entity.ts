import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Creator } from './creator.entity.js';

/** The `state` of one walk through a platform's consent page: single use, 10 minutes of real time, bound to creator and browser. */
@Entity({ schema: 'creators', name: 'link_states' })
@Index('link_states_age', ['createdAt'])
export class LinkState {
  @PrimaryColumn('text', { name: 'state_hash', primaryKeyConstraintName: 'link_states_pk' })
  stateHash!: string;

  @Column({ name: 'browser_hash', type: 'text' })
  browserHash!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey(() => Creator, { name: 'link_states_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ type: 'text' })
  platform!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}

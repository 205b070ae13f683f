import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** On which side of a thread someone stands. */
export type Side = 'brand' | 'creator';

/** The conversation of one collaboration (CHT-1). Its row lock makes `seq` and `change` gapless. */
@Entity({ schema: 'chat', name: 'threads' })
@Unique('threads_collaboration', ['collaborationId'])
@Index('threads_of_organisation', ['organisationId', 'activeAt', 'id'])
@Index('threads_of_creator', ['creatorId', 'activeAt', 'id'])
@Index('threads_of_campaign', ['campaignId', 'activeAt', 'id'])
@Check('threads_last_from', `last_from in ('brand', 'creator')`)
@Check('threads_last', `(last_seq = 0) = (last_from is null) and (last_from is null) = (last_text is null)`)
export class Thread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'threads_pk' })
  id!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  @ForeignKey('Collaboration', { name: 'threads_collaboration_fk' })
  collaborationId!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  creatorId!: string;

  /** Names as they were when the thread was opened: what `q` looks in. */
  @Column({ name: 'search_text', type: 'text' })
  searchText!: string;

  /** Number of the newest message; 0 before the first. */
  @Column({ name: 'last_seq', type: 'integer' })
  lastSeq!: number;

  /** Number of the newest edit or withdrawal; 0 before the first. */
  @Column({ name: 'last_change', type: 'integer' })
  lastChange!: number;

  /** Beginning of the newest message, for the inbox. */
  @Column({ name: 'last_text', type: 'text', nullable: true })
  lastText!: string | null;

  @Column({ name: 'last_from', type: 'text', nullable: true })
  lastFrom!: Side | null;

  /** When the newest message came, before it the opening. */
  @Column({ name: 'active_at', type: 'timestamptz' })
  activeAt!: Date;

  /** 30 days after the End nobody can write any more; null while the collaboration goes on. */
  @Column({ name: 'closes_at', type: 'timestamptz', nullable: true })
  closesAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

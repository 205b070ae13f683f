import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Draft } from './draft.entity.js';

/** One file of a round of a draft; keys are null once the file was deleted (SYN-3). */
@Entity({ schema: 'content_sync', name: 'draft_files' })
@Unique('draft_files_place', ['draftId', 'round', 'position'])
@Check('draft_files_kind', `kind in ('picture', 'video')`)
@Check('draft_files_round', `round in (1, 2)`)
export class DraftFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draft_files_pk' })
  id!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  @ForeignKey(() => Draft, { name: 'draft_files_draft', onDelete: 'CASCADE' })
  draftId!: string;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'integer' })
  position!: number;

  /** Which upload it was made of: the same uploads handed in again are a repeated call. */
  @Column({ name: 'upload_id', type: 'uuid' })
  uploadId!: string;

  @Column({ type: 'text' })
  kind!: 'picture' | 'video';

  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @Column({ name: 'thumbnail_key', type: 'text', nullable: true })
  thumbnailKey!: string | null;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'bigint', transformer: { to: (value: number) => value, from: (value: string) => Number(value) } })
  bytes!: number;

  @Column({ type: 'integer' })
  width!: number;

  @Column({ type: 'integer' })
  height!: number;

  @Column({ type: 'double precision', nullable: true })
  seconds!: number | null;
}

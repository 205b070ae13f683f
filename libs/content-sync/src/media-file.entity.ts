import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Content } from './content.entity.js';

/** One original file of a content, kept privately (SYN-3); the pictures of a carousel by position. */
@Entity({ schema: 'content_sync', name: 'files' })
@Unique('files_place', ['contentId', 'position'])
export class MediaFileRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'files_pk' })
  id!: string;

  @Column({ name: 'content_id', type: 'uuid' })
  @ForeignKey(() => Content, { name: 'files_content', onDelete: 'CASCADE' })
  contentId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'integer' })
  bytes!: number;
}

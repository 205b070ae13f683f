import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Brand } from '../brand.entity.js';
import type { CommentSubjectType } from '../contract/internal-comments.js';
import { Organisation } from '../organisation.entity.js';
import { User } from '../user.entity.js';

/** What a member or client guest noted for colleagues; creators never see it (ACC-6). */
@Entity({ schema: 'identity', name: 'comments' })
@Check('comments_subject_type', `subject_type in ('application', 'content')`)
@Index('comments_of_subject', { synchronize: false })
@Index('comments_of_author', ['authorId', 'id'])
@Index('comments_of_brand', ['brandId'])
@Audited<InternalComment>({ type: 'identity.comment', organisation: (comment) => comment.organisationId, omit: ['text'] })
export class InternalComment {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'comments_pk' })
  id!: string;

  @Column({ name: 'subject_type', type: 'text' })
  subjectType!: CommentSubjectType;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  @ForeignKey(() => Organisation, { name: 'comments_organisation' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  @ForeignKey(() => Brand, { name: 'comments_brand' })
  brandId!: string;

  @Column({ name: 'author_id', type: 'uuid' })
  @ForeignKey(() => User, { name: 'comments_author' })
  authorId!: string;

  @Column({ name: 'text', type: 'text' })
  text!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

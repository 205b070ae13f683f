import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Collaboration } from '../collaboration.entity.js';

export type RatingSide = 'brand' | 'creator';

/**
 * What one side says of the other after a collaboration (CRE-8). `side`: who rates. What a creator says is in no organisation's log: it may
 * be hidden still.
 */
@Entity({ schema: 'collaborations', name: 'ratings' })
@Unique('ratings_once', ['collaborationId', 'side'])
@Check('ratings_side', `side in ('brand', 'creator')`)
@Index('ratings_of_creator', ['creatorId', 'shownAt', 'id'], { where: `side = 'brand' and shown_at is not null` })
@Index('ratings_of_brand', ['brandId', 'shownAt', 'id'], { where: `side = 'creator' and shown_at is not null` })
@Audited<Rating>({
  type: 'collaborations.rating',
  organisation: ({ side, organisationId }) => (side === 'brand' ? organisationId : null),
  omit: ['text', 'reply'],
})
export class Rating {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ratings_pk' })
  id!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  @ForeignKey(() => Collaboration, { name: 'ratings_collaboration', onDelete: 'CASCADE' })
  collaborationId!: string;

  @Column({ type: 'text' })
  side!: RatingSide;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  creatorId!: string;

  @Column({ type: 'smallint' })
  communication!: number;

  @Column({ type: 'smallint', nullable: true })
  content!: number | null;

  @Column({ type: 'smallint', nullable: true })
  punctuality!: number | null;

  @Column({ type: 'smallint', nullable: true })
  product!: number | null;

  @Column({ type: 'smallint', nullable: true })
  payment!: number | null;

  /** The average of its criteria, in hundredths of a star. */
  @Column({ type: 'integer' })
  hundredths!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'author_id', type: 'uuid', nullable: true })
  authorId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'shown_at', type: 'timestamptz', nullable: true })
  shownAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  reply!: string | null;

  @Column({ name: 'replied_at', type: 'timestamptz', nullable: true })
  repliedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

import { Audited } from '@app/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Creator } from '../creator.entity.js';

/** A creator follows a brand (CRE-7), which sees the creator as long as that is so. */
@Entity({ schema: 'creators', name: 'followed_brands' })
@Unique('followed_brands_once', ['creatorId', 'brandId'])
@Index('followed_brands_of_brand', ['brandId', 'creatorId'])
@Audited<FollowedBrand>({ type: 'creators.followed-brand' })
export class FollowedBrand {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'followed_brands_pk' })
  id!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey(() => Creator, { name: 'followed_brands_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

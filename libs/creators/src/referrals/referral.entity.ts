import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Creator } from '../creator.entity.js';

/** The brand whose code the creator signed up with (CRE-10): written once, nobody changes it. */
@Entity({ schema: 'creators', name: 'referrals' })
@Index('referrals_of_brand', ['brandId', 'creatorId'])
export class CreatorReferral {
  @PrimaryColumn({ name: 'creator_id', type: 'uuid', primaryKeyConstraintName: 'referrals_pk' })
  @ForeignKey(() => Creator, { name: 'referrals_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

import { Audited } from '@app/platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Creator } from '../creator.entity.js';

/** An organisation whose network does not show this creator (CRE-7); it is never told. */
@Entity({ schema: 'creators', name: 'hidden_organisations' })
@Unique('hidden_organisations_once', ['organisationId', 'creatorId'])
@Index('hidden_organisations_of_creator', ['creatorId', 'createdAt', 'id'])
@Audited<HiddenOrganisation>({ type: 'creators.hidden-organisation' })
export class HiddenOrganisation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hidden_organisations_pk' })
  id!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey(() => Creator, { name: 'hidden_organisations_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  /** The brand by which the creator named it. */
  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Industry } from './contract/vocabulary.js';
import { Organisation } from './organisation.entity.js';

/** A workspace inside an organisation (BRA-1). */
@Entity({ schema: 'identity', name: 'brands' })
@Index('brands_of_organisation', ['organisationId', 'createdAt', 'id'])
@Check('brands_industry', `industry in ('beauty', 'fashion', 'food', 'home', 'fitness', 'tech', 'family', 'travel', 'services', 'other')`)
@Audited<Brand>({ type: 'identity.brand', organisation: (brand) => brand.organisationId })
export class Brand {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'brands_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  @ForeignKey(() => Organisation, { name: 'brands_organisation' })
  organisationId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'industry', type: 'text', nullable: true })
  industry!: Industry | null;

  @Column({ name: 'description', type: 'text', nullable: true })
  description!: string | null;

  @Column({ name: 'website', type: 'text', nullable: true })
  website!: string | null;

  /** Where else the brand is: social profiles, shops. */
  @Column({ name: 'links', type: 'text', array: true, default: [] })
  links!: string[];

  /** Storage key of the 512 × 512 WebP. */
  @Column({ name: 'logo_key', type: 'text', nullable: true })
  logoKey!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

import { Audited } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Filters of the network under a name; shared by everybody of the brand (CRE-5). */
@Entity({ schema: 'creators', name: 'saved_searches' })
@Index('saved_searches_time', ['brandId', 'createdAt', 'id'])
@Audited<SavedSearch>({ type: 'creators.saved-search', organisation: (search) => search.organisationId })
export class SavedSearch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_searches_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Parameters of the search as its address carries them. */
  @Column({ type: 'jsonb' })
  query!: Record<string, string | number>;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

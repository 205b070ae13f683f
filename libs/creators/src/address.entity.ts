import { Audited } from '@app/platform';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Creator } from './creator.entity.js';

/** Where products are sent (CRE-1, SHP-1). The id is the creator's. */
@Entity({ schema: 'creators', name: 'addresses' })
@Audited<Address>({ type: 'creators.address', omit: ['name', 'line1', 'line2', 'postalCode', 'city', 'phone'] })
export class Address {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'addresses_pk' })
  @ForeignKey(() => Creator, { name: 'addresses_creator', onDelete: 'CASCADE' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  line1!: string;

  @Column({ type: 'text', nullable: true })
  line2!: string | null;

  @Column({ name: 'postal_code', type: 'text' })
  postalCode!: string;

  @Column({ type: 'text' })
  city!: string;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

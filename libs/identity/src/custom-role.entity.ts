import { Audited } from '@app/platform';
import type { Permission } from '@app/rules';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/** A role an Expert organisation made of the same permissions (ACC-6). Names are unique in the organisation, whatever their case. */
@Entity({ schema: 'identity', name: 'roles' })
@Index('roles_name_once', { synchronize: false })
@Audited<CustomRole>({ type: 'identity.role', organisation: (role) => role.organisationId })
export class CustomRole {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'roles_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  @ForeignKey(() => Organisation, { name: 'roles_organisation' })
  organisationId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'description', type: 'text', nullable: true })
  description!: string | null;

  @Column({ name: 'permissions', type: 'text', array: true })
  permissions!: Permission[];

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

import { Audited } from '@app/platform';
import type { StaffRole } from '@app/rules';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { User } from '../user.entity.js';

/** One of the operator's people (rules.md 7); the id is the user's. Ended ones stay, for the audit log's sake. */
@Entity({ schema: 'identity', name: 'staff_accounts' })
@Check('staff_accounts_role', `role in ('support', 'verifier', 'influencer_manager', 'finance', 'admin')`)
@Audited<StaffAccount>({ type: 'identity.staff-account' })
export class StaffAccount {
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'staff_accounts_pk' })
  @ForeignKey(() => User, { name: 'staff_accounts_user' })
  id!: string;

  @Column({ name: 'role', type: 'text' })
  role!: StaffRole;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}

import { Audited } from '@app/platform';
import type { MemberRole } from '@app/rules';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CustomRole } from './custom-role.entity.js';
import { Organisation } from './organisation.entity.js';
import { User } from './user.entity.js';

/** A user inside an organisation with a role (ACC-6), optionally restricted to some brands (ACC-7). */
@Entity({ schema: 'identity', name: 'memberships' })
@Unique('memberships_once', ['userId', 'organisationId'])
@Index('memberships_of_organisation', ['organisationId', 'createdAt', 'id'])
@Check(
  'memberships_role',
  `role in ('owner', 'admin', 'campaign_manager', 'reviewer', 'logistics', 'finance', 'analyst', 'client_guest', 'custom')`,
)
@Check('memberships_guest_restricted', `role <> 'client_guest' or (brand_ids is not null and campaign_ids is not null)`)
@Check('memberships_custom', `(role = 'custom') = (custom_role_id is not null)`)
@Check('memberships_owner_unrestricted', `role <> 'owner' or brand_ids is null`)
@Index('memberships_of_role', { synchronize: false })
@Audited<Membership>({ type: 'identity.membership', organisation: (membership) => membership.organisationId })
export class Membership {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'memberships_pk' })
  id!: string;

  @Column({ name: 'user_id', type: 'uuid' })
  @ForeignKey(() => User, { name: 'memberships_user' })
  userId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  @ForeignKey(() => Organisation, { name: 'memberships_organisation' })
  organisationId!: string;

  @Column({ name: 'role', type: 'text' })
  role!: MemberRole;

  /** One of the organisation's own roles, exactly when `role` is `custom`. */
  @Column({ name: 'custom_role_id', type: 'uuid', nullable: true })
  @ForeignKey(() => CustomRole, { name: 'memberships_custom_role' })
  customRoleId!: string | null;

  /** Null: every brand of the organisation. */
  @Column({ name: 'brand_ids', type: 'uuid', array: true, nullable: true })
  brandIds!: string[] | null;

  /** Campaigns of a client guest; ignored for other roles. */
  @Column({ name: 'campaign_ids', type: 'uuid', array: true, nullable: true })
  campaignIds!: string[] | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

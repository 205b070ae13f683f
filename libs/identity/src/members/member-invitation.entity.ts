import { Audited } from '@app/platform';
import type { MemberRole } from '@app/rules';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CustomRole } from '../custom-role.entity.js';
import { Organisation } from '../organisation.entity.js';
import { User } from '../user.entity.js';

export type StoredInvitationState = 'open' | 'accepted' | 'withdrawn';

/** An invitation into an organisation by e-mail (ACC-5). At most one open one per organisation and address. */
@Entity({ schema: 'identity', name: 'member_invitations' })
@Index('member_invitations_token', { synchronize: false })
@Index('member_invitations_open_once', { synchronize: false })
@Index('member_invitations_of_organisation', { synchronize: false })
@Check('member_invitations_email_lower', `email = lower(email)`)
@Check(
  'member_invitations_role',
  `role in ('admin', 'campaign_manager', 'reviewer', 'logistics', 'finance', 'analyst', 'client_guest', 'custom')`,
)
@Check('member_invitations_state', `state in ('open', 'accepted', 'withdrawn')`)
@Check('member_invitations_custom', `custom_role_id is null or role = 'custom'`)
@Check('member_invitations_custom_open', `state <> 'open' or role <> 'custom' or custom_role_id is not null`)
@Check('member_invitations_guest', `role <> 'client_guest' or (brand_ids is not null and campaign_ids is not null)`)
@Check('member_invitations_accepted', `(state = 'accepted') = (accepted_by is not null)`)
@Audited<MemberInvitation>({
  type: 'identity.member-invitation',
  organisation: (invitation) => invitation.organisationId,
  omit: ['tokenHash'],
})
export class MemberInvitation {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'member_invitations_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  @ForeignKey(() => Organisation, { name: 'member_invitations_organisation' })
  organisationId!: string;

  /** Lower case. */
  @Column({ name: 'email', type: 'text' })
  email!: string;

  @Column({ name: 'role', type: 'text' })
  role!: MemberRole;

  /** Of an open invitation with the role `custom`; let go when the role is deleted later. */
  @Column({ name: 'custom_role_id', type: 'uuid', nullable: true })
  @ForeignKey(() => CustomRole, { name: 'member_invitations_custom_role', onDelete: 'SET NULL' })
  customRoleId!: string | null;

  @Column({ name: 'brand_ids', type: 'uuid', array: true, nullable: true })
  brandIds!: string[] | null;

  @Column({ name: 'campaign_ids', type: 'uuid', array: true, nullable: true })
  campaignIds!: string[] | null;

  /** Of the newest link; the earlier ones died with the resending. */
  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ name: 'invited_by', type: 'uuid' })
  @ForeignKey(() => User, { name: 'member_invitations_inviter' })
  invitedBy!: string;

  @Column({ name: 'state', type: 'text' })
  state!: StoredInvitationState;

  @Column({ name: 'accepted_by', type: 'uuid', nullable: true })
  @ForeignKey(() => User, { name: 'member_invitations_accepter' })
  acceptedBy!: string | null;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  /** Business time. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisation.entity.js';
import { User } from '../user.entity.js';
import type { StoredTransferState } from './transfer.js';

/** An owner offers another member to become the owner; at most one open offer per organisation. */
@Entity({ schema: 'identity', name: 'ownership_transfers' })
@Index('ownership_transfers_one_open', { synchronize: false })
@Index('ownership_transfers_to_user', { synchronize: false })
@Check('ownership_transfers_state', `state in ('offered', 'accepted', 'declined', 'withdrawn')`)
@Check('ownership_transfers_other', `from_user_id <> to_user_id`)
@Audited<OwnershipTransfer>({ type: 'identity.ownership-transfer', organisation: (transfer) => transfer.organisationId })
export class OwnershipTransfer {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'ownership_transfers_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  @ForeignKey(() => Organisation, { name: 'ownership_transfers_organisation' })
  organisationId!: string;

  @Column({ name: 'from_user_id', type: 'uuid' })
  @ForeignKey(() => User, { name: 'ownership_transfers_from' })
  fromUserId!: string;

  @Column({ name: 'to_user_id', type: 'uuid' })
  @ForeignKey(() => User, { name: 'ownership_transfers_to' })
  toUserId!: string;

  @Column({ name: 'state', type: 'text' })
  state!: StoredTransferState;

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

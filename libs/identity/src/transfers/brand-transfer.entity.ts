import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Brand } from '../brand.entity.js';
import { Organisation } from '../organisation.entity.js';
import { User } from '../user.entity.js';
import type { StoredTransferState } from './transfer.js';

/**
 * The offer of a brand to whoever owns an organisation under this e-mail address (ACC-7). Which organisation gets it is decided on
 * acceptance, so that nobody learns by an offer which organisations or accounts exist.
 */
@Entity({ schema: 'identity', name: 'brand_transfers' })
@Index('brand_transfers_one_open', { synchronize: false })
@Index('brand_transfers_of_from', { synchronize: false })
@Index('brand_transfers_of_to', { synchronize: false })
@Index('brand_transfers_to_email', { synchronize: false })
@Check('brand_transfers_email_lower', `to_email = lower(to_email)`)
@Check('brand_transfers_state', `state in ('offered', 'accepted', 'declined', 'withdrawn')`)
@Check('brand_transfers_other', `from_organisation_id <> to_organisation_id`)
@Check('brand_transfers_accepted', `(state = 'accepted') = (to_organisation_id is not null)`)
@Audited<BrandTransfer>({ type: 'identity.brand-transfer', organisation: (transfer) => transfer.fromOrganisationId })
export class BrandTransfer {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'brand_transfers_pk' })
  id!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  @ForeignKey(() => Brand, { name: 'brand_transfers_brand' })
  brandId!: string;

  @Column({ name: 'from_organisation_id', type: 'uuid' })
  @ForeignKey(() => Organisation, { name: 'brand_transfers_from' })
  fromOrganisationId!: string;

  /** Lower case. */
  @Column({ name: 'to_email', type: 'text' })
  toEmail!: string;

  @Column({ name: 'to_organisation_id', type: 'uuid', nullable: true })
  @ForeignKey(() => Organisation, { name: 'brand_transfers_to' })
  toOrganisationId!: string | null;

  @Column({ name: 'offered_by', type: 'uuid' })
  @ForeignKey(() => User, { name: 'brand_transfers_offerer' })
  offeredBy!: string;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  @ForeignKey(() => User, { name: 'brand_transfers_answerer' })
  answeredBy!: string | null;

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

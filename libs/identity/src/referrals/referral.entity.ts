import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Brand } from '../brand.entity.js';
import { Organisation } from '../organisation.entity.js';

/** Every code a brand ever had: old ones lead to it for ever, so printed ones go on working and nobody takes them over (CRE-10). */
@Entity({ schema: 'identity', name: 'referral_codes' })
@Index('referral_codes_of_brand', ['brandId'])
@Check('referral_codes_form', `code ~ '^[A-Z0-9-]{4,20}$'`)
export class ReferralCode {
  @PrimaryColumn({ name: 'code', type: 'text', primaryKeyConstraintName: 'referral_codes_pk' })
  code!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  @ForeignKey(() => Brand, { name: 'referral_codes_brand' })
  brandId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

/** How a brand invites creators to sign up (CRE-10); the id is the brand's. */
@Entity({ schema: 'identity', name: 'referrals' })
@Audited<Referral>({ type: 'identity.referral', organisation: (referral) => referral.organisationId })
export class Referral {
  @PrimaryColumn({ name: 'brand_id', type: 'uuid', primaryKeyConstraintName: 'referrals_pk' })
  @ForeignKey(() => Brand, { name: 'referrals_brand' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  @ForeignKey(() => Organisation, { name: 'referrals_organisation' })
  organisationId!: string;

  @Column({ name: 'code', type: 'text' })
  @ForeignKey(() => ReferralCode, { name: 'referrals_code' })
  code!: string;

  @Column({ name: 'text', type: 'text' })
  text!: string;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

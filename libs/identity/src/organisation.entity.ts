import { Audited } from '@app/platform';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export const ORGANISATION_KINDS = ['brand', 'agency'] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The paying account; holds members and brands. */
@Entity({ schema: 'identity', name: 'organisations' })
@Check('organisations_kind', `kind in ('brand', 'agency')`)
@Audited<Organisation>({ type: 'identity.organisation', organisation: (organisation) => organisation.id })
export class Organisation {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'organisations_pk' })
  id!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: OrganisationKind;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** Business time (ACC-1: 14 days after sign-up). */
  @Column({ name: 'trial_ends_at', type: 'timestamptz' })
  trialEndsAt!: Date;

  /** ACC-3: members need a second factor here. */
  @Column({ name: 'second_factor_required', type: 'boolean', default: false })
  secondFactorRequired!: boolean;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

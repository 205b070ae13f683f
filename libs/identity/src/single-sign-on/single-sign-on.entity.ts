import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisation.entity.js';

/** Roles a first sign-in may give; never owner, and no guest, who would need chosen campaigns. */
export const DEFAULT_ROLES = ['admin', 'campaign_manager', 'reviewer', 'logistics', 'finance', 'analyst'] as const;

export type DefaultRole = (typeof DEFAULT_ROLES)[number];

/** The OpenID Connect provider of an organisation (ACC-11); one at most. */
@Entity({ schema: 'identity', name: 'single_sign_on' })
@Index('single_sign_on_domains', { synchronize: false })
@Check('single_sign_on_role', `default_role in ('admin', 'campaign_manager', 'reviewer', 'logistics', 'finance', 'analyst')`)
@Check('single_sign_on_enforced', `not enforced or (enabled and proven_at is not null)`)
@Audited<SingleSignOn>({ type: 'identity.single-sign-on', organisation: (settings) => settings.id, omit: ['clientSecretSealed'] })
export class SingleSignOn {
  /** The organisation's. */
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'single_sign_on_pk' })
  @ForeignKey(() => Organisation, { name: 'single_sign_on_organisation' })
  id!: string;

  @Column({ name: 'issuer', type: 'text' })
  issuer!: string;

  @Column({ name: 'client_id', type: 'text' })
  clientId!: string;

  @Column({ name: 'client_secret_sealed', type: 'text' })
  clientSecretSealed!: string;

  /** Lower case; nobody with an address elsewhere gets in. */
  @Column({ name: 'email_domains', type: 'text', array: true })
  emailDomains!: string[];

  @Column({ name: 'default_role', type: 'text' })
  defaultRole!: DefaultRole;

  @Column({ name: 'enabled', type: 'boolean' })
  enabled!: boolean;

  /** Members other than owners must come this way. */
  @Column({ name: 'enforced', type: 'boolean' })
  enforced!: boolean;

  /** First successful sign-in with this issuer and client; null: it never worked yet. */
  @Column({ name: 'proven_at', type: 'timestamptz', nullable: true })
  provenAt!: Date | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

import { Audited } from '@app/platform';
import type { Permission } from '@app/rules';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisation.entity.js';
import { User } from '../user.entity.js';

/** A key by which software acts for an organisation (ACC-8). The secret itself is nowhere; rows stay for the audit log. */
@Entity({ schema: 'identity', name: 'api_keys' })
@Check('api_keys_previous', `(previous_hash is null) = (previous_until is null)`)
@Index('api_keys_hash', ['hash'], { unique: true })
@Index('api_keys_previous_hash', { synchronize: false })
@Index('api_keys_of_organisation', { synchronize: false })
@Audited<ApiKey>({ type: 'identity.api-key', organisation: (key) => key.organisationId, omit: ['hash', 'previousHash', 'lastUsedAt'] })
export class ApiKey {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'api_keys_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  @ForeignKey(() => Organisation, { name: 'api_keys_organisation' })
  organisationId!: string;

  /** The member who made it; what the key makes belongs to them. */
  @Column({ name: 'created_by', type: 'uuid' })
  @ForeignKey(() => User, { name: 'api_keys_creator' })
  createdBy!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** The secret's first 12 characters, by which people tell keys apart. */
  @Column({ name: 'start', type: 'text' })
  start!: string;

  /** SHA-256 of the secret. */
  @Column({ name: 'hash', type: 'bytea' })
  hash!: Buffer;

  /** The secret before the last rotation; works until `previousUntil`. */
  @Column({ name: 'previous_hash', type: 'bytea', nullable: true })
  previousHash!: Buffer | null;

  @Column({ name: 'previous_until', type: 'timestamptz', nullable: true })
  previousUntil!: Date | null;

  @Column({ name: 'permissions', type: 'text', array: true })
  permissions!: Permission[];

  /** Null: every brand of the organisation. */
  @Column({ name: 'brand_ids', type: 'uuid', array: true, nullable: true })
  brandIds!: string[] | null;

  /** Null: never. Real time, like everything of a key. */
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  /** Written at most once a minute. */
  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  /** What has become of the key by now. */
  stateAt(now: Date): ApiKeyState {
    if (this.revokedAt) return 'revoked';
    return this.expiresAt && this.expiresAt <= now ? 'expired' : 'active';
  }
}

export const API_KEY_STATES = ['active', 'expired', 'revoked'] as const;

export type ApiKeyState = (typeof API_KEY_STATES)[number];

import { Audited } from '@app/platform';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Locale } from './locale.js';

/** A person who signs in: member of organisations, creator, or both (ACC-4). */
@Entity({ schema: 'identity', name: 'users' })
@Unique('users_email_unique', ['email'])
@Unique('users_creator_unique', ['creatorId'])
@Check('users_email_lower', `email = lower(email)`)
@Check('users_locale', `locale in ('en', 'de')`)
@Check('users_totp', `totp_confirmed_at is null or totp_secret_sealed is not null`)
@Audited<User>({ type: 'identity.user', omit: ['passwordHash', 'totpSecretSealed', 'totpNextSealed', 'totpLastStep'] })
export class User {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'users_pk' })
  id!: string;

  /** Lower case, unique. */
  @Column({ name: 'email', type: 'text' })
  email!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'locale', type: 'text' })
  locale!: Locale;

  /** argon2id in PHC form; null for people who only use single sign-on. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  /** Secret of the authenticator app; in force from `totpConfirmedAt` on (ACC-3). */
  @Column({ name: 'totp_secret_sealed', type: 'text', nullable: true })
  totpSecretSealed!: string | null;

  /** Secret of an app that waits for its first code: then it takes the place of the one in force. */
  @Column({ name: 'totp_next_sealed', type: 'text', nullable: true })
  totpNextSealed!: string | null;

  @Column({ name: 'totp_confirmed_at', type: 'timestamptz', nullable: true })
  totpConfirmedAt!: Date | null;

  /** The 30 s step of the last code taken: a code counts once. */
  @Column({ name: 'totp_last_step', type: 'bigint', nullable: true })
  totpLastStep!: string | null;

  @Column({ name: 'email_confirmed_at', type: 'timestamptz', nullable: true })
  emailConfirmedAt!: Date | null;

  /** The creator's id everywhere; null for people who are none. */
  @Column({ name: 'creator_id', type: 'uuid', nullable: true })
  creatorId!: string | null;

  /** Set when the account was deleted; what must stay is pseudonymised (ACC-12). */
  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true })
  deletedAt!: Date | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

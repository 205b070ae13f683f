import { Audited } from '@app/platform';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Locale } from './locale.js';

/** A person who signs in: member of organisations, creator, or both (ACC-4). */
@Entity({ schema: 'identity', name: 'users' })
@Unique('users_email_unique', ['email'])
@Unique('users_creator_unique', ['creatorId'])
@Check('users_email_lower', `email = lower(email)`)
@Check('users_locale', `locale in ('en', 'de')`)
@Audited<User>({ type: 'identity.user', omit: ['passwordHash'] })
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

  /** argon2id in PHC form. */
  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;

  @Column({ name: 'email_confirmed_at', type: 'timestamptz', nullable: true })
  emailConfirmedAt!: Date | null;

  /** The creator's id everywhere; null for people who are none. */
  @Column({ name: 'creator_id', type: 'uuid', nullable: true })
  creatorId!: string | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

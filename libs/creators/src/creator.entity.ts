import { Audited } from '@app/platform';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person who applies to campaigns (CRE-1). The id was given by identity at sign-up. */
@Entity({ schema: 'creators', name: 'creators' })
@Unique('creators_user', ['userId'])
@Audited<Creator>({ type: 'creators.creator', omit: ['ibanSealed', 'ibanMasked', 'payoutHolder', 'birthDate'] })
export class Creator {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'creators_pk' })
  id!: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId!: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;

  @Column({ name: 'first_name', type: 'text' })
  firstName!: string;

  @Column({ name: 'last_name', type: 'text' })
  lastName!: string;

  @Column({ type: 'text', nullable: true })
  handle!: string | null;

  @Column({ type: 'text' })
  bio!: string;

  @Column({ type: 'text', array: true })
  languages!: string[];

  /** `YYYY-MM-DD`. */
  @Column({ name: 'birth_date', type: 'date', nullable: true })
  birthDate!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text', nullable: true })
  city!: string | null;

  @Column({ type: 'text', array: true })
  niches!: string[];

  @Column({ name: 'legal_form', type: 'text', nullable: true })
  legalForm!: string | null;

  @Column({ name: 'tax_status', type: 'text', nullable: true })
  taxStatus!: string | null;

  @Column({ name: 'avatar_key', type: 'text', nullable: true })
  avatarKey!: string | null;

  @Column({ name: 'payout_holder', type: 'text', nullable: true })
  payoutHolder!: string | null;

  @Column({ name: 'iban_sealed', type: 'text', nullable: true })
  ibanSealed!: string | null;

  @Column({ name: 'iban_masked', type: 'text', nullable: true })
  ibanMasked!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  /** Counts a change: the ETag moves on. */
  touch(now: Date): void {
    this.version += 1;
    this.updatedAt = now;
  }
}

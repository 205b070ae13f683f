import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SocialAccount } from './social-account.entity.js';

/** When the newest posts of an account were asked for and read (CRE-6). */
@Entity({ schema: 'creators', name: 'account_readings' })
export class AccountReading {
  @PrimaryColumn('uuid', { name: 'social_account_id', primaryKeyConstraintName: 'account_readings_pk' })
  @ForeignKey(() => SocialAccount, { name: 'account_readings_account', onDelete: 'CASCADE' })
  socialAccountId!: string;

  /** Real time; null once they and their pictures were read. */
  @Column({ name: 'asked_at', type: 'timestamptz', nullable: true })
  askedAt!: Date | null;

  /** Business time: figures as of. */
  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt!: Date | null;
}

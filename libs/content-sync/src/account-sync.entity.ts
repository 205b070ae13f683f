import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When an account was read last, and what went wrong since. */
@Entity({ schema: 'content_sync', name: 'account_syncs' })
export class AccountSync {
  @PrimaryColumn('uuid', { name: 'social_account_id', primaryKeyConstraintName: 'account_syncs_pk' })
  socialAccountId!: string;

  @Column({ name: 'synced_at', type: 'timestamptz', nullable: true })
  syncedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  problem!: string | null;

  @Column({ name: 'problem_at', type: 'timestamptz', nullable: true })
  problemAt!: Date | null;
}

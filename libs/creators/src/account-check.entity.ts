import type { AccountCheck as RuleCheck, CheckResult } from '@app/rules';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SocialAccount } from './social-account.entity.js';

/** One decision about an account with the numbers it used (CRE-3); never changed, a new one follows. */
@Entity({ schema: 'creators', name: 'account_checks' })
@Check('account_checks_result', `result in ('pass', 'review', 'fail')`)
@Check('account_checks_by', `decided_by in ('automatic', 'second_look', 'staff')`)
@Index('account_checks_time', ['socialAccountId', 'at', 'id'])
export class AccountCheckRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_checks_pk' })
  id!: string;

  @Column({ name: 'social_account_id', type: 'uuid' })
  @ForeignKey(() => SocialAccount, { name: 'account_checks_account', onDelete: 'CASCADE' })
  socialAccountId!: string;

  @Column({ type: 'text' })
  result!: CheckResult;

  @Column({ type: 'jsonb' })
  checks!: readonly RuleCheck[];

  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: 'automatic' | 'second_look' | 'staff';

  /** Why a verifier said no, a word for translation. */
  @Column({ name: 'reason_code', type: 'text', nullable: true })
  reasonCode!: string | null;

  /** The verifier's own words. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

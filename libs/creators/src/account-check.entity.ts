import type { AccountCheck as RuleCheck, CheckResult } from '@app/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One decision about an account with the numbers it used (CRE-3); never changed, a new one follows. */
@Entity({ schema: 'creators', name: 'account_checks' })
export class AccountCheckRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_checks_pk' })
  id!: string;

  @Column({ name: 'social_account_id', type: 'uuid' })
  socialAccountId!: string;

  @Column({ type: 'text' })
  result!: CheckResult;

  @Column({ type: 'jsonb' })
  checks!: readonly RuleCheck[];

  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: 'automatic' | 'second_look' | 'staff';

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

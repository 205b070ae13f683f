import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Creator } from '../creator.entity.js';
import { SocialAccount } from '../social-account.entity.js';

export const CLAIM_STATES = ['open', 'granted', 'refused', 'withdrawn', 'superseded'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** "This account is mine": of a creator who proved it by OAuth, about an account another creator has linked (CRE-2). */
@Entity({ schema: 'creators', name: 'account_claims' })
@Check('account_claims_platform', `platform in ('instagram', 'tiktok')`)
@Check('account_claims_state', `state in ('open', 'granted', 'refused', 'withdrawn', 'superseded')`)
@Check('account_claims_answer', `answer in ('mine', 'release')`)
@Check('account_claims_settled', `(state = 'open') = (decided_at is null)`)
@Index('account_claims_one_open', ['creatorId', 'accountHash'], { unique: true, where: `state = 'open'` })
@Index('account_claims_queue', ['openedAt', 'id'], { where: `state = 'open'` })
@Index('account_claims_decided', ['decidedAt', 'id'], { where: `state in ('granted', 'refused')` })
@Index('account_claims_of_creator', ['creatorId', 'openedAt', 'id'])
@Index('account_claims_of_account', ['socialAccountId'])
@Index('account_claims_reserved', ['accountHash'], { where: `state = 'granted' and linked_at is null` })
@Audited<AccountClaim>({ type: 'creators.account-claim', omit: ['reason', 'answerText', 'handle', 'accountHash'] })
export class AccountClaim {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_claims_pk' })
  id!: string;

  /** Who claims. */
  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey(() => Creator, { name: 'account_claims_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ type: 'text' })
  platform!: 'instagram' | 'tiktok';

  /** Which account, as `accountHash` of the platform's id. */
  @Column({ name: 'account_hash', type: 'text' })
  accountHash!: string;

  /** As the platform told the claimant. */
  @Column({ type: 'text' })
  handle!: string;

  /** The holder's link to it. */
  @Column({ name: 'social_account_id', type: 'uuid' })
  @ForeignKey(() => SocialAccount, { name: 'account_claims_account', onDelete: 'CASCADE' })
  socialAccountId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  state!: ClaimState;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  /** The holder's, once. */
  @Column({ type: 'text', nullable: true })
  answer!: 'mine' | 'release' | null;

  @Column({ name: 'answer_text', type: 'text', nullable: true })
  answerText!: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** The verifier; null when holder or claimant ended it. */
  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decision_reason', type: 'text', nullable: true })
  decisionReason!: string | null;

  /** Granted: until then nobody but the claimant can link the account. */
  @Column({ name: 'reserved_until', type: 'timestamptz', nullable: true })
  reservedUntil!: Date | null;

  /** The claimant has linked it since. */
  @Column({ name: 'linked_at', type: 'timestamptz', nullable: true })
  linkedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

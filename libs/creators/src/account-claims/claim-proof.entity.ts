import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Creator } from '../creator.entity.js';
import { SocialAccount } from '../social-account.entity.js';

/** The creator has just shown by OAuth that an account is in their hands which another creator has linked: single use, an hour of real time. */
@Entity({ schema: 'creators', name: 'claim_proofs' })
export class ClaimProof {
  @PrimaryColumn('uuid', { name: 'creator_id', primaryKeyConstraintName: 'claim_proofs_pk' })
  @ForeignKey(() => Creator, { name: 'claim_proofs_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'claim_proofs_pk' })
  platform!: 'instagram' | 'tiktok';

  @Column({ name: 'account_hash', type: 'text' })
  accountHash!: string;

  @Column({ type: 'text' })
  handle!: string;

  @Column({ name: 'social_account_id', type: 'uuid' })
  @ForeignKey(() => SocialAccount, { name: 'claim_proofs_account', onDelete: 'CASCADE' })
  socialAccountId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

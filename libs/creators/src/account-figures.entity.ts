import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SocialAccount } from './social-account.entity.js';

/** Followers over time: one row per refresh of an account (rules.md 5 reads the last one before a publication). */
@Entity({ schema: 'creators', name: 'account_figures' })
@Index('account_figures_time', ['socialAccountId', 'at'])
export class AccountFigures {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_figures_pk' })
  id!: string;

  @Column({ name: 'social_account_id', type: 'uuid' })
  @ForeignKey(() => SocialAccount, { name: 'account_figures_account', onDelete: 'CASCADE' })
  socialAccountId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'integer' })
  followers!: number;

  @Column({ type: 'integer' })
  following!: number;

  @Column({ name: 'media_count', type: 'integer' })
  mediaCount!: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Followers over time: one row per refresh of an account (rules.md 5 reads the last one before a publication). */
@Entity({ schema: 'creators', name: 'account_figures' })
export class AccountFigures {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_figures_pk' })
  id!: string;

  @Column({ name: 'social_account_id', type: 'uuid' })
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

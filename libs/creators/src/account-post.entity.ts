import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SocialAccount } from './social-account.entity.js';

/** One of the newest posts of a linked account (CRE-6). Figures are null when unknown. */
@Entity({ schema: 'creators', name: 'account_posts' })
@Unique('account_posts_once', ['socialAccountId', 'platformPostId'])
@Check('account_posts_kind', `kind in ('post', 'reel', 'video')`)
export class AccountPost {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_posts_pk' })
  id!: string;

  @Column({ name: 'social_account_id', type: 'uuid' })
  @ForeignKey(() => SocialAccount, { name: 'account_posts_account', onDelete: 'CASCADE' })
  socialAccountId!: string;

  @Column({ name: 'platform_post_id', type: 'text' })
  platformPostId!: string;

  @Column({ type: 'text' })
  kind!: 'post' | 'reel' | 'video';

  @Column({ type: 'text' })
  caption!: string;

  @Column({ type: 'text', nullable: true })
  permalink!: string | null;

  @Column({ name: 'taken_at', type: 'timestamptz' })
  takenAt!: Date;

  // bigint arrives as text
  @Column({ type: 'bigint', nullable: true })
  likes!: string | null;

  @Column({ type: 'bigint', nullable: true })
  comments!: string | null;

  @Column({ type: 'bigint', nullable: true })
  views!: string | null;

  @Column({ type: 'bigint', nullable: true })
  reach!: string | null;

  /** A small copy of ours: the platform's addresses expire. */
  @Column({ name: 'picture_key', type: 'text', nullable: true })
  pictureKey!: string | null;
}

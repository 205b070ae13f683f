import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SocialAccountFacts } from './contract/creators.api.js';
import { Creator } from './creator.entity.js';

/** A platform account linked by OAuth (CRE-2). Business time in `linkedAt` and `refreshedAt`, real time in the token's columns (DEM-1). */
@Entity({ schema: 'creators', name: 'social_accounts' })
@Unique('social_accounts_once', ['creatorId', 'platform', 'platformUserId'])
@Check('social_accounts_platform', `platform in ('instagram', 'tiktok')`)
@Check('social_accounts_state', `state in ('connected', 'reconnect', 'unlinked')`)
@Check('social_accounts_eligibility', `eligibility in ('pending', 'pass', 'review', 'fail')`)
@Check('social_accounts_token', `(state = 'connected') = (token_sealed is not null)`)
@Check(
  'social_accounts_refresh_token',
  `(refresh_token_sealed is null) = (refresh_expires_at is null) and (refresh_token_sealed is null or state = 'connected')`,
)
@Index('social_accounts_refresh_ending', ['refreshExpiresAt'], { where: `state = 'connected'` })
@Index('social_accounts_one_owner', ['platform', 'platformUserId'], { unique: true, where: `state <> 'unlinked'` })
@Index('social_accounts_expiring', ['tokenExpiresAt'], { where: `state = 'connected'` })
@Audited<SocialAccount>({ type: 'creators.social-account', omit: ['tokenSealed', 'refreshTokenSealed', 'renewingSince', 'audience'] })
export class SocialAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'social_accounts_pk' })
  id!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey(() => Creator, { name: 'social_accounts_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ type: 'text' })
  platform!: SocialAccountFacts['platform'];

  @Column({ name: 'platform_user_id', type: 'text' })
  platformUserId!: string;

  @Column({ type: 'text' })
  handle!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'picture_key', type: 'text', nullable: true })
  pictureKey!: string | null;

  @Column({ type: 'integer' })
  followers!: number;

  @Column({ type: 'integer' })
  following!: number;

  @Column({ name: 'media_count', type: 'integer' })
  mediaCount!: number;

  @Column({ name: 'engagement_rate', type: 'double precision', nullable: true })
  engagementRate!: number | null;

  @Column({ type: 'jsonb' })
  audience!: Partial<SocialAccountFacts['audience']>;

  /** Scopes the creator granted. */
  @Column({ type: 'text', array: true })
  permissions!: string[];

  @Column({ type: 'text' })
  state!: SocialAccountFacts['state'];

  @Column({ type: 'text' })
  eligibility!: SocialAccountFacts['eligibility'];

  @Column({ name: 'token_sealed', type: 'text', nullable: true })
  tokenSealed!: string | null;

  @Column({ name: 'token_issued_at', type: 'timestamptz', nullable: true })
  tokenIssuedAt!: Date | null;

  @Column({ name: 'token_expires_at', type: 'timestamptz', nullable: true })
  tokenExpiresAt!: Date | null;

  /** Where access tokens live for hours: what renews them. It changes with each use. */
  @Column({ name: 'refresh_token_sealed', type: 'text', nullable: true })
  refreshTokenSealed!: string | null;

  @Column({ name: 'refresh_expires_at', type: 'timestamptz', nullable: true })
  refreshExpiresAt!: Date | null;

  /** Somebody renews the token just now: a lease of a minute. */
  @Column({ name: 'renewing_since', type: 'timestamptz', nullable: true })
  renewingSince!: Date | null;

  @Column({ name: 'second_look_at', type: 'timestamptz', nullable: true })
  secondLookAt!: Date | null;

  @Column({ name: 'linked_at', type: 'timestamptz' })
  linkedAt!: Date;

  @Column({ name: 'refreshed_at', type: 'timestamptz' })
  refreshedAt!: Date;

  @Column({ name: 'unlinked_at', type: 'timestamptz', nullable: true })
  unlinkedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;

  /** The token is gone; what was learnt stays as evidence. */
  dropToken(state: 'reconnect' | 'unlinked'): void {
    this.state = state;
    this.tokenSealed = null;
    this.tokenIssuedAt = null;
    this.tokenExpiresAt = null;
    this.refreshTokenSealed = null;
    this.refreshExpiresAt = null;
    this.renewingSince = null;
    this.version += 1;
  }
}

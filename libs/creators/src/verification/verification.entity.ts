import { Audited } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Creator } from '../creator.entity.js';
import { SocialAccount } from '../social-account.entity.js';
import { UgcApplication } from './ugc-application.entity.js';
import type { VerificationKind } from './verification.policy.js';

/** Something a verifier looks at (CRE-3, CRE-4). `withdrawn`: the question answered itself before somebody looked. */
@Entity({ schema: 'creators', name: 'verifications' })
@Check('verifications_kind', `kind in ('account-review', 'sample', 'second-look', 'ugc-video')`)
@Check('verifications_state', `state in ('open', 'approved', 'declined', 'withdrawn')`)
@Check(
  'verifications_subject',
  `(kind = 'ugc-video') = (ugc_application_id is not null) and (kind <> 'ugc-video') = (social_account_id is not null)`,
)
@Index('verifications_account_once', ['socialAccountId'], { unique: true, where: `state = 'open' and social_account_id is not null` })
@Index('verifications_ugc_once', ['ugcApplicationId'], { unique: true, where: `ugc_application_id is not null` })
@Index('verifications_sample_once', ['socialAccountId'], { unique: true, where: `kind = 'sample'` })
@Index('verifications_queue', ['openedAt', 'id'], { where: `state = 'open'` })
@Index('verifications_of_creator', ['creatorId', 'openedAt', 'id'])
@Index('verifications_of_account', ['socialAccountId'], { where: `social_account_id is not null` })
@Audited<Verification>({ type: 'creators.verification' })
export class Verification {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'verifications_pk' })
  id!: string;

  @Column({ type: 'text' })
  kind!: VerificationKind;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey(() => Creator, { name: 'verifications_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ name: 'social_account_id', type: 'uuid', nullable: true })
  @ForeignKey(() => SocialAccount, { name: 'verifications_account', onDelete: 'CASCADE' })
  socialAccountId!: string | null;

  @Column({ name: 'ugc_application_id', type: 'uuid', nullable: true })
  @ForeignKey(() => UgcApplication, { name: 'verifications_ugc', onDelete: 'CASCADE' })
  ugcApplicationId!: string | null;

  @Column({ type: 'text' })
  state!: 'open' | 'approved' | 'declined' | 'withdrawn';

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  /** The verifier who has it open, a user id. */
  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId!: string | null;

  /** Real time: a claim lapses while nobody works on it, whatever the sandbox's clock says (DEM-1). */
  @Column({ name: 'owned_at', type: 'timestamptz', nullable: true })
  ownedAt!: Date | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'reason_code', type: 'text', nullable: true })
  reasonCode!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

import { Bool, Id, Instant, Int, Nested, NestedList, OneOf, PageQuery, Text } from '@app/platform';
import type { SocialPlatform } from '../contract/social-connector.js';
import { VerifierDto } from '../verification/verifications.dto.js';
import { CLAIM_STATES, type ClaimState } from './account-claim.entity.js';

const PLATFORMS = ['instagram', 'tiktok'] as const;
const ANSWERS = ['mine', 'release'] as const;

export class ClaimAccountBody {
  @OneOf(PLATFORMS, { description: 'of the account that was refused last as linked by another creator' })
  platform!: SocialPlatform;

  @Text({ min: 1, max: 1000, description: 'why the account is yours; staff read it, the holder does not' })
  reason!: string;
}

export class AnswerClaimBody {
  @OneOf(ANSWERS, { description: 'release: the account is unlinked at once' })
  answer!: (typeof ANSWERS)[number];

  @Text({ max: 1000, optional: true, nullable: true, description: 'staff read it; required with `mine`' })
  text?: string | null;
}

export class OwnClaimCanDto {
  @Bool()
  withdraw!: boolean;

  @Bool({ description: 'granted, and not linked yet' })
  connect!: boolean;
}

/** A claim as the claimant sees it: nothing of who holds the account. */
export class OwnClaimDto {
  @Id()
  id!: string;

  @OneOf(PLATFORMS)
  platform!: SocialPlatform;

  @Text({ max: 60 })
  handle!: string;

  @Text({ max: 1000 })
  reason!: string;

  @OneOf(CLAIM_STATES, { description: 'superseded: another claim was granted' })
  state!: ClaimState;

  @Instant()
  openedAt!: string;

  @Instant({ nullable: true })
  decidedAt!: string | null;

  @Text({ max: 1000, nullable: true, description: "the verifier's words" })
  decisionReason!: string | null;

  @Instant({ nullable: true, description: 'granted: until then nobody else can link the account' })
  reservedUntil!: string | null;

  @Instant({ nullable: true })
  linkedAt!: string | null;

  @Nested(() => OwnClaimCanDto)
  can!: OwnClaimCanDto;
}

/** An account that was refused just now and can be claimed. */
export class ClaimableDto {
  @OneOf(PLATFORMS)
  platform!: SocialPlatform;

  @Text({ max: 60 })
  handle!: string;

  @Instant({ description: 'the proof ends; connect again for another' })
  until!: string;
}

/** Somebody claims an account of yours; who is not told. */
export class ClaimQuestionDto {
  @Id()
  socialAccountId!: string;

  @Instant()
  openedAt!: string;

  @OneOf(['mine'], { nullable: true, description: 'your answer; null: not all claims are answered' })
  answer!: 'mine' | null;

  @Instant({ nullable: true })
  answeredAt!: string | null;

  @Bool()
  canAnswer!: boolean;
}

export class AccountClaimsDto {
  @NestedList(() => OwnClaimDto, { description: 'own claims, newest first, at most 50' })
  items!: OwnClaimDto[];

  @NestedList(() => ClaimableDto)
  claimable!: ClaimableDto[];

  @NestedList(() => ClaimQuestionDto)
  questions!: ClaimQuestionDto[];
}

export class StaffClaimsQuery extends PageQuery {
  @OneOf(['open', 'decided'], { optional: true, description: 'default open, oldest first; decided: newest first' })
  state?: 'open' | 'decided';
}

export class DecideClaimBody {
  @Text({ min: 1, max: 1000, description: 'Both sides read it.' })
  reason!: string;
}

export class ClaimantDto {
  @Id()
  creatorId!: string;

  @Text({ max: 200 })
  name!: string;

  @Instant({ description: 'on the platform since' })
  since!: string;

  @Int({ min: 0, description: 'linked accounts' })
  accounts!: number;
}

export class HolderDto {
  @Id()
  creatorId!: string;

  @Text({ max: 200 })
  name!: string;

  @Instant({ description: 'on the platform since' })
  since!: string;

  @Instant()
  linkedAt!: string;

  @Instant({ description: 'last time the platform answered with the token' })
  refreshedAt!: string;

  @OneOf(['connected', 'reconnect', 'unlinked'], { description: 'reconnect: the platform refused the token' })
  tokenState!: string;

  @Int({ min: 0, description: 'collaborations on this account that have not ended' })
  openCollaborations!: number;

  @OneOf(ANSWERS, { nullable: true })
  answer!: string | null;

  @Text({ max: 1000, nullable: true })
  answerText!: string | null;

  @Instant({ nullable: true })
  answeredAt!: string | null;
}

export class StaffClaimCanDto {
  @Bool()
  grant!: boolean;

  @Bool()
  refuse!: boolean;
}

/** A claim with the facts of both sides. */
export class StaffClaimDto {
  @Id()
  id!: string;

  @OneOf(CLAIM_STATES)
  state!: ClaimState;

  @OneOf(PLATFORMS)
  platform!: SocialPlatform;

  @Text({ max: 60 })
  handle!: string;

  @Text({ max: 1000 })
  reason!: string;

  @Instant({ description: 'proven by OAuth at most an hour before' })
  openedAt!: string;

  @Nested(() => ClaimantDto)
  claimant!: ClaimantDto;

  @Nested(() => HolderDto)
  holder!: HolderDto;

  @Int({ min: 0, description: 'other open claims of the same account; a grant ends them' })
  rivals!: number;

  @Instant({ nullable: true })
  decidedAt!: string | null;

  @Nested(() => VerifierDto, { nullable: true, description: 'null: the holder gave the account back' })
  decidedBy!: VerifierDto | null;

  @Text({ max: 1000, nullable: true })
  decisionReason!: string | null;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => StaffClaimCanDto)
  can!: StaffClaimCanDto;
}

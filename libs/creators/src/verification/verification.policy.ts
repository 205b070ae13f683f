import { createHash } from 'node:crypto';
import { POLICY } from '@app/rules';

export const VERIFICATION_KINDS = ['account-review', 'sample', 'second-look', 'ugc-video'] as const;
export type VerificationKind = (typeof VERIFICATION_KINDS)[number];

/** Why a verifier says no; the words are translated by the screens, `other` is said in own words. */
export const ACCOUNT_REASONS = [
  'content-quality',
  'numbers-not-plausible',
  'unsafe-content',
  'too-little-content',
  'not-own-account',
  'other',
] as const;
export const VIDEO_REASONS = ['picture-quality', 'sound-quality', 'not-own-video', 'shows-too-little', 'unsafe-content', 'other'] as const;
export const VERIFICATION_REASONS = [...new Set<string>([...ACCOUNT_REASONS, ...VIDEO_REASONS])];

export function reasonsOf(kind: VerificationKind): readonly string[] {
  return kind === 'ugc-video' ? VIDEO_REASONS : ACCOUNT_REASONS;
}

/**
 * Whether an account that passed belongs to the sample a verifier looks at (rules.md 9: 10 %). Decided by a hash of the account's id: refreshing
 * or linking again changes nothing, and everybody can compute it. Rejected: a dice at each check, which repeated checks would make certain.
 */
export function inSample(socialAccountId: string, share = POLICY.creators.verificationSampleShare): boolean {
  return createHash('sha256').update(`verification-sample|${socialAccountId}`).digest().readUInt32BE(0) / 2 ** 32 < share;
}

interface Claimed {
  state: string;
  ownerId: string | null;
  ownedAt: Date | null;
}

/** Who has it open now; a claim lapses after 30 minutes without a decision. */
export function ownerNow({ ownerId, ownedAt }: Omit<Claimed, 'state'>, realNow: Date): string | null {
  const until = (ownedAt?.getTime() ?? 0) + POLICY.creators.verificationClaimMinutes * 60_000;
  return ownerId && realNow.getTime() < until ? ownerId : null;
}

/** What this verifier may do now; the service enforces the same. */
export function verificationCan(row: Claimed, userId: string | null, realNow: Date) {
  const owner = ownerNow(row, realNow);
  const free = row.state === 'open' && (owner === null || owner === userId);
  return {
    claim: free && owner === null,
    release: row.state === 'open' && owner !== null,
    approve: free,
    decline: free,
  };
}

export interface VideoLike {
  seconds: number;
  width: number;
  height: number;
}

/** CRE-4: 15 to 60 s (to a tenth), portrait or landscape. */
export function videoProblems({
  seconds,
  width,
  height,
}: VideoLike): Array<{ code: string; message: string; limit: unknown; value: unknown }> {
  const { from: minSeconds, to: maxSeconds } = POLICY.creators.applicationVideoSeconds;
  const length = Math.round(seconds * 10) / 10;
  const problems = [];
  if (length < minSeconds || length > maxSeconds) {
    problems.push({
      code: 'length',
      message: `must be ${minSeconds} to ${maxSeconds} seconds long`,
      limit: [minSeconds, maxSeconds],
      value: length,
    });
  }
  if (width === height) {
    problems.push({
      code: 'orientation',
      message: 'must be portrait or landscape',
      limit: ['portrait', 'landscape'],
      value: `${width}x${height}`,
    });
  }
  return problems;
}

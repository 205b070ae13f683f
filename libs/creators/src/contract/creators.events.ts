import { defineEvent } from '@app/platform';
import type { Level } from '@app/rules';
import type { RecordEventKind } from './records.js';

interface Account {
  creatorId: string;
  socialAccountId: string;
  platform: 'instagram' | 'tiktok';
  handle: string;
}

export const socialAccountLinked = defineEvent<Account>('creators.social-account-linked.v1');
/** The token is dead: the creator is asked to reconnect (SYN-5). */
export const socialAccountDisconnected = defineEvent<Account>('creators.social-account-disconnected.v1');
/** Somebody claims an account that this creator has linked (CRE-2). Nobody is told who. */
export const accountClaimed = defineEvent<Account>('creators.account-claimed.v1');
/** A claim ended: `creatorId` claimed, `holderId` had the account linked (null: nobody is left to tell). */
export const accountClaimSettled = defineEvent<{
  creatorId: string;
  holderId: string | null;
  platform: 'instagram' | 'tiktok';
  handle: string;
  /** `superseded`: another claim was granted. */
  outcome: 'granted' | 'refused' | 'superseded';
  by: 'holder' | 'staff';
  /** The verifier's words. */
  reason: string | null;
  /** Granted: kept for the claimant until then. */
  reservedUntil: string | null;
}>('creators.account-claim-settled.v1');
/** The creator follows the brand, or does not any more (CRE-7). Whoever hears it late asks `CreatorsApi.followersAmong`. */
export const brandFollowed = defineEvent<{ brandId: string; creatorId: string }>('creators.brand-followed.v1');
export const brandUnfollowed = defineEvent<{ brandId: string; creatorId: string }>('creators.brand-unfollowed.v1');
/** The creator signed up with the brand's code (CRE-10). */
export const creatorReferred = defineEvent<{ brandId: string; creatorId: string }>('creators.creator-referred.v1');
/** A verifier decided on a UGC creator's application video (CRE-4). */
export const ugcApplicationDecided = defineEvent<{ creatorId: string; ugcApplicationId: string; result: 'approved' | 'declined' }>(
  'creators.ugc-application-decided.v1',
);
/** CRE-11: the level is another one now. */
export const levelChanged = defineEvent<{ creatorId: string; from: Level; to: Level }>('creators.level-changed.v1');
/** CRE-11: a downgrade is announced; it comes at `at` unless the record is better by then. */
export const levelFalling = defineEvent<{ creatorId: string; to: Level; at: string }>('creators.level-falling.v1');
/** CRE-9: staff decided on an objection; granted ones give a held credit back (APP-8). */
export const objectionDecided = defineEvent<{
  creatorId: string;
  collaborationId: string;
  /** What was objected to; only outcomes have to do with credits. */
  kind?: RecordEventKind;
  title: string;
  decision: 'granted' | 'refused';
}>('creators.objection-decided.v1');
export const eligibilityDecided = defineEvent<Account & { result: 'pass' | 'review' | 'fail' }>('creators.eligibility-decided.v1');

import { defineEvent } from '@app/platform';

interface Account {
  creatorId: string;
  socialAccountId: string;
  platform: 'instagram' | 'tiktok';
  handle: string;
}

export const socialAccountLinked = defineEvent<Account>('creators.social-account-linked.v1');
/** The token is dead: the creator is asked to reconnect (SYN-5). */
export const socialAccountDisconnected = defineEvent<Account>('creators.social-account-disconnected.v1');
/** The creator follows the brand, or does not any more (CRE-7). Whoever hears it late asks `CreatorsApi.followersAmong`. */
export const brandFollowed = defineEvent<{ brandId: string; creatorId: string }>('creators.brand-followed.v1');
export const brandUnfollowed = defineEvent<{ brandId: string; creatorId: string }>('creators.brand-unfollowed.v1');
/** A verifier decided on a UGC creator's application video (CRE-4). */
export const ugcApplicationDecided = defineEvent<{ creatorId: string; ugcApplicationId: string; result: 'approved' | 'declined' }>(
  'creators.ugc-application-decided.v1',
);
export const eligibilityDecided = defineEvent<Account & { result: 'pass' | 'review' | 'fail' }>('creators.eligibility-decided.v1');

import { Creators1763600200000 } from './1763600200000-creators.js';
import { Network1763600200200 } from './1763600200200-network.js';
import { RotatingTokens1763600200250 } from './1763600200250-rotating-tokens.js';
import { FollowedBrands1763600200300 } from './1763600200300-followed-brands.js';
import { Verification1763600200400 } from './1763600200400-verification.js';
import { NetworkTerms1763600200500 } from './1763600200500-network-terms.js';
import { FirstReplies1763600200830 } from './1763600200830-first-replies.js';
import { Referrals1763600200700 } from './1763600200700-referrals.js';
import { NetworkResults1763600200800 } from './1763600200800-network-results.js';
import { AccountPosts1763600200820 } from './1763600200820-account-posts.js';
import { Records1763600200600 } from './1763600200600-records.js';
import { FoundByStaff1763600200840 } from './1763600200840-found-by-staff.js';
import { AccountClaims1763600200860 } from './1763600200860-account-claims.js';

export const migrations = [
  Creators1763600200000,
  Network1763600200200,
  RotatingTokens1763600200250,
  FollowedBrands1763600200300,
  Verification1763600200400,
  NetworkTerms1763600200500,
  Records1763600200600,
  Referrals1763600200700,
  NetworkResults1763600200800,
  AccountPosts1763600200820,
  FirstReplies1763600200830,
  FoundByStaff1763600200840,
  AccountClaims1763600200860,
];

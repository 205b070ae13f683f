import { Creators1763600200000 } from './1763600200000-creators.js';
import { Network1763600200200 } from './1763600200200-network.js';
import { FollowedBrands1763600200300 } from './1763600200300-followed-brands.js';
import { NetworkTerms1763600200500 } from './1763600200500-network-terms.js';

export const migrations = [Creators1763600200000, Network1763600200200, FollowedBrands1763600200300, NetworkTerms1763600200500];

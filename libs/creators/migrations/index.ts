import { Creators1763600200000 } from './1763600200000-creators.js';
import { Network1763600200200 } from './1763600200200-network.js';

export const migrations = [Creators1763600200000, Network1763600200200];

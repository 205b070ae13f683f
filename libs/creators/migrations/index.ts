import { Creators1763600200000 } from './1763600200000-creators.js';

export const migrations = [Creators1763600200000];

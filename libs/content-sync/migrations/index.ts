import { ContentSync1763600800000 } from './1763600800000-content-sync.js';

export const migrations = [ContentSync1763600800000];

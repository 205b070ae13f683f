import { ContentSync1763600800000 } from './1763600800000-content-sync.js';
import { Objections1763600800100 } from './1763600800100-objections.js';

export const migrations = [ContentSync1763600800000, Objections1763600800100];

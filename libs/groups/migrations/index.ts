import { Groups1763600250000 } from './1763600250000-groups.js';
import { Relationships1763600250100 } from './1763600250100-relationships.js';

export const migrations = [Groups1763600250000, Relationships1763600250100];

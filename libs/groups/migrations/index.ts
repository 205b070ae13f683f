import { Groups1763600250000 } from './1763600250000-groups.js';

export const migrations = [Groups1763600250000];

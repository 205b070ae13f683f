import { Identity1763600100000 } from './1763600100000-identity.js';

/** Migrations of the schema `identity`. */
export const migrations = [Identity1763600100000];

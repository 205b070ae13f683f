import { Identity1763600100000 } from './1763600100000-identity.js';
import { Documents1763600100100 } from './1763600100100-documents.js';

/** Migrations of the schema `identity`. */
export const migrations = [Identity1763600100000, Documents1763600100100];

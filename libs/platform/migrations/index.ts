import { Platform1763600000000 } from './1763600000000-platform.js';

/** Migrations of the platform's own tables. */
export const migrations = [Platform1763600000000];

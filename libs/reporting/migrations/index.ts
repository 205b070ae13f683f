import { Reporting1763600900000 } from './1763600900000-reporting.js';

/** Migrations of reporting. */
export const migrations = [Reporting1763600900000];

import { Reporting1763600900000 } from './1763600900000-reporting.js';
import { PastResults1763600900100 } from './1763600900100-past-results.js';

/** Migrations of reporting. */
export const migrations = [Reporting1763600900000, PastResults1763600900100];

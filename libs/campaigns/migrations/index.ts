import { Campaigns1763600300000 } from './1763600300000-campaigns.js';

/** Migrations of the module campaigns. */
export const migrations = [Campaigns1763600300000];

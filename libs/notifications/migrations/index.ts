import { Notifications1763601000000 } from './1763601000000-notifications.js';

/** Migrations of notifications. */
export const migrations = [Notifications1763601000000];

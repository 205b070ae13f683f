import { Chat1763600700000 } from './1763600700000-chat.js';

export const migrations = [Chat1763600700000];

import { Chat1763600700000 } from './1763600700000-chat.js';
import { FirstReplies1763600700100 } from './1763600700100-first-replies.js';

export const migrations = [Chat1763600700000, FirstReplies1763600700100];

import { ContentSync1763600800000 } from './1763600800000-content-sync.js';
import { Objections1763600800100 } from './1763600800100-objections.js';
import { ContentsOfCreator1763600800450 } from './1763600800450-contents-of-creator.js';
import { Drafts1763600800500 } from './1763600800500-drafts.js';

export const migrations = [ContentSync1763600800000, Objections1763600800100, ContentsOfCreator1763600800450, Drafts1763600800500];

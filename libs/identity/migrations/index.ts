import { Identity1763600100000 } from './1763600100000-identity.js';
import { Documents1763600100100 } from './1763600100100-documents.js';
import { Accounts1763600100200 } from './1763600100200-accounts.js';
import { Comments1763600100300 } from './1763600100300-comments.js';
import { BrandProfile1763600100470 } from './1763600100470-brand-profile.js';
import { FoundByStaff1763600100500 } from './1763600100500-found-by-staff.js';
import { DocumentsAsMarkdown1763600100510 } from './1763600100510-documents-as-markdown.js';

/** Migrations of the schema `identity`. */
export const migrations = [
  Identity1763600100000,
  Documents1763600100100,
  Accounts1763600100200,
  Comments1763600100300,
  BrandProfile1763600100470,
  FoundByStaff1763600100500,
  DocumentsAsMarkdown1763600100510,
];

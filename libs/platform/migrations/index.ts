import { AuditRedaction1763600000200 } from './1763600000200-audit-redaction.js';
import { Platform1763600000000 } from './1763600000000-platform.js';
import { AuditFilters1763600000100 } from './1763600000100-audit-filters.js';
import { Uploads1763600000300 } from './1763600000300-uploads.js';

/** Migrations of the platform's own tables. */
export const migrations = [Platform1763600000000, AuditFilters1763600000100, AuditRedaction1763600000200, Uploads1763600000300];

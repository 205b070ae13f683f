import { ApiKey } from './api-keys/api-key.entity.js';
import { Brand } from './brand.entity.js';
import { CustomRole } from './custom-role.entity.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { SingleSignOn } from './single-sign-on/single-sign-on.entity.js';
import { StaffAccount } from './staff-accounts/staff-account.entity.js';
import { User } from './user.entity.js';

export { AuditNames, type NamesOf } from './audit-log/audit-names.js';
export { Entitlements, type EntitlementFacts } from './contract/entitlements.js';
export { IdentityApi, type BrandFacts, type UserFacts } from './contract/identity.api.js';
export { creatorSignedUp } from './contract/identity.events.js';
export { IdentityModule } from './identity.module.js';

export const IDENTITY_ENTITIES = [User, Organisation, Brand, CustomRole, Membership, ApiKey, SingleSignOn, StaffAccount];

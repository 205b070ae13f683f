import { ApiKey } from './api-keys/api-key.entity.js';
import { Brand } from './brand.entity.js';
import { CustomRole } from './custom-role.entity.js';
import { InternalComment } from './comments/internal-comment.entity.js';
import { MemberInvitation } from './members/member-invitation.entity.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { SingleSignOn } from './single-sign-on/single-sign-on.entity.js';
import { BrandTransfer } from './transfers/brand-transfer.entity.js';
import { OwnershipTransfer } from './transfers/ownership-transfer.entity.js';
import { Referral, ReferralCode } from './referrals/referral.entity.js';
import { StaffAccount } from './staff-accounts/staff-account.entity.js';
import { User } from './user.entity.js';

export { InternalCommentDto, NewInternalCommentDto } from './comments/internal-comments.dto.js';
export { AuditNames, type NamesOf } from './audit-log/audit-names.js';
export { BrandFigures } from './contract/brand-figures.js';
export { BrandMoves, type BrandMove } from './contract/brand-moves.js';
export { BrandRatings, type BrandRating } from './contract/brand-ratings.js';
export { BrandRatingDto } from './organisations.dto.js';
export { Entitlements, type EntitlementFacts } from './contract/entitlements.js';
export { IdentityApi, type BrandFacts, type BrandProfileFacts, type UserFacts } from './contract/identity.api.js';
export { creatorSignedUp, dataExportReady, organisationClosed } from './contract/identity.events.js';
export { InternalComments, type CommentSubject } from './contract/internal-comments.js';
export {
  EXPORT_PAGE,
  OBSTACLE_CAMPAIGNS,
  PersonalData,
  type DataFate,
  type DeletionObstacle,
  type ExportWriter,
  type Person,
  type PersonalDataSource,
} from './contract/personal-data.js';
export { ReferralCodes, type ReferralFacts } from './contract/referral-codes.js';
export { INDUSTRIES, type Industry } from './contract/vocabulary.js';
export { StaffCommands, type StaffFacts } from './contract/staff-commands.js';
export { StaffDirectory, type FoundOrganisation, type OrganisationRecord } from './contract/staff-directory.js';
export { IdentityModule } from './identity.module.js';

export const IDENTITY_ENTITIES = [
  User,
  Organisation,
  Brand,
  CustomRole,
  Membership,
  MemberInvitation,
  OwnershipTransfer,
  BrandTransfer,
  ApiKey,
  SingleSignOn,
  StaffAccount,
  InternalComment,
  ReferralCode,
  Referral,
];

import { CLAIM_ENTITIES } from './account-claims/index.js';
import { AccountCheckRow } from './account-check.entity.js';
import { AccountFigures } from './account-figures.entity.js';
import { AccountPost } from './account-post.entity.js';
import { AccountReading } from './account-reading.entity.js';
import { Address } from './address.entity.js';
import { Creator } from './creator.entity.js';
import { FOLLOWED_BRANDS_ENTITIES } from './followed-brands/index.js';
import { LinkState } from './link-state.entity.js';
import { NETWORK_ENTITIES } from './network/index.js';
import { REFERRALS_ENTITIES } from './referrals/index.js';
import { RECORD_ENTITIES } from './record/index.js';
import { SocialAccount } from './social-account.entity.js';
import { VERIFICATION_ENTITIES } from './verification/index.js';

export { AccountWork } from './contract/account-work.js';
export { CreatorDirectory, type FoundCreator } from './contract/creator-directory.js';
export { CreatorsModule } from './creators.module.js';
export { CreatorsApi, type CreatorFacts, type Credential, type PostalAddress, type SocialAccountFacts } from './contract/creators.api.js';
export * from './contract/creators.events.js';
export type { ContentResults, Outcome, OutcomeReason, Reply, Standing } from './contract/records.js';
export { StandingDto } from './record/index.js';
export { NetworkFilter } from './network/network-filter.dto.js';
export {
  NotProfessionalError,
  PermissionsMissingError,
  PlatformBusyError,
  SocialConnector,
  TokenRefusedError,
  type LinkedProfile,
  type PlatformTokens,
  type RecentPost,
  type ShownPost,
  type SocialPlatform,
} from './contract/social-connector.js';
export * from './contract/vocabulary.js';

export const CREATORS_ENTITIES = [
  Creator,
  Address,
  SocialAccount,
  AccountFigures,
  AccountCheckRow,
  AccountPost,
  AccountReading,
  LinkState,
  ...CLAIM_ENTITIES,
  ...NETWORK_ENTITIES,
  ...VERIFICATION_ENTITIES,
  ...FOLLOWED_BRANDS_ENTITIES,
  ...RECORD_ENTITIES,
  ...REFERRALS_ENTITIES,
];

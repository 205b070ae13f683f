import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { CLAIM_CONTROLLERS, CLAIM_PROVIDERS } from './account-claims/index.js';
import { AccountCheckJobs } from './account-check.jobs.js';
import { AccountPosts } from './account-posts.js';
import { AccountPostsJobs } from './account-posts.jobs.js';
import { AccountReadings } from './account-readings.js';
import { AccountTokens } from './account-tokens.js';
import { AccountUnlinking } from './account-unlinking.js';
import { AddressService } from './address.service.js';
import { AvatarService } from './avatar.service.js';
import { AccountWork } from './contract/account-work.js';
import { CreatorDirectory } from './contract/creator-directory.js';
import { CreatorDirectoryService } from './directory/creator-directory.service.js';
import { CreatorsApi } from './contract/creators.api.js';
import { CreatorsListeners } from './creators.listeners.js';
import { CreatorsRepository } from './creators.repository.js';
import { CreatorsService } from './creators.service.js';
import { LinkingService } from './linking.service.js';
import { LinkStates } from './link-states.js';
import { ProfileController } from './profile.controller.js';
import { ProfileService } from './profile.service.js';
import { SocialAccountsController } from './social-accounts.controller.js';
import { SocialAccountsPresenter } from './social-accounts.presenter.js';
import { SocialAccountsRepository } from './social-accounts.repository.js';
import { SocialAccountsService } from './social-accounts.service.js';
import { FOLLOWED_BRANDS_CONTROLLERS, FOLLOWED_BRANDS_PROVIDERS } from './followed-brands/index.js';
import { NETWORK_CONTROLLERS, NETWORK_PROVIDERS } from './network/index.js';
import { REFERRALS_CONTROLLERS, REFERRALS_PROVIDERS } from './referrals/index.js';
import { RECORD_CONTROLLERS, RECORD_PROVIDERS } from './record/index.js';
import { VERIFICATION_CONTROLLERS, VERIFICATION_PROVIDERS } from './verification/index.js';
import { CreatorsPersonalData } from './personal-data.js';

/** Creators, their profiles, linked accounts and eligibility. `SocialConnector` comes from a global module of content-sync. */
@Module({
  imports: [IdentityModule],
  controllers: [
    ProfileController,
    SocialAccountsController,
    ...CLAIM_CONTROLLERS,
    ...NETWORK_CONTROLLERS,
    ...FOLLOWED_BRANDS_CONTROLLERS,
    ...REFERRALS_CONTROLLERS,
    ...VERIFICATION_CONTROLLERS,
    ...RECORD_CONTROLLERS,
  ],
  providers: [
    CreatorDirectoryService,
    { provide: CreatorDirectory, useExisting: CreatorDirectoryService },
    CreatorsPersonalData,
    CreatorsRepository,
    SocialAccountsRepository,
    SocialAccountsPresenter,
    ProfileService,
    AddressService,
    AvatarService,
    LinkStates,
    LinkingService,
    SocialAccountsService,
    AccountUnlinking,
    AccountWork,
    ...CLAIM_PROVIDERS,
    AccountTokens,
    AccountCheckJobs,
    AccountPosts,
    AccountPostsJobs,
    AccountReadings,
    CreatorsListeners,
    CreatorsService,
    ...NETWORK_PROVIDERS,
    ...VERIFICATION_PROVIDERS,
    ...FOLLOWED_BRANDS_PROVIDERS,
    ...RECORD_PROVIDERS,
    ...REFERRALS_PROVIDERS,
    { provide: CreatorsApi, useExisting: CreatorsService },
  ],
  exports: [AccountWork, CreatorDirectory, CreatorsApi],
})
export class CreatorsModule {}

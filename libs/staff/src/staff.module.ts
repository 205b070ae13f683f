import { Module } from '@nestjs/common';
import { ApplicationsModule } from '@app/applications';
import { CampaignsModule } from '@app/campaigns';
import { CollaborationsModule } from '@app/collaborations';
import { ContentSyncModule } from '@app/content-sync';
import { CreatorsModule } from '@app/creators';
import { IdentityModule } from '@app/identity';
import { StaffApplicationsController } from './staff-applications.controller.js';
import { StaffCampaignsController } from './staff-campaigns.controller.js';
import { StaffCollaborationsController } from './staff-collaborations.controller.js';
import { StaffPresenter } from './staff-presenter.js';
import { StaffReads } from './staff-reads.service.js';
import { StaffSearchController } from './staff-search.controller.js';
import { StaffSearch } from './staff-search.service.js';

/** The operator's console over what all modules keep (STF-1); nobody asks it. */
@Module({
  imports: [IdentityModule, CreatorsModule, CampaignsModule, ApplicationsModule, CollaborationsModule, ContentSyncModule],
  controllers: [StaffSearchController, StaffApplicationsController, StaffCampaignsController, StaffCollaborationsController],
  providers: [StaffPresenter, StaffReads, StaffSearch],
})
export class StaffModule {}

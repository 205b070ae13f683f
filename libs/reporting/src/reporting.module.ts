import { Module } from '@nestjs/common';
import { CampaignsModule } from '@app/campaigns';
import { CollaborationsModule } from '@app/collaborations';
import { ContentSyncModule } from '@app/content-sync';
import { CreatorsModule } from '@app/creators';
import { ShippingModule } from '@app/shipping';
import { ReportingBrandMove } from './brand-move.js';
import { CampaignTiersService } from './campaign-tiers.service.js';
import { CreatorResultsController } from './creator-results.controller.js';
import { CreatorResultsService } from './creator-results.service.js';
import { ExportController } from './export.controller.js';
import { ExportService } from './export.service.js';
import { PastResultsService } from './past-results.service.js';
import { ReportService } from './report.service.js';
import { ReportingController } from './reporting.controller.js';
import { ReportingListeners } from './reporting.listeners.js';
import { ReportingRepository } from './reporting.repository.js';
import { ReportingPersonalData } from './personal-data.js';

/** Reports with KPIs per content, creator and campaign; asks every module below, nobody asks it. */
@Module({
  imports: [CreatorsModule, CampaignsModule, CollaborationsModule, ShippingModule, ContentSyncModule],
  controllers: [ReportingController, CreatorResultsController, ExportController],
  providers: [
    ReportingPersonalData,
    ReportingBrandMove,
    ReportService,
    CreatorResultsService,
    PastResultsService,
    CampaignTiersService,
    ReportingRepository,
    ExportService,
    ReportingListeners,
  ],
})
export class ReportingModule {}

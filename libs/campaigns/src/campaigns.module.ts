import { Module } from '@nestjs/common';
import { CreatorsModule } from '@app/creators';
import { GroupsModule } from '@app/groups';
import { IdentityModule } from '@app/identity';
import { CampaignsBrandMove } from './brand-move.js';
import { CampaignAuditNames } from './campaign-audit-names.js';
import { CampaignRelationTitles } from './campaign-relation-titles.js';
import { CampaignDrafts } from './campaign-drafts.service.js';
import { CampaignDue } from './campaign.due.js';
import { CampaignImages } from './campaign-images.repository.js';
import { CampaignLifecycleController } from './campaign-lifecycle.controller.js';
import { CampaignLifecycle } from './campaign-lifecycle.service.js';
import { CampaignLists } from './campaign-list.repository.js';
import { CampaignLock } from './campaign-lock.js';
import { CampaignLog } from './campaign-log.repository.js';
import { CampaignPicturesController } from './campaign-pictures.controller.js';
import { PictureEncoder } from './campaign-picture.js';
import { CampaignPictures } from './campaign-pictures.service.js';
import { CampaignReads } from './campaign-reads.service.js';
import { CampaignStart } from './campaign-start.js';
import { CampaignViews } from './campaign-views.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignDeadlines } from './campaigns.deadlines.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { CampaignsService } from './campaigns.service.js';
import { CampaignsApi } from './contract/campaigns.api.js';
import { CreatorCampaignsController } from './creator-campaigns.controller.js';
import { CreatorCampaigns } from './creator-campaigns.service.js';
import { CreatorFeed } from './creator-feed.repository.js';
import { CurrencyRates } from './currency-rates.js';
import { AmendmentsRepository } from './amendments/amendments.repository.js';
import { AmendmentsService } from './amendments/amendments.service.js';
import { AmendmentsApi } from './contract/amendments.api.js';
import { BrandPagesController } from './brand-page/brand-page.controller.js';
import { BrandPages } from './brand-page/brand-page.service.js';
import { CampaignCopiesController } from './duplicate/campaign-copies.controller.js';
import { CampaignCopies } from './duplicate/campaign-copies.service.js';
import { ImageCopies } from './duplicate/image-copies.js';
import { CampaignTemplatesController } from './templates/campaign-templates.controller.js';
import { CampaignTemplatesRepository } from './templates/campaign-templates.repository.js';
import { CampaignTemplates } from './templates/campaign-templates.service.js';
import { DecisionTimes } from './decision-times.repository.js';
import { CampaignTextsController } from './texts/campaign-texts.controller.js';
import { MarketController } from './market/market.controller.js';
import { MarketRepository } from './market/market.repository.js';
import { Market } from './market/market.service.js';
import { QuestionsController } from './questions/questions.controller.js';
import { QuestionsRepository } from './questions/questions.repository.js';
import { Questions } from './questions/questions.service.js';
import { LaunchGuard } from './launch-guard.js';
import { Transitions } from './transitions.js';
import { CampaignsPersonalData } from './personal-data.js';
import { StaffCampaignsApi } from './contract/staff-campaigns.api.js';
import { StaffCampaignsService } from './staff/staff-campaigns.service.js';
import { CampaignsListeners } from './campaigns.listeners.js';

/** Offers of brands to creators: drafts, launch, phases, and what creators see of them. */
@Module({
  imports: [IdentityModule, CreatorsModule, GroupsModule],
  controllers: [
    CampaignTextsController,
    CampaignsController,
    CampaignLifecycleController,
    CampaignPicturesController,
    CreatorCampaignsController,
    BrandPagesController,
    CampaignCopiesController,
    CampaignTemplatesController,
    QuestionsController,
    MarketController,
  ],
  providers: [
    CampaignsPersonalData,
    CampaignsListeners,
    CampaignsBrandMove,
    CampaignAuditNames,
    CampaignRelationTitles,
    CampaignsRepository,
    CampaignLists,
    CampaignLog,
    CampaignImages,
    CreatorFeed,
    DecisionTimes,
    CurrencyRates,
    Transitions,
    LaunchGuard,
    CampaignStart,
    CampaignDue,
    CampaignDeadlines,
    CampaignLock,
    CampaignViews,
    CampaignDrafts,
    CampaignLifecycle,
    CampaignPictures,
    PictureEncoder,
    CampaignReads,
    AmendmentsRepository,
    AmendmentsService,
    { provide: AmendmentsApi, useExisting: AmendmentsService },
    ImageCopies,
    CampaignCopies,
    CampaignTemplatesRepository,
    CampaignTemplates,
    MarketRepository,
    Market,
    QuestionsRepository,
    Questions,
    CreatorCampaigns,
    BrandPages,
    StaffCampaignsService,
    { provide: StaffCampaignsApi, useExisting: StaffCampaignsService },
    CampaignsService,
    { provide: CampaignsApi, useExisting: CampaignsService },
  ],
  exports: [AmendmentsApi, StaffCampaignsApi, CampaignsApi],
})
export class CampaignsModule {}

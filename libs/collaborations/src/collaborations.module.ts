import { Module } from '@nestjs/common';
import { ApplicationsModule } from '@app/applications';
import { CampaignsModule } from '@app/campaigns';
import { CreatorsModule } from '@app/creators';
import { GroupsModule } from '@app/groups';
import { IdentityModule } from '@app/identity';
import { ContractController } from './agreement/contract.controller.js';
import { ContractFiles } from './agreement/contract-files.js';
import { ContractService } from './agreement/contract.service.js';
import { AmendmentsController } from './amendments/amendments.controller.js';
import { AmendmentsService } from './amendments/amendments.service.js';
import { ConsentsRepository } from './amendments/consents.repository.js';
import { ConsentsService } from './amendments/consents.service.js';
import { OwnTermsService } from './amendments/own-terms.service.js';
import { ClockStopsRepository } from './clock/clock-stops.repository.js';
import { ClockStopsService } from './clock/clock-stops.service.js';
import { StandingClocks } from './clock/standing-clocks.js';
import { CollaborationsBrandMove } from './brand-move.js';
import { CollaborationDeadlines } from './collaboration-deadlines.js';
import { CollaborationLifecycle } from './collaboration-lifecycle.js';
import { CollaborationOpening } from './collaboration-opening.js';
import { CollaborationReadingService } from './collaboration-reading.service.js';
import { CollaborationsController } from './collaborations.controller.js';
import { CollaborationDueDates } from './collaborations.deadlines.js';
import { CollaborationsListeners } from './collaborations.listeners.js';
import { CollaborationsRepository } from './collaborations.repository.js';
import { CollaborationDataService } from './collaboration-data.service.js';
import { CollaborationPromises } from './exclusive-promises.js';
import { CollaborationsService } from './collaborations.service.js';
import { CollaborationsApi } from './contract/collaborations.api.js';
import { CampaignTiers } from './contract/campaign-tiers.js';
import { Dispatches } from './contract/dispatches.js';
import { CollaborationsOnAccounts } from './account-work.js';
import { CreditsService } from './credits.service.js';
import { CreatorCollaborationsController } from './creator-collaborations.controller.js';
import { DeliverablesService } from './deliverables.service.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveriesService } from './deliveries.service.js';
import { ExtensionsService } from './extensions.service.js';
import { HandOverService } from './hand-over.service.js';
import { SelectionConfirmationService } from './selection-confirmation.service.js';
import { GroupParticipantsController } from './participants/group-participants.controller.js';
import { ParticipantsService } from './participants/participants.service.js';
import { RatingDueDates } from './ratings/ratings.deadlines.js';
import { RatingsController } from './ratings/ratings.controller.js';
import { RatingsPersonalData } from './ratings/ratings.personal-data.js';
import { RatingsRepository } from './ratings/ratings.repository.js';
import { RatingsService } from './ratings/ratings.service.js';
import { PastWorkController } from './past-work/past-work.controller.js';
import { PastWorkService } from './past-work/past-work.service.js';
import { ReplacementController } from './replacement/replacement.controller.js';
import { ReplacementRepository } from './replacement/replacement.repository.js';
import { ReplacementService } from './replacement/replacement.service.js';
import { StaffCollaborationsApi } from './contract/staff-collaborations.api.js';
import { StaffActions } from './staff/staff-actions.service.js';
import { StaffCollaborationsService } from './staff/staff-collaborations.service.js';
import { CollaborationsPersonalData } from './personal-data.js';

/** Confirmed creators in campaigns: their frozen terms, clock, deliverables and states. */
@Module({
  imports: [IdentityModule, CreatorsModule, GroupsModule, CampaignsModule, ApplicationsModule],
  controllers: [
    AmendmentsController,
    GroupParticipantsController,
    CollaborationsController,
    ContractController,
    CreatorCollaborationsController,
    ReplacementController,
    DeliveriesController,
    RatingsController,
    PastWorkController,
  ],
  providers: [
    CollaborationsPersonalData,
    CollaborationsOnAccounts,
    ParticipantsService,
    CollaborationsBrandMove,
    CollaborationsRepository,
    CollaborationDeadlines,
    ReplacementRepository,
    Dispatches,
    CampaignTiers,
    ClockStopsRepository,
    StandingClocks,
    CollaborationLifecycle,
    ClockStopsService,
    CollaborationOpening,
    ReplacementService,
    CollaborationReadingService,
    ContractFiles,
    ContractService,
    CollaborationsService,
    CollaborationPromises,
    CollaborationDataService,
    SelectionConfirmationService,
    DeliverablesService,
    DeliveriesService,
    HandOverService,
    CreditsService,
    ExtensionsService,
    ConsentsRepository,
    OwnTermsService,
    AmendmentsService,
    ConsentsService,
    CollaborationDueDates,
    CollaborationsListeners,
    RatingsRepository,
    RatingsService,
    RatingDueDates,
    PastWorkService,
    RatingsPersonalData,
    StaffActions,
    StaffCollaborationsService,
    { provide: StaffCollaborationsApi, useExisting: StaffCollaborationsService },
    { provide: CollaborationsApi, useExisting: CollaborationsService },
  ],
  exports: [CollaborationsApi, Dispatches, CampaignTiers, StaffCollaborationsApi],
})
export class CollaborationsModule {}

import { Module } from '@nestjs/common';
import { CampaignsModule } from '@app/campaigns';
import { CreatorsModule } from '@app/creators';
import { IdentityModule } from '@app/identity';
import { ApplicationCommentsController } from './application-comments.controller.js';
import { ApplicationDecisionsService } from './application-decisions.service.js';
import { ApplicationMoves } from './application-moves.js';
import { ApplicationReviewService } from './application-review.service.js';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsListeners } from './applications.listeners.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationsService } from './applications.service.js';
import { ApplyService } from './apply.service.js';
import { ApplicationsBrandMove } from './brand-move.js';
import { ApplicationOutcomes } from './contract/application-outcomes.js';
import { ApplicationsApi } from './contract/applications.api.js';
import { CreatorApplicationsController } from './creator-applications.controller.js';
import { CreatorApplicationsService } from './creator-applications.service.js';
import { SelectionService } from './selection.service.js';
import { ApplicationsPersonalData } from './personal-data.js';

/** Creators' bids for places in campaigns, and the brand's selection of them. */
@Module({
  imports: [IdentityModule, CreatorsModule, CampaignsModule],
  controllers: [ApplicationCommentsController, ApplicationsController, CreatorApplicationsController],
  providers: [
    ApplicationsPersonalData,
    ApplicationsBrandMove,
    ApplicationsRepository,
    ApplicationMoves,
    ApplicationsService,
    ApplicationDecisionsService,
    ApplicationReviewService,
    ApplyService,
    CreatorApplicationsService,
    SelectionService,
    ApplicationsListeners,
    ApplicationOutcomes,
    { provide: ApplicationsApi, useExisting: ApplicationsService },
  ],
  exports: [ApplicationsApi, ApplicationOutcomes],
})
export class ApplicationsModule {}

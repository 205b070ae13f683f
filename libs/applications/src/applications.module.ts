import { ApplicationDirectory } from './contract/application-directory.js';
import { ApplicationDirectoryService } from './directory/application-directory.service.js';
import { Module } from '@nestjs/common';
import { CampaignsModule } from '@app/campaigns';
import { CreatorsModule } from '@app/creators';
import { GroupsModule } from '@app/groups';
import { IdentityModule } from '@app/identity';
import { ApplicationCommentsController } from './application-comments.controller.js';
import { ApplicationDecisionsService } from './application-decisions.service.js';
import { ApplicationDataService } from './application-data.service.js';
import { ApplicationMoves } from './application-moves.js';
import { ApplicationReviewService } from './application-review.service.js';
import { ApplicationsController } from './applications.controller.js';
import { ApplicationsListeners } from './applications.listeners.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ApplicationsService } from './applications.service.js';
import { ApplyService } from './apply.service.js';
import { ApplicationsBrandMove } from './brand-move.js';
import { ApplicationOutcomes } from './contract/application-outcomes.js';
import { AmendedTerms } from './contract/amended-terms.js';
import { AmendedTermsService } from './amended-terms.service.js';
import { ApplicationsApi } from './contract/applications.api.js';
import { AskedCash } from './cash/asked-cash.js';
import { CashViews } from './cash/cash-views.js';
import { CashService } from './cash/cash.service.js';
import { ExclusivePromises } from './contract/exclusive-promises.js';
import { InvitedAgain } from './contract/invited-again.js';
import { NetworkCredits } from './network-credits.js';
import { Places } from './contract/places.js';
import { OfferAnswersService } from './offers/offer-answers.service.js';
import { OffersController } from './offers/offers.controller.js';
import { OfferDueDates } from './offers/offers.deadlines.js';
import { OffersRepository } from './offers/offers.repository.js';
import { OffersService } from './offers/offers.service.js';
import { PlaceOffersService } from './offers/place-offers.service.js';
import { CreatorApplicationsController } from './creator-applications.controller.js';
import { CreatorApplicationsService } from './creator-applications.service.js';
import { INVITATIONS_CONTROLLERS, INVITATIONS_PROVIDERS } from './invitations/index.js';
import { SelectionService } from './selection.service.js';
import { WaitlistController } from './waitlist/waitlist.controller.js';
import { WaitlistService } from './waitlist/waitlist.service.js';
import { ApplicationsPersonalData } from './personal-data.js';

/** Creators' bids for places in campaigns, and the brand's selection of them. */
@Module({
  imports: [IdentityModule, CreatorsModule, GroupsModule, CampaignsModule],
  controllers: [
    ApplicationCommentsController,
    ApplicationsController,
    CreatorApplicationsController,
    OffersController,
    WaitlistController,
    ...INVITATIONS_CONTROLLERS,
  ],
  providers: [
    ApplicationDirectoryService,
    { provide: ApplicationDirectory, useExisting: ApplicationDirectoryService },
    ApplicationsPersonalData,
    ...INVITATIONS_PROVIDERS,
    ApplicationsBrandMove,
    ApplicationsRepository,
    ApplicationMoves,
    ApplicationDataService,
    ApplicationsService,
    ApplicationDecisionsService,
    ApplicationReviewService,
    ApplyService,
    CreatorApplicationsService,
    SelectionService,
    WaitlistService,
    ApplicationsListeners,
    NetworkCredits,
    ApplicationOutcomes,
    Places,
    InvitedAgain,
    ExclusivePromises,
    OffersRepository,
    OffersService,
    OfferAnswersService,
    PlaceOffersService,
    OfferDueDates,
    AskedCash,
    CashService,
    CashViews,
    AmendedTermsService,
    { provide: AmendedTerms, useExisting: AmendedTermsService },
    { provide: ApplicationsApi, useExisting: ApplicationsService },
  ],
  exports: [ApplicationDirectory, AmendedTerms, ApplicationsApi, ApplicationOutcomes, Places, InvitedAgain, ExclusivePromises],
})
export class ApplicationsModule {}

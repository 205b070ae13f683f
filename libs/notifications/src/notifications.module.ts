import { Module } from '@nestjs/common';
import { ApplicationsModule } from '@app/applications';
import { CampaignsModule } from '@app/campaigns';
import { ChatModule } from '@app/chat';
import { CollaborationsModule } from '@app/collaborations';
import { ContentSyncModule } from '@app/content-sync';
import { CreatorsModule } from '@app/creators';
import { IdentityModule } from '@app/identity';
import { ShippingModule } from '@app/shipping';
import { AmendmentListeners } from './amendment.listeners.js';
import { BrandListeners } from './brand.listeners.js';
import { CreatorListeners } from './creator.listeners.js';
import { DraftListeners } from './draft.listeners.js';
import { InvitationListeners } from './invitation.listeners.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';
import { RecordListeners } from './record.listeners.js';
import { SelectionListeners } from './selection.listeners.js';
import { QuestionListeners } from './question.listeners.js';
import { StaffListeners } from './staff.listeners.js';
import { NotificationsPersonalData } from './personal-data.js';
import { AccountClaimListeners } from './account-claim.listeners.js';
import { AccountListeners } from './account.listeners.js';

/** Tells people, in the app and by e-mail, what happened; hears every module, nobody asks it. */
@Module({
  imports: [
    IdentityModule,
    CreatorsModule,
    CampaignsModule,
    ApplicationsModule,
    CollaborationsModule,
    ShippingModule,
    ChatModule,
    ContentSyncModule,
  ],
  controllers: [NotificationsController],
  providers: [
    NotificationsPersonalData,
    AccountListeners,
    AccountClaimListeners,
    NotificationsService,
    Readers,
    BrandListeners,
    CreatorListeners,
    SelectionListeners,
    InvitationListeners,
    AmendmentListeners,
    DraftListeners,
    RecordListeners,
    StaffListeners,
    QuestionListeners,
  ],
})
export class NotificationsModule {}

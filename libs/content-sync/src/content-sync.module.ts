import { Module } from '@nestjs/common';
import { CampaignsModule } from '@app/campaigns';
import { CollaborationsModule } from '@app/collaborations';
import { CreatorsModule } from '@app/creators';
import { ContentCommentsController } from './content-comments.controller.js';
import { AccountCalls } from './account-calls.js';
import { ContentSyncBrandMove } from './brand-move.js';
import { ContentAssignmentService } from './content-assignment.service.js';
import { ContentSyncListeners } from './content-sync.listeners.js';
import { ContentSyncService } from './content-sync.service.js';
import { ContentTracks } from './content-tracks.js';
import { ContentsController } from './contents.controller.js';
import { ContentsPresenter } from './contents.presenter.js';
import { ContentsQueries } from './contents.queries.js';
import { ContentsRepository } from './contents.repository.js';
import { ContentsService } from './contents.service.js';
import { ContentSyncApi } from './contract/content-sync.api.js';
import { CopyJobs } from './copies.jobs.js';
import { Fulfilment } from './fulfilment.js';
import { PlatformConnectorsModule } from './platform-connectors.module.js';
import { PollJobs } from './poll.jobs.js';
import { PollPlan } from './poll-plan.js';
import { RemovalJobs } from './removal.jobs.js';
import { RemovalService } from './removal.service.js';
import { SnapshotJobs } from './snapshots.jobs.js';
import { SnapshotsRepository } from './snapshots.repository.js';
import { TokenRefresh } from './token-refresh.js';
import { ContentSyncPersonalData } from './personal-data.js';
import { DraftAnswersService } from './drafts/draft-answers.service.js';
import { DraftCourse } from './drafts/draft-course.js';
import { DraftFiles } from './drafts/draft-files.js';
import { DraftSubmissionsService } from './drafts/draft-submissions.service.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DraftDeadlines } from './drafts/drafts.deadlines.js';
import { DraftListeners } from './drafts/drafts.listeners.js';
import { DraftsPersonalData } from './drafts/drafts.personal-data.js';
import { DraftsPresenter } from './drafts/drafts.presenter.js';
import { DraftsQueries } from './drafts/drafts.queries.js';
import { DraftsRepository } from './drafts/drafts.repository.js';

/** Contents synchronised from the platforms, matched to what is owed, with their figures (SYN). */
@Module({
  imports: [PlatformConnectorsModule, CreatorsModule, CampaignsModule, CollaborationsModule],
  controllers: [ContentCommentsController, ContentsController, DraftsController],
  providers: [
    ContentSyncPersonalData,
    ContentSyncBrandMove,
    AccountCalls,
    ContentsRepository,
    SnapshotsRepository,
    ContentTracks,
    Fulfilment,
    RemovalService,
    PollPlan,
    PollJobs,
    SnapshotJobs,
    RemovalJobs,
    CopyJobs,
    TokenRefresh,
    ContentsPresenter,
    ContentsQueries,
    ContentsService,
    ContentAssignmentService,
    ContentSyncListeners,
    ContentSyncService,
    DraftsRepository,
    DraftsPresenter,
    DraftsQueries,
    DraftFiles,
    DraftCourse,
    DraftSubmissionsService,
    DraftAnswersService,
    DraftDeadlines,
    DraftListeners,
    DraftsPersonalData,
    { provide: ContentSyncApi, useExisting: ContentSyncService },
  ],
  exports: [ContentSyncApi],
})
export class ContentSyncModule {}

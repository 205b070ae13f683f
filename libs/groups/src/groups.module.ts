import { Module } from '@nestjs/common';
import { CreatorsModule } from '@app/creators';
import { IdentityModule } from '@app/identity';
import { AutomaticGroups } from './automatic-groups.js';
import { BrandGroupsFigure } from './brand-groups-figure.js';
import { GroupsBrandMove } from './brand-move.js';
import { GroupsApi } from './contract/groups.api.js';
import { GroupExportService } from './group-export.service.js';
import { GroupMembersController } from './group-members.controller.js';
import { GroupLive } from './group-live.js';
import { GroupMembersRepository } from './group-members.repository.js';
import { GroupMembersService } from './group-members.service.js';
import { GroupsController } from './groups.controller.js';
import { GroupsListeners } from './groups.listeners.js';
import { GroupsRepository } from './groups.repository.js';
import { GroupsService } from './groups.service.js';
import { RelationTitles } from './contract/relations.js';
import { GroupsPersonalData } from './personal-data.js';
import { RELATIONSHIPS_CONTROLLERS, RELATIONSHIPS_PROVIDERS } from './relationships/index.js';

/** Lists of creators that brands keep, and four that keep themselves. */
@Module({
  imports: [IdentityModule, CreatorsModule],
  controllers: [GroupsController, GroupMembersController, ...RELATIONSHIPS_CONTROLLERS],
  providers: [
    GroupsPersonalData,
    GroupsBrandMove,
    BrandGroupsFigure,
    GroupsRepository,
    GroupMembersRepository,
    GroupLive,
    AutomaticGroups,
    GroupsService,
    GroupMembersService,
    GroupExportService,
    GroupsListeners,
    RelationTitles,
    ...RELATIONSHIPS_PROVIDERS,
    { provide: GroupsApi, useExisting: GroupMembersService },
  ],
  exports: [GroupsApi, RelationTitles],
})
export class GroupsModule {}

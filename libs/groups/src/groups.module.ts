import { Module } from '@nestjs/common';
import { CreatorsModule } from '@app/creators';
import { IdentityModule } from '@app/identity';
import { AutomaticGroups } from './automatic-groups.js';
import { BrandGroupsFigure } from './brand-groups-figure.js';
import { GroupsBrandMove } from './brand-move.js';
import { GroupsApi } from './contract/groups.api.js';
import { GroupExportService } from './group-export.service.js';
import { GroupMembersController } from './group-members.controller.js';
import { GroupMembersRepository } from './group-members.repository.js';
import { GroupMembersService } from './group-members.service.js';
import { GroupsController } from './groups.controller.js';
import { GroupsListeners } from './groups.listeners.js';
import { GroupsRepository } from './groups.repository.js';
import { GroupsService } from './groups.service.js';
import { GroupsPersonalData } from './personal-data.js';

/** Lists of creators that brands keep, and four that keep themselves. */
@Module({
  imports: [IdentityModule, CreatorsModule],
  controllers: [GroupsController, GroupMembersController],
  providers: [
    GroupsPersonalData,
    GroupsBrandMove,
    BrandGroupsFigure,
    GroupsRepository,
    GroupMembersRepository,
    AutomaticGroups,
    GroupsService,
    GroupMembersService,
    GroupExportService,
    GroupsListeners,
    { provide: GroupsApi, useExisting: GroupMembersService },
  ],
  exports: [GroupsApi],
})
export class GroupsModule {}

import { Injectable } from '@nestjs/common';
import { brandFollowed, brandUnfollowed } from '@app/creators';
import { OnEvent } from '@app/platform';
import { GroupMembersService } from './group-members.service.js';

interface Following {
  brandId: string;
  creatorId: string;
}

/** "Following you" follows what creators do (GRP-1). */
@Injectable()
export class GroupsListeners {
  constructor(private readonly members: GroupMembersService) {}

  @OnEvent(brandFollowed, 'groups.keep-followers')
  async onFollowed({ brandId, creatorId }: Following): Promise<void> {
    await this.members.followFollowers(brandId, creatorId);
  }

  @OnEvent(brandUnfollowed, 'groups.drop-follower')
  async onUnfollowed({ brandId, creatorId }: Following): Promise<void> {
    await this.members.followFollowers(brandId, creatorId);
  }
}

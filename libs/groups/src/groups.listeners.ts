import { Injectable } from '@nestjs/common';
import { brandFollowed, brandUnfollowed, creatorReferred } from '@app/creators';
import { OnEvent } from '@app/platform';
import { GroupMembersService } from './group-members.service.js';

interface Related {
  brandId: string;
  creatorId: string;
}

/** "Following you" and "My referrals" follow what creators do (GRP-1). */
@Injectable()
export class GroupsListeners {
  constructor(private readonly members: GroupMembersService) {}

  @OnEvent(brandFollowed, 'groups.keep-followers')
  async onFollowed({ brandId, creatorId }: Related): Promise<void> {
    await this.members.followFollowers(brandId, creatorId);
  }

  /** "My referrals" (CRE-10). */
  @OnEvent(creatorReferred, 'groups.keep-referral')
  async onReferred({ brandId, creatorId }: Related): Promise<void> {
    await this.members.keepAutomatic('referrals', brandId, [creatorId]);
  }

  @OnEvent(brandUnfollowed, 'groups.drop-follower')
  async onUnfollowed({ brandId, creatorId }: Related): Promise<void> {
    await this.members.followFollowers(brandId, creatorId);
  }
}

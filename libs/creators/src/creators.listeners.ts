import { Injectable } from '@nestjs/common';
import { creatorSignedUp } from '@app/identity';
import { OnEvent, Scope } from '@app/platform';
import { ProfileService } from './profile.service.js';
import { BrandReferralsService } from './referrals/index.js';

/** What creators does when identity tells something. */
@Injectable()
export class CreatorsListeners {
  constructor(
    private readonly profiles: ProfileService,
    private readonly referrals: BrandReferralsService,
  ) {}

  @OnEvent(creatorSignedUp, 'creators.create-profile')
  async createProfile(data: { userId: string; creatorId: string; name: string; referredBy?: string | null }): Promise<void> {
    await this.profiles.create(Scope.system(), { creatorId: data.creatorId, userId: data.userId, name: data.name });
    if (data.referredBy) await this.referrals.signedUp(data.creatorId, data.referredBy);
  }
}

import { Injectable } from '@nestjs/common';
import { FileLinks } from '@app/platform';
import type { SocialAccountFacts } from './contract/creators.api.js';
import type { SocialAccount } from './social-account.entity.js';
import { SocialAccountDto } from './social-accounts.dto.js';
import { accountCan } from './social-accounts.policy.js';

export const INSIGHTS_SCOPE = 'instagram_business_manage_insights';

/** An account as other modules and its creator see it. */
@Injectable()
export class SocialAccountsPresenter {
  constructor(private readonly links: FileLinks) {}

  facts(account: SocialAccount): SocialAccountFacts {
    const { countries = null, ages = null, genders = null } = account.audience;
    return {
      id: account.id,
      creatorId: account.creatorId,
      platform: account.platform,
      platformUserId: account.platformUserId,
      handle: account.handle,
      profileUrl: profileUrl(account),
      pictureUrl: account.pictureKey && this.links.url(account.pictureKey, 'image/webp', { permanent: true }),
      followers: account.followers,
      following: account.following,
      mediaCount: account.mediaCount,
      engagementRate: account.engagementRate,
      audience: { countries, ages, genders },
      refreshedAt: account.refreshedAt,
      state: account.state,
      eligibility: account.eligibility,
    };
  }

  dto(account: SocialAccount): SocialAccountDto {
    const facts = this.facts(account);
    return {
      id: facts.id,
      platform: facts.platform,
      handle: facts.handle,
      name: account.name,
      profileUrl: facts.profileUrl,
      pictureUrl: facts.pictureUrl,
      followers: facts.followers,
      following: facts.following,
      mediaCount: facts.mediaCount,
      engagementRate: facts.engagementRate,
      audience: facts.audience,
      state: facts.state,
      eligibility: facts.eligibility,
      insightsAllowed: account.permissions.length === 0 || account.permissions.includes(INSIGHTS_SCOPE),
      linkedAt: account.linkedAt.toISOString(),
      refreshedAt: account.refreshedAt.toISOString(),
      version: account.version,
      can: accountCan(account),
    };
  }
}

/** Where the account can be seen on its platform. */
export function profileUrl(account: Pick<SocialAccount, 'platform' | 'handle'>): string {
  const handle = encodeURIComponent(account.handle);
  return account.platform === 'instagram' ? `https://www.instagram.com/${handle}/` : `https://www.tiktok.com/@${handle}`;
}

import { Injectable } from '@nestjs/common';
import { FileLinks } from '@app/platform';
import type { SocialAccountFacts } from './contract/creators.api.js';
import type { SocialAccount } from './social-account.entity.js';
import { SocialAccountDto } from './social-accounts.dto.js';
import { accountCan } from './social-accounts.policy.js';
import { VerifiedAccountDto } from './verification/verifications.dto.js';

/** What lets us read the contents of an account, by platform. */
export const CONTENT_SCOPES: Readonly<Record<SocialAccountFacts['platform'], string>> = {
  instagram: 'instagram_business_manage_insights',
  tiktok: 'video.list',
};

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

  /** As a verifier sees it: numbers and links, no owner's actions. */
  verified(account: SocialAccount): VerifiedAccountDto {
    const { id, platform, handle, profileUrl: address, pictureUrl, followers, following, mediaCount, ...rest } = this.facts(account);
    return {
      id,
      platform,
      handle,
      name: account.name,
      profileUrl: address,
      pictureUrl,
      followers,
      following,
      mediaCount,
      engagementRate: rest.engagementRate,
      audience: rest.audience,
      eligibility: rest.eligibility,
      refreshedAt: rest.refreshedAt.toISOString(),
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
      insightsAllowed: account.permissions.length === 0 || account.permissions.includes(CONTENT_SCOPES[account.platform]),
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

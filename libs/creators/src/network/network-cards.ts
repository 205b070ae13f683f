import { Injectable } from '@nestjs/common';
import { Clock, Database, FileLinks } from '@app/platform';
import type { SocialAccountFacts } from '../contract/creators.api.js';
import type { Creator } from '../creator.entity.js';
import { CreatorsRepository } from '../creators.repository.js';
import type { SocialAccount } from '../social-account.entity.js';
import { SocialAccountsPresenter } from '../social-accounts.presenter.js';
import { SocialAccountsRepository } from '../social-accounts.repository.js';
import { NetworkAccountDto, NetworkCreatorDto, NetworkPersonDto } from './network.dto.js';
import type { Away } from './visibility.entity.js';
import { stillAway } from './visibility.policy.js';

/** Creators as brands see them. Callers have checked that the brand may. */
@Injectable()
export class NetworkCards {
  constructor(
    private readonly database: Database,
    private readonly creators: CreatorsRepository,
    private readonly accounts: SocialAccountsRepository,
    private readonly presenter: SocialAccountsPresenter,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  /** In the order of the ids; those who are gone are left out. */
  async of(ids: readonly string[]): Promise<NetworkCreatorDto[]> {
    const creators = new Map((await this.creators.many(ids)).map((creator) => [creator.id, creator]));
    const accounts = Map.groupBy(await this.passed(ids), ({ creatorId }) => creatorId);
    const away = await this.away(ids);
    return ids.flatMap((id) => {
      const creator = creators.get(id);
      if (!creator) return [];
      const own = (accounts.get(id) ?? []).map((account) => accountOf(this.presenter.facts(account)));
      return [{ ...this.person(creator, away.get(id) ?? []), accounts: own }];
    });
  }

  person(creator: Creator, away: readonly Away[]): NetworkPersonDto {
    const { id, displayName, handle, bio, avatarKey, country, city, languages, niches, createdAt } = creator;
    return {
      id,
      displayName,
      handle,
      bio,
      avatarUrl: avatarKey && this.links.url(avatarKey, 'image/webp', { permanent: true }),
      country,
      city,
      languages,
      niches,
      away: stillAway(away, this.clock.now().toISOString().slice(0, 10)),
      createdAt: createdAt.toISOString(),
    };
  }

  /** Linked accounts that passed the check, the largest first. */
  async passed(creatorIds: readonly string[]): Promise<SocialAccount[]> {
    const linked = await this.accounts.linkedOfMany(creatorIds);
    return linked.filter(({ eligibility }) => eligibility === 'pass').sort((a, b) => b.followers - a.followers);
  }

  async away(creatorIds: readonly string[]): Promise<Map<string, Away[]>> {
    const rows = await this.database.query<{ id: string; away: Away[] }>(
      `select creator_id as id, away from creators.visibility where creator_id = any($1::uuid[]) and away <> '[]'`,
      [[...creatorIds]],
    );
    return new Map(rows.map(({ id, away }) => [id, away]));
  }
}

export function accountOf(facts: SocialAccountFacts): NetworkAccountDto {
  const { platform, handle, profileUrl, pictureUrl, followers, engagementRate } = facts;
  return { platform, handle, profileUrl, pictureUrl, followers, engagementRate };
}

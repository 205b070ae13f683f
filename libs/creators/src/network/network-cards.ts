import { Injectable } from '@nestjs/common';
import { Clock, Database, FileLinks } from '@app/platform';
import type { Standing } from '../contract/records.js';
import type { Creator } from '../creator.entity.js';
import { NEWCOMER, RecordRepository } from '../record/record.repository.js';
import type { SocialAccount } from '../social-account.entity.js';
import { profileUrl } from '../social-accounts.presenter.js';
import { SocialAccountsRepository } from '../social-accounts.repository.js';
import { NetworkAccountDto, NetworkCreatorDto, NetworkPersonDto } from './network.dto.js';
import type { Away } from './visibility.entity.js';
import { stillAway } from './visibility.policy.js';

type CardAccount = Pick<SocialAccount, 'platform' | 'handle' | 'pictureKey' | 'followers' | 'engagementRate'>;

type Person = Pick<
  Creator,
  'id' | 'displayName' | 'handle' | 'bio' | 'avatarKey' | 'country' | 'city' | 'languages' | 'niches' | 'createdAt'
>;

/** Creators as brands see them. Callers have checked that the brand may. */
@Injectable()
export class NetworkCards {
  constructor(
    private readonly database: Database,
    private readonly accounts: SocialAccountsRepository,
    private readonly records: RecordRepository,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  /** In the order of the ids; those who are gone are left out. One statement, for a page of a search has 50 ms in all. */
  async of(ids: readonly string[]): Promise<NetworkCreatorDto[]> {
    const rows = await this.database.query<Person & { away: Away[]; accounts: CardAccount[] }>(
      `select c.id, c.display_name as "displayName", c.handle, c.bio, c.avatar_key as "avatarKey", c.country, c.city, c.languages, c.niches,
         c.created_at as "createdAt", coalesce(v.away, '[]') as away, a.accounts
       from unnest($1::uuid[]) with ordinality asked(id, place)
       join creators.creators c on c.id = asked.id
       left join creators.visibility v on v.creator_id = asked.id
       cross join lateral (
         select coalesce(jsonb_agg(jsonb_build_object('platform', s.platform, 'handle', s.handle, 'pictureKey', s.picture_key,
           'followers', s.followers, 'engagementRate', s.engagement_rate) order by s.followers desc), '[]') as accounts
         from creators.social_accounts s where s.creator_id = asked.id and s.state <> 'unlinked' and s.eligibility = 'pass') a
       order by asked.place`,
      [[...ids]],
    );
    const standings = await this.standings(rows.map(({ id }) => id));
    return rows.map((row) => ({
      ...this.person(row, row.away),
      accounts: row.accounts.map((account) => this.account(account)),
      standing: standings.get(row.id) ?? NEWCOMER,
    }));
  }

  standings(ids: readonly string[]): Promise<Map<string, Standing>> {
    return this.records.standings(ids);
  }

  person(creator: Person, away: readonly Away[]): NetworkPersonDto {
    const { id, displayName, handle, bio, country, city, languages, niches, createdAt } = creator;
    return {
      id,
      displayName,
      handle,
      bio,
      avatarUrl: this.picture(creator.avatarKey),
      country,
      city,
      languages,
      niches,
      away: stillAway(away, this.clock.now().toISOString().slice(0, 10)),
      createdAt: createdAt.toISOString(),
    };
  }

  account(account: CardAccount): NetworkAccountDto {
    const { platform, handle, followers, engagementRate } = account;
    return { platform, handle, profileUrl: profileUrl(account), pictureUrl: this.picture(account.pictureKey), followers, engagementRate };
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

  private picture(key: string | null): string | null {
    return key && this.links.url(key, 'image/webp', { permanent: true });
  }
}

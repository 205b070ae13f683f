import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Clock, Database } from '@app/platform';
import { Address } from './address.entity.js';
import { Creator } from './creator.entity.js';
import { SocialAccount } from './social-account.entity.js';

const DELETED_NAME = 'Deleted creator';

/** Profile, address, payout details and linked accounts (ACC-12). */
@Injectable()
export class CreatorsPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'creators';
  readonly fates: readonly DataFate[] = [
    { topic: 'creators.profile', fate: 'deleted', reason: null, detail: 'Profile, picture, address, birth date, tax and payout details.' },
    {
      topic: 'creators.social-accounts',
      fate: 'deleted',
      reason: null,
      detail: 'Linked accounts with handle, picture, token, audience, checks, newest posts and the history of their figures.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async traces({ creatorId }: { creatorId: string | null }): Promise<string[]> {
    const rows = await this.database.query<{ trace: string | null }>(
      `select display_name as trace from creators.creators where id = $1
       union select trim(first_name || ' ' || last_name) from creators.creators where id = $1
       union select handle from creators.creators where id = $1
       union select handle from creators.social_accounts where creator_id = $1
       union select name from creators.social_accounts where creator_id = $1
       union select name from creators.addresses where id = $1`,
      [creatorId],
    );
    return rows.flatMap(({ trace }) => (trace ? [trace] : []));
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    const [profile] = await this.database.query<{ avatar_key: string | null; profile: object; address: object | null }>(
      `select c.avatar_key, to_jsonb(c) - 'iban_sealed' - 'avatar_key' as profile, to_jsonb(a) as address
       from creators.creators c left join creators.addresses a on a.id = c.id where c.id = $1`,
      [creatorId],
    );
    await writer.value('creator-profile', profile ? { ...profile.profile, address: profile.address } : null);
    if (profile?.avatar_key) await writer.file('media/profile-picture.webp', profile.avatar_key);
    const list = (topic: string, sql: string) =>
      writer.list(topic, async (after) => {
        const rows = await this.database.query<{ id: string; row: object }>(`${sql} limit ${EXPORT_PAGE}`, [creatorId, after]);
        return rows.map(({ id, row }) => ({ ...row, id }));
      });
    await list(
      'social-accounts',
      `select id, to_jsonb(s) - 'token_sealed' - 'refresh_token_sealed' - 'renewing_since' - 'picture_key' as row from creators.social_accounts s where creator_id = $1 and id > $2 order by id`,
    );
    await list(
      'social-account-figures',
      `select f.id, to_jsonb(f) as row from creators.account_figures f join creators.social_accounts s on s.id = f.social_account_id
       where s.creator_id = $1 and f.id > $2 order by f.id`,
    );
    await list(
      'social-account-checks',
      `select f.id, to_jsonb(f) as row from creators.account_checks f join creators.social_accounts s on s.id = f.social_account_id
       where s.creator_id = $1 and f.id > $2 order by f.id`,
    );
    await list(
      'social-account-posts',
      `select p.id, to_jsonb(p) - 'picture_key' as row from creators.account_posts p join creators.social_accounts s on s.id = p.social_account_id
       where s.creator_id = $1 and p.id > $2 order by p.id`,
    );
    for (const { id, picture_key } of await this.postPictures(creatorId)) await writer.file(`media/post-${id}.webp`, picture_key);
    for (const { id, picture_key } of await this.pictures(creatorId)) await writer.file(`media/social-account-${id}.webp`, picture_key);
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    if (!creatorId) return [];
    const manager = this.database.writer;
    const creator = await manager.findOne(Creator, { where: { id: creatorId }, lock: { mode: 'pessimistic_write' } });
    if (!creator) return [];
    const pictures = [...(await this.pictures(creatorId)), ...(await this.postPictures(creatorId))];
    const keys = [creator.avatarKey, ...pictures.map((row) => row.picture_key)];
    const now = this.clock.now();
    Object.assign(creator, {
      displayName: DELETED_NAME,
      firstName: '',
      lastName: '',
      handle: null,
      bio: '',
      languages: [],
      niches: [],
      birthDate: null,
      country: null,
      city: null,
      legalForm: null,
      taxStatus: null,
      avatarKey: null,
      payoutHolder: null,
      ibanSealed: null,
      ibanMasked: null,
    });
    creator.touch(now);
    await manager.save(creator);
    const address = await manager.findOneBy(Address, { id: creatorId });
    if (address) await manager.remove(address);
    const accounts = await manager.findBy(SocialAccount, { creatorId });
    for (const account of accounts) {
      account.dropToken('unlinked');
      Object.assign(account, {
        platformUserId: `deleted-${account.id}`,
        handle: 'deleted',
        name: '',
        pictureKey: null,
        audience: {},
        permissions: [],
        followers: 0,
        following: 0,
        mediaCount: 0,
        engagementRate: null,
        unlinkedAt: account.unlinkedAt ?? now,
      });
      await manager.save(account);
    }
    const ids = accounts.map(({ id }) => id);
    await this.database.execute(`delete from creators.account_figures where social_account_id = any($1::uuid[])`, [ids]);
    await this.database.execute(`delete from creators.account_readings where social_account_id = any($1::uuid[])`, [ids]);
    await this.database.execute(`delete from creators.account_posts where social_account_id = any($1::uuid[])`, [ids]);
    await this.database.execute(`delete from creators.account_checks where social_account_id = any($1::uuid[])`, [ids]);
    await this.database.execute(`delete from creators.link_states where creator_id = $1`, [creatorId]);
    await this.registry.removeFiles(keys.filter((key) => key !== null));
    return [creatorId, ...ids];
  }

  private postPictures(creatorId: string | null): Promise<Array<{ id: string; picture_key: string }>> {
    return this.database.query(
      `select p.id, p.picture_key from creators.account_posts p join creators.social_accounts s on s.id = p.social_account_id
       where s.creator_id = $1 and p.picture_key is not null order by p.id`,
      [creatorId],
    );
  }

  private pictures(creatorId: string | null): Promise<Array<{ id: string; picture_key: string }>> {
    return this.database.query(
      `select id, picture_key from creators.social_accounts where creator_id = $1 and picture_key is not null order by id`,
      [creatorId],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Database, newId, NotFoundError, type Scope } from '@app/platform';
import { AccountCheckRow } from './account-check.entity.js';
import { AccountFigures } from './account-figures.entity.js';
import { SocialAccount } from './social-account.entity.js';

/** Rows of linked platform accounts, their checks and the history of their figures. */
@Injectable()
export class SocialAccountsRepository {
  constructor(private readonly database: Database) {}

  /** The creator's accounts that are linked now, oldest first. */
  async linkedOf(scope: Scope, creatorId: string): Promise<SocialAccount[]> {
    scope.check({ creatorId });
    return this.database.reader
      .createQueryBuilder(SocialAccount, 'a')
      .where(`a.creator_id = :creatorId and a.state <> 'unlinked'`, { creatorId })
      .orderBy('a.linked_at')
      .addOrderBy('a.id')
      .getMany();
  }

  /** 404 when it is foreign or unlinked. */
  async get(scope: Scope, id: string): Promise<SocialAccount> {
    return visible(scope, await this.database.reader.findOneBy(SocialAccount, { id }));
  }

  /** Like `get`, with the row locked. */
  async getForUpdate(scope: Scope, id: string): Promise<SocialAccount> {
    return visible(scope, await this.database.writer.findOne(SocialAccount, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  /** The row of this creator and platform account, linked or not, locked. */
  async findForUpdate(scope: Scope, creatorId: string, platform: string, platformUserId: string): Promise<SocialAccount | null> {
    scope.check({ creatorId });
    return this.database.writer.findOne(SocialAccount, {
      where: { creatorId, platform: platform as SocialAccount['platform'], platformUserId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async isTaken(scope: Scope, platform: string, platformUserId: string, exceptCreator: string): Promise<boolean> {
    scope.check({ creatorId: exceptCreator });
    const rows = await this.database.query(
      `select 1 from creators.social_accounts where platform = $1 and platform_user_id = $2 and state <> 'unlinked' and creator_id <> $3`,
      [platform, platformUserId, exceptCreator],
    );
    return rows.length > 0;
  }

  async save(scope: Scope, account: SocialAccount): Promise<SocialAccount> {
    scope.check({ creatorId: account.creatorId });
    return this.database.writer.save(account);
  }

  async many(ids: readonly string[]): Promise<SocialAccount[]> {
    if (ids.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(SocialAccount, 'a')
      .where('a.id = any(:ids)', { ids: [...ids] })
      .getMany();
  }

  async linkedOfMany(creatorIds: readonly string[]): Promise<SocialAccount[]> {
    if (creatorIds.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(SocialAccount, 'a')
      .where(`a.creator_id = any(:ids) and a.state <> 'unlinked'`, { ids: [...creatorIds] })
      .orderBy('a.linked_at')
      .getMany();
  }

  /** Connected accounts whose link ends before `before`, by the longer living token, issued before `issuedBefore` (real time). */
  async expiring(before: Date, issuedBefore: Date): Promise<SocialAccount[]> {
    return this.database.reader
      .createQueryBuilder(SocialAccount, 'a')
      .where(
        `a.state = 'connected' and a.token_issued_at < :issuedBefore
         and (a.refresh_expires_at < :before or (a.refresh_expires_at is null and a.token_expires_at < :before))`,
        { before, issuedBefore },
      )
      .orderBy('a.token_expires_at')
      .limit(1000)
      .getMany();
  }

  async addFigures(figures: Omit<AccountFigures, 'id'>): Promise<void> {
    await this.database.writer.insert(AccountFigures, { id: newId(), ...figures });
  }

  async addCheck(check: Omit<AccountCheckRow, 'id'>): Promise<void> {
    await this.database.writer.insert(AccountCheckRow, { id: newId(), ...check });
  }

  /** The newest decision per account. */
  async latestChecks(accountIds: readonly string[]): Promise<Map<string, AccountCheckRow>> {
    const rows = await this.database.query<AccountCheckRow>(
      `select distinct on (social_account_id) id, social_account_id as "socialAccountId", result, checks, decided_by as "decidedBy", reason,
         reason_code as "reasonCode", at
       from creators.account_checks where social_account_id = any($1::uuid[]) order by social_account_id, at desc, id desc`,
      [[...accountIds]],
    );
    return new Map(rows.map((row) => [row.socialAccountId, row]));
  }

  /** Decisions about an account, newest first, at most 20. */
  async checksOf(accountId: string): Promise<AccountCheckRow[]> {
    return this.database.query<AccountCheckRow>(
      `select id, social_account_id as "socialAccountId", result, checks, decided_by as "decidedBy", reason, reason_code as "reasonCode", at
       from creators.account_checks where social_account_id = $1 order by at desc, id desc limit 20`,
      [accountId],
    );
  }

  /** The last figures of each day (UTC) of the last two years, oldest first. */
  async figuresByDay(accountId: string): Promise<Array<Pick<AccountFigures, 'at' | 'followers' | 'following' | 'mediaCount'>>> {
    return this.database.query(
      `select * from (
         select distinct on (date_trunc('day', at, 'UTC')) at, followers, following, media_count as "mediaCount"
         from creators.account_figures where social_account_id = $1
         order by date_trunc('day', at, 'UTC') desc, at desc, id desc limit 730
       ) days order by at`,
      [accountId],
    );
  }

  async figuresBefore(
    queries: ReadonlyArray<{ socialAccountId: string; at: Date }>,
  ): Promise<Array<{ followers: number; asOf: Date } | null>> {
    const rows = await this.database.query<{ followers: number | null; asOf: Date | null }>(
      `select f.followers, f.at as "asOf"
       from unnest($1::uuid[], $2::timestamptz[]) with ordinality as q (account, at, place)
       left join lateral (
         select followers, at from creators.account_figures where social_account_id = q.account and at <= q.at order by at desc limit 1
       ) f on true
       order by q.place`,
      [queries.map((query) => query.socialAccountId), queries.map((query) => query.at)],
    );
    return rows.map(({ followers, asOf }) => (followers === null || asOf === null ? null : { followers, asOf }));
  }
}

function visible(scope: Scope, account: SocialAccount | null): SocialAccount {
  if (!account || (account.state === 'unlinked' && !scope.isSystem)) {
    scope.consulted = true;
    throw new NotFoundError();
  }
  scope.check({ creatorId: account.creatorId });
  return account;
}

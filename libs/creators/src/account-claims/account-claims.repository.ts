import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, keysetByTime, NotFoundError, toPage, withTotal, type Page, type Scope } from '@app/platform';
import type { StaffClaimsQuery } from './account-claims.dto.js';
import { AccountClaim } from './account-claim.entity.js';

/** A line of the staff's queue: the claim, who claims, and the holder's link. */
export interface StaffClaimRow {
  id: string;
  state: AccountClaim['state'];
  platform: AccountClaim['platform'];
  handle: string;
  reason: string;
  openedAt: Date;
  answer: AccountClaim['answer'];
  answerText: string | null;
  answeredAt: Date | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  decisionReason: string | null;
  linkedAt: Date | null;
  version: number;
  claimantId: string;
  claimantName: string;
  claimantSince: Date;
  claimantAccounts: number;
  socialAccountId: string;
  holderId: string;
  holderName: string;
  holderSince: Date;
  heldSince: Date;
  refreshedAt: Date;
  tokenState: 'connected' | 'reconnect' | 'unlinked';
  rivals: number;
}

const OTHER_ACCOUNTS = `select count(*)::int from creators.social_accounts o where o.creator_id = k.creator_id and o.state <> 'unlinked'`;
const RIVALS = `select count(*)::int from creators.account_claims r where r.social_account_id = k.social_account_id and r.state = 'open' and r.id <> k.id`;
const COLUMNS = `k.id, k.state, k.platform, k.handle, k.reason, k.opened_at as "openedAt", k.answer, k.answer_text as "answerText",
  k.answered_at as "answeredAt", k.decided_at as "decidedAt", k.decided_by as "decidedBy", k.decision_reason as "decisionReason",
  k.linked_at as "linkedAt", k.version, c.id as "claimantId", c.display_name as "claimantName", c.created_at as "claimantSince",
  (${OTHER_ACCOUNTS}) as "claimantAccounts", a.id as "socialAccountId", h.id as "holderId", h.display_name as "holderName",
  h.created_at as "holderSince", a.linked_at as "heldSince", a.refreshed_at as "refreshedAt", a.state as "tokenState", (${RIVALS}) as rivals`;
const FROM = `creators.account_claims k join creators.creators c on c.id = k.creator_id
  join creators.social_accounts a on a.id = k.social_account_id join creators.creators h on h.id = a.creator_id`;

/** Rows of claims. Lock order: the holder's account, then its claims. */
@Injectable()
export class AccountClaimsRepository {
  constructor(private readonly database: Database) {}

  /** The creator's own claims, newest first, at most 50. */
  async ofCreator(scope: Scope, creatorId: string): Promise<AccountClaim[]> {
    scope.check({ creatorId });
    return this.database.reader
      .createQueryBuilder(AccountClaim, 'k')
      .where('k.creator_id = :creatorId', { creatorId })
      .orderBy('k.opened_at', 'DESC')
      .addOrderBy('k.id', 'DESC')
      .limit(50)
      .getMany();
  }

  /** Open claims about accounts that the creator has linked, oldest first. */
  async againstHolder(scope: Scope, creatorId: string): Promise<AccountClaim[]> {
    scope.check({ creatorId });
    return this.database.reader
      .createQueryBuilder(AccountClaim, 'k')
      .where(
        `k.state = 'open' and k.social_account_id in
         (select a.id from creators.social_accounts a where a.creator_id = :creatorId and a.state <> 'unlinked')`,
        { creatorId },
      )
      .orderBy('k.opened_at')
      .addOrderBy('k.id')
      .getMany();
  }

  /** The creator's last claim of this account, decided or not. */
  async latest(creatorId: string, accountHash: string): Promise<AccountClaim | null> {
    return this.database.writer.findOne(AccountClaim, { where: { creatorId, accountHash }, order: { openedAt: 'DESC', id: 'DESC' } });
  }

  /** 404 when it is foreign. */
  async get(scope: Scope, id: string): Promise<AccountClaim> {
    return visible(scope, await this.database.reader.findOneBy(AccountClaim, { id }));
  }

  async getForUpdate(scope: Scope, id: string): Promise<AccountClaim> {
    return visible(scope, await this.database.writer.findOne(AccountClaim, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Open claims about one link, oldest first, locked. */
  async openOn(socialAccountId: string): Promise<AccountClaim[]> {
    return this.database.writer.find(AccountClaim, {
      where: { socialAccountId, state: 'open' },
      order: { openedAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(claim: AccountClaim): Promise<AccountClaim> {
    return this.database.writer.save(claim);
  }

  /** Kept for somebody else whose claim was granted. */
  async isReserved(accountHash: string, exceptCreator: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from creators.account_claims
       where account_hash = $1 and state = 'granted' and linked_at is null and creator_id <> $2 and reserved_until > $3`,
      [accountHash, exceptCreator, now],
    );
    return rows.length > 0;
  }

  /** The creator has linked the account: what was kept for them is not needed any more. Needs a transaction. */
  async linked(accountHash: string, creatorId: string, now: Date): Promise<void> {
    await this.database.execute(
      `update creators.account_claims set linked_at = $3, version = version + 1
       where account_hash = $1 and creator_id = $2 and state = 'granted' and linked_at is null`,
      [accountHash, creatorId, now],
    );
    await this.database.execute(`delete from creators.claim_proofs where creator_id = $1 and account_hash = $2`, [creatorId, accountHash]);
  }

  /** The staff's queue: open ones oldest first, decided ones newest first. */
  async list(scope: Scope, query: StaffClaimsQuery): Promise<Page<StaffClaimRow>> {
    scope.consulted = true;
    const open = query.state !== 'decided';
    const at = open ? 'k.opened_at' : 'k.decided_at';
    const which = open ? `k.state = 'open'` : `k.state in ('granted', 'refused')`;
    const parameters: unknown[] = [];
    const after = keysetByTime({ at, id: 'k.id' }, query.cursor, parameters, !open);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<StaffClaimRow & { cursor: string }>(
      `select ${COLUMNS}, to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as cursor from ${FROM}
       where ${which} and ${after.where} ${after.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      ({ cursor, id }) => [cursor, id],
      (row): StaffClaimRow => row,
    );
    return withTotal(page, query, () => this.database.count(`creators.account_claims k where ${which}`));
  }

  async row(scope: Scope, id: string): Promise<StaffClaimRow> {
    const [row] = await this.database.query<StaffClaimRow>(`select ${COLUMNS} from ${FROM} where k.id = $1`, [id]);
    scope.consulted = true;
    if (!row) throw new NotFoundError();
    return row;
  }
}

function visible(scope: Scope, claim: AccountClaim | null): AccountClaim {
  if (!claim) {
    scope.consulted = true;
    throw new NotFoundError();
  }
  scope.check({ creatorId: claim.creatorId });
  return claim;
}

import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, keysetByTime, NotFoundError, toPage, type Page, type Scope } from '@app/platform';
import { UgcApplication } from './ugc-application.entity.js';
import type { VerificationQuery } from './verifications.dto.js';
import { Verification } from './verification.entity.js';

/** A line of the queue. */
export interface VerificationRow {
  id: string;
  kind: Verification['kind'];
  state: Verification['state'];
  openedAt: Date;
  ownerId: string | null;
  ownedAt: Date | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  reasonCode: string | null;
  note: string | null;
  version: number;
  creatorId: string;
  creatorName: string;
  avatarKey: string | null;
  country: string | null;
  socialAccountId: string | null;
  ugcApplicationId: string | null;
  platform: 'instagram' | 'tiktok' | null;
  handle: string | null;
  followers: number | null;
  seconds: number | null;
}

const COLUMNS = `v.id, v.kind, v.state, v.opened_at as "openedAt", v.owner_id as "ownerId", v.owned_at as "ownedAt", v.decided_at as "decidedAt",
  v.decided_by as "decidedBy", v.reason_code as "reasonCode", v.note, v.version, v.creator_id as "creatorId", c.display_name as "creatorName",
  c.avatar_key as "avatarKey", c.country, v.social_account_id as "socialAccountId", v.ugc_application_id as "ugcApplicationId",
  a.platform, a.handle, a.followers, u.seconds`;
const FROM = `creators.verifications v join creators.creators c on c.id = v.creator_id
  left join creators.social_accounts a on a.id = v.social_account_id
  left join creators.ugc_applications u on u.id = v.ugc_application_id`;
/** An unlinked account waits outside of the queue until it is linked again. */
const THERE = `(a.id is null or a.state <> 'unlinked')`;

/** Rows of the verifiers' queue. Staff routes only: whoever holds the staff permission sees all of it. */
@Injectable()
export class VerificationsRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first; decided ones newest first. */
  async list(_scope: Scope, query: VerificationQuery): Promise<Page<VerificationRow>> {
    const parameters: unknown[] = [];
    const open = query.state !== 'decided';
    const at = open ? 'v.opened_at' : 'v.decided_at';
    const conditions = [open ? `v.state = 'open'` : `v.state in ('approved', 'declined')`, THERE];
    if (query.kind?.length) conditions.push(`v.kind = any($${parameters.push(query.kind)}::text[])`);
    const counted = [...conditions];
    const countedWith = [...parameters];
    const keyset = keysetByTime({ at, id: 'v.id' }, query.cursor, parameters, !open);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<VerificationRow & { at: string }>(
      `select ${COLUMNS}, to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from ${FROM} where ${[...conditions, keyset.where].join(' and ')} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => row,
    );
    if (!query.include?.includes('total')) return page;
    const [count] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from ${FROM} where ${counted.join(' and ')}`,
      countedWith,
    );
    return { ...page, total: count?.total ?? 0 };
  }

  async row(_scope: Scope, id: string): Promise<VerificationRow> {
    const [row] = await this.database.query<VerificationRow>(`select ${COLUMNS} from ${FROM} where v.id = $1 and ${THERE}`, [id]);
    if (!row) throw new NotFoundError();
    return row;
  }

  async getForUpdate(_scope: Scope, id: string): Promise<Verification> {
    const row = await this.database.writer.findOne(Verification, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new NotFoundError();
    return row;
  }

  /** The open question about an account, locked. */
  async openOf(socialAccountId: string): Promise<Verification | null> {
    return this.database.writer.findOne(Verification, {
      where: { socialAccountId, state: 'open' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async wasSampled(socialAccountId: string): Promise<boolean> {
    const rows = await this.database.query(`select 1 from creators.verifications where social_account_id = $1 and kind = 'sample'`, [
      socialAccountId,
    ]);
    return rows.length > 0;
  }

  async save(verification: Verification): Promise<Verification> {
    return this.database.writer.save(verification);
  }

  async application(id: string): Promise<UgcApplication | null> {
    return this.database.reader.findOneBy(UgcApplication, { id });
  }

  async applicationForUpdate(id: string): Promise<UgcApplication> {
    const row = await this.database.writer.findOne(UgcApplication, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new NotFoundError();
    return row;
  }

  async saveApplication(application: UgcApplication): Promise<UgcApplication> {
    return this.database.writer.save(application);
  }

  /** The creator's applications, newest first. */
  async applicationsOf(creatorId: string): Promise<UgcApplication[]> {
    return this.database.reader
      .createQueryBuilder(UgcApplication, 'u')
      .where('u.creator_id = :creatorId', { creatorId })
      .orderBy('u.submitted_at', 'DESC')
      .addOrderBy('u.id', 'DESC')
      .limit(50)
      .getMany();
  }

  /** Those of the creators whose video is approved (CRE-4). */
  async approvedAmong(creatorIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select creator_id as id from creators.ugc_applications where creator_id = any($1::uuid[]) and state = 'approved'`,
      [[...creatorIds]],
    );
    return rows.map(({ id }) => id);
  }
}

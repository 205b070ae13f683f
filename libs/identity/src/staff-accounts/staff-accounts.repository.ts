import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, keysetByTime, NotFoundError, toPage, type Page, type PageQuery, type Scope } from '@app/platform';
import type { StaffRole } from '@app/rules';
import { StaffAccount } from './staff-account.entity.js';

export interface StaffRow {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  welcomed: boolean;
  twoFactor: boolean;
  version: number;
  createdAt: Date;
}

const COLUMNS = `a.user_id as id, u.email, u.name, a.role, u.password_hash is not null as welcomed,
  u.totp_confirmed_at is not null as "twoFactor", a.version, a.created_at as "createdAt"`;
const LIVING = `identity.staff_accounts a join identity.users u on u.id = a.user_id where a.ended_at is null`;

/** Living staff accounts. Staff belong to nobody's organisation: the route's staff permission is all there is to ask. */
@Injectable()
export class StaffAccountsRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  async list(_scope: Scope, query: PageQuery): Promise<Page<StaffRow>> {
    const parameters: unknown[] = [];
    const keyset = keysetByTime({ at: 'a.created_at', id: 'a.user_id' }, query.cursor, parameters, false);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<StaffRow & { at: string }>(
      `select ${COLUMNS}, to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from ${LIVING} and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => row,
    );
    if (!query.include?.includes('total')) return page;
    const [count] = await this.database.query<{ total: number }>(`select count(*)::int as total from ${LIVING}`);
    return { ...page, total: count?.total ?? 0 };
  }

  /** Oldest first; there are few. */
  all(_scope: Scope): Promise<StaffRow[]> {
    return this.database.query<StaffRow>(`select ${COLUMNS} from ${LIVING} order by a.created_at, a.user_id`);
  }

  async get(_scope: Scope, id: string): Promise<StaffRow> {
    const [row] = await this.database.query<StaffRow>(`select ${COLUMNS} from ${LIVING} and a.user_id = $1`, [id]);
    if (!row) throw new NotFoundError();
    return row;
  }

  /** Every living admin and this account, locked in one order: of two admins who end each other at once, one stays. Needs a transaction. */
  async lockWithAdmins(_scope: Scope, id: string): Promise<{ account: StaffAccount; otherAdmins: number }> {
    const locked = await this.database.writer
      .createQueryBuilder(StaffAccount, 'a')
      .where('a.endedAt is null and (a.role = :admin or a.id = :id)', { admin: 'admin', id })
      .orderBy('a.id')
      .setLock('pessimistic_write')
      .getMany();
    const account = locked.find((each) => each.id === id);
    if (!account) throw new NotFoundError();
    return { account, otherAdmins: locked.filter((each) => each.role === 'admin' && each.id !== id).length };
  }
}

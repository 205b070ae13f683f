import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

export interface UploadRow {
  id: string;
  userId: string;
  purpose: string;
  /** Bytes of the whole file. */
  size: number;
  type: string;
  state: 'open' | 'finished';
  createdAt: Date;
  expiresAt: Date;
}

const COLUMNS = `id, user_id as "userId", purpose, size::float8 as size, type, state, created_at as "createdAt", expires_at as "expiresAt"`;

/** Rows of uploads. They belong to one person alone; nobody else has any business with them. */
@Injectable()
export class UploadsRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<UploadRow | null> {
    const [row] = await this.database.query<UploadRow>(`select ${COLUMNS} from platform.uploads where id = $1`, [id]);
    return row ?? null;
  }

  async lock(id: string): Promise<UploadRow | null> {
    const [row] = await this.database.execute<UploadRow>(`select ${COLUMNS} from platform.uploads where id = $1 for update`, [id]);
    return row ?? null;
  }

  /** How many uploads of this person for this purpose wait. Beginning is one at a time per person from here to the commit. */
  async lockCount(userId: string, purpose: string): Promise<number> {
    await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 11))`, [`uploads|${userId}`]);
    const [row] = await this.database.query<{ used: number }>(
      `select count(*)::int as used from platform.uploads where user_id = $1 and purpose = $2`,
      [userId, purpose],
    );
    return row?.used ?? 0;
  }

  async insert(row: UploadRow): Promise<void> {
    await this.database.execute(
      `insert into platform.uploads (id, user_id, purpose, size, type, state, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [row.id, row.userId, row.purpose, row.size, row.type, row.state, row.createdAt, row.expiresAt],
    );
  }

  async finish(id: string, expiresAt: Date): Promise<void> {
    await this.database.execute(`update platform.uploads set state = 'finished', expires_at = $2 where id = $1`, [id, expiresAt]);
  }

  async remove(id: string): Promise<void> {
    await this.database.execute(`delete from platform.uploads where id = $1`, [id]);
  }

  async removeExpired(now: Date): Promise<string[]> {
    const rows = await this.database.execute<{ id: string }>(`delete from platform.uploads where expires_at < $1 returning id`, [now]);
    return rows.map(({ id }) => id);
  }

  async removeOf(userId: string): Promise<string[]> {
    const rows = await this.database.execute<{ id: string }>(`delete from platform.uploads where user_id = $1 returning id`, [userId]);
    return rows.map(({ id }) => id);
  }

  async known(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(`select id from platform.uploads where id = any($1::uuid[])`, [[...ids]]);
    return new Set(rows.map(({ id }) => id));
  }
}

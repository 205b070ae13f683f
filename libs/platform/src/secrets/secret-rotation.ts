import type { Client } from 'pg';
import { newId } from '../database/ids.js';
import type { SecretBox } from './secret-box.js';
import type { SealedColumn } from './sealed-columns.js';

/** What became of one column. `lost`: sealed with a key that is not configured, or altered; left as they are. */
export interface RotatedColumn extends SealedColumn {
  resealed: number;
  current: number;
  lost: number;
}

interface Row {
  key: string | Buffer;
  sealed: string;
}

/** Rows of one transaction: few enough that nobody waits for a locked row. */
export const BATCH = 200;

/**
 * Seals everything anew with the current key, batch by batch, each in a transaction of its own: stopped half-way it goes on where it was,
 * because what the current key sealed is passed over. Beside a running product: rows are locked while they are sealed anew.
 */
export async function rotateSecrets(
  client: Client,
  box: SecretBox,
  columns: readonly SealedColumn[],
  batch: number = BATCH,
): Promise<RotatedColumn[]> {
  const rotated: RotatedColumn[] = [];
  for (const column of columns) rotated.push(await rotateColumn(client, box, column, batch));
  await client.query(
    `insert into platform.audit_events (id, at, actor_kind, actor_id, organisation_id, action, object_type, object_id, changes, request_id)
     values ($1, clock_timestamp(), 'system', null, null, 'secrets-rotated', 'platform.secrets', 'all', $2, 'rotate-secrets')`,
    [
      newId(),
      JSON.stringify(Object.fromEntries(rotated.map(({ table, column, resealed, lost }) => [`${table}.${column}`, { resealed, lost }]))),
    ],
  );
  return rotated;
}

async function rotateColumn(client: Client, box: SecretBox, sealed: SealedColumn, batch: number): Promise<RotatedColumn> {
  const { table, key, column } = sealed;
  const counted = await client.query<{ count: number }>(`select count(*)::int as count from ${table} where starts_with(${column}, $1)`, [
    box.prefix,
  ]);
  const result: RotatedColumn = { ...sealed, resealed: 0, current: counted.rows[0]?.count ?? 0, lost: 0 };
  for (let last: Row['key'] | null = null, more = true; more;) {
    await client.query('begin');
    try {
      const { rows }: { rows: Row[] } = await client.query<Row>(
        `select ${key} as key, ${column} as sealed from ${table}
         where ${column} is not null and not starts_with(${column}, $1) ${last === null ? '' : `and ${key} > $3`}
         order by ${key} limit $2 for update`,
        [box.prefix, batch, ...(last === null ? [] : [last])],
      );
      for (const row of rows) {
        const anew = reseal(box, row.sealed);
        if (anew === null) result.lost += 1;
        else await client.query(`update ${table} set ${column} = $2 where ${key} = $1`, [row.key, anew]);
        if (anew !== null) result.resealed += 1;
      }
      await client.query('commit');
      last = rows.at(-1)?.key ?? last;
      more = rows.length === batch;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }
  return result;
}

/** One lost secret must not keep all others on the old key. */
function reseal(box: SecretBox, sealed: string): string | null {
  try {
    return box.seal(box.open(sealed));
  } catch {
    return null;
  }
}

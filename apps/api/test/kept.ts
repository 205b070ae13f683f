import type { TestApp } from '@app/harness';

/** Which rows of a table belong to an object. */
export interface Rows {
  table: string;
  where: string;
  values: unknown[];
}

/** A change of one row by SQL assignments. */
export interface Change {
  table: string;
  id: string;
  set: string;
}

/**
 * Rows as they were when kept. `restore` puts them back, so that a call that uses its object up (accept, send, waive) can be made again and
 * again: same ids, fresh state. Only for tests; rows that came in between stay, but for those of `added`.
 */
export class Kept {
  private constructor(
    private readonly app: TestApp,
    private readonly tables: ReadonlyArray<{ table: string; columns: string[]; rows: unknown }>,
    private readonly added: readonly Rows[],
  ) {}

  /** `added`: what is not there yet, and goes again at each restore. */
  static async of(app: TestApp, objects: readonly Rows[], added: readonly Rows[] = []): Promise<Kept> {
    const tables = [];
    for (const { table, where, values } of objects) {
      const [found] = await app.sql<{ rows: Array<Record<string, unknown>> | null }>(
        `select json_agg(to_json(t)) as rows from ${table} t where ${where}`,
        values,
      );
      const rows = found?.rows ?? [];
      if (rows.length === 0) throw new Error(`Nothing to keep in ${table} where ${where}`);
      tables.push({ table, columns: Object.keys(rows[0] ?? {}), rows });
    }
    return new Kept(app, tables, added);
  }

  /** Puts the rows back; `changes` (SQL assignments) are made to them at once. */
  async restore(...changes: Change[]): Promise<void> {
    for (const { table, where, values } of this.added) await this.app.sql(`delete from ${table} where ${where}`, values);
    // What points at a row of another table is let go first: it may have moved to another row meanwhile
    for (const { table, columns, rows } of this.tables) {
      for (const column of ['deliverable_id', 'content_id'].filter((name) => columns.includes(name))) {
        await this.app.sql(
          `update ${table} set ${column} = null where id in (select (r->>'id')::uuid from json_array_elements($1::json) r)`,
          [JSON.stringify(rows)],
        );
      }
    }
    for (const { table, columns, rows } of this.tables) {
      const list = columns.map((column) => `"${column}"`).join(', ');
      await this.app.sql(
        `update ${table} t set (${list}) = (select ${list} from json_populate_record(null::${table}, r.row))
         from (select json_array_elements($1::json) as row) r where t.id = (r.row->>'id')::uuid`,
        [JSON.stringify(rows)],
      );
    }
    for (const { table, id, set } of changes) await this.app.sql(`update ${table} set ${set} where id = $1`, [id]);
  }
}

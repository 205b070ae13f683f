import { readFileSync, statSync } from 'node:fs';
import { Client } from 'pg';
import { eventually } from '../road/api.ts';

export interface Statement {
  sql: string;
  /** As the server received them, in text form. */
  values: Array<string | null>;
}

/**
 * The very statements that reach PostgreSQL while `act` runs, read from the server's own log: nothing in the product knows of it.
 * `wanted` picks among those of all connections. Errors: none seen in 10 s.
 */
export async function captured(databaseUrl: string, log: string, wanted: RegExp, act: () => Promise<unknown>): Promise<Statement[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`alter system set log_statement = 'all'`);
    await client.query('select pg_reload_conf()');
    const found = await eventually(async () => {
      const from = statSync(log).size;
      await act();
      const statements = parseLog(readFileSync(log).subarray(from).toString('utf8')).filter(({ sql }) => wanted.test(sql));
      return statements.length > 0 ? statements : null;
    }, 10_000);
    if (!found) throw new Error(`no statement like ${wanted} reached PostgreSQL`);
    return found;
  } finally {
    await client.query('alter system reset log_statement');
    await client.query('select pg_reload_conf()');
    await client.end();
  }
}

/** Entries `LOG: execute NAME: SQL` with their `DETAIL: Parameters: …`; lines that go on begin with a tab. */
function parseLog(text: string): Statement[] {
  const statements: Statement[] = [];
  for (const entry of text.split(/\n(?!\t)/)) {
    const executed = /^\S+ \S+ \S+ \[\d+\] LOG: {2}execute [^:]+: ([^]*)$/.exec(entry)?.[1];
    const detail = /^\S+ \S+ \S+ \[\d+\] DETAIL: {2}Parameters: ([^]*)$/.exec(entry)?.[1];
    if (executed !== undefined) statements.push({ sql: executed.replaceAll('\n\t', '\n').trimEnd(), values: [] });
    const last = statements.at(-1);
    if (detail === undefined || !last) continue;
    for (const [, value] of detail.matchAll(/\$\d+ = (NULL|'(?:[^']|'')*')/g))
      last.values.push(value === 'NULL' ? null : value!.slice(1, -1).replaceAll(`''`, `'`));
  }
  return statements;
}

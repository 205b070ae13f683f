import { Client } from 'pg';
import { copyIn } from './copy.ts';
import {
  ACCOUNT_COLUMNS,
  accountRows,
  CREATOR_COLUMNS,
  creatorRow,
  creators,
  CREDIT_COLUMNS,
  creditRows,
  RECORD_COLUMNS,
  recordRows,
  VISIBILITY_COLUMNS,
  visibilityRow,
  type Cell,
  type SeededCreator,
} from './creators.ts';

/** What was asked cannot be done; the message says why. */
export class SeedError extends Error {}

/** Creators generated at a time: six COPYs each, so that memory stays small. */
const BATCH = 50_000;

export interface SeedInput {
  count: number;
  seed: number;
  say: (text: string) => void;
}

/** Fills the network with made-up creators, marked as such. Errors: `SeedError` when there are some already. */
export async function seedCreators(databaseUrl: string, { count, seed, say }: SeedInput): Promise<void> {
  await connected(databaseUrl, async (client) => {
    const known = await client.query<{ n: number }>('select count(*)::int as n from creators.seeded');
    if (known.rows[0]!.n > 0) throw new SeedError(`There are ${known.rows[0]!.n} seeded creators: remove them first, with --remove.`);
    const started = performance.now();
    const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
    await client.query('begin');
    let batch: SeededCreator[] = [];
    let done = 0;
    for (const creator of creators(count, seed)) {
      batch.push(creator);
      done += 1;
      if (batch.length < BATCH && done < count) continue;
      await write(client, batch);
      batch = [];
      if (done % (BATCH * 5) === 0 || done === count) say(`${done} creators copied after ${seconds()}`);
    }
    await client.query('commit');
    await refill(client);
    say(`searchable after ${seconds()}`);
  });
}

/** Takes all seeded creators away again, with everything that hangs on them. Answers how many there were. */
export async function removeSeeded(databaseUrl: string): Promise<number> {
  return connected(databaseUrl, async (client) => {
    const removed = await client.query('delete from creators.creators where id in (select creator_id from creators.seeded)');
    await refill(client);
    return removed.rowCount ?? 0;
  });
}

/** Fills the search's read model and its dictionary anew; searches go on meanwhile. Answers the rows. */
export async function rebuildNetwork(databaseUrl: string): Promise<number> {
  return connected(databaseUrl, refill);
}

async function write(client: Client, batch: readonly SeededCreator[]): Promise<void> {
  const rows = (of: (creator: SeededCreator) => Cell[]): Cell[][] => batch.map(of);
  await copyIn(client, 'creators.creators', CREATOR_COLUMNS, rows(creatorRow));
  await copyIn(client, 'creators.social_accounts', ACCOUNT_COLUMNS, batch.flatMap(accountRows));
  await copyIn(client, 'creators.visibility', VISIBILITY_COLUMNS, rows(visibilityRow));
  await copyIn(client, 'creators.records', RECORD_COLUMNS, batch.flatMap(recordRows));
  await copyIn(client, 'creators.spent_credits', CREDIT_COLUMNS, batch.flatMap(creditRows));
  await copyIn(
    client,
    'creators.seeded',
    ['creator_id'],
    rows(({ id }) => [id]),
  );
}

async function refill(client: Client): Promise<number> {
  await client.query('analyze creators.creators, creators.social_accounts, creators.visibility, creators.records, creators.spent_credits');
  const { rows } = await client.query<{ made: string }>('select creators.rebuild_network() as made');
  await client.query(
    `vacuum analyze creators.network, creators.network_words, creators.creators, creators.social_accounts, creators.visibility, creators.records,
       creators.spent_credits`,
  );
  return Number(rows[0]!.made);
}

async function connected<T>(databaseUrl: string, fn: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // the read model is rebuilt at the end, not row by row
    await client.query(`set openfluence.bulk = 'on'`);
    return await fn(client);
  } finally {
    await client.end();
  }
}

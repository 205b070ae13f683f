import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { buildStale } from '../build.ts';
import { startInstance, type Instance } from '../instance.ts';
import { Api } from '../road/api.ts';
import { joinAsOwner } from '../road/people.ts';
import { seedCreators } from '../seed/seed.ts';
import { searches, type Search } from './network-searches.ts';
import { atMost, median, type BenchOptions, type Row } from './row.ts';
import { captured, type Statement } from './statements.ts';

const CREATORS = 1_000_000;
/** Different searches of each kind. */
const VARIANTS = 30;
const DEEP_PAGE = 1_000;
const REPEATS = 15;
const GOAL_MS = 50;

interface Page {
  items: unknown[];
  nextCursor: string | null;
}

/** Twelve kinds of searches over a million creators: every answer over HTTP, first and 1,000th page, raw SQL, and the plans (quality.md). */
export async function network(options: BenchOptions): Promise<Row[]> {
  await buildStale(['server']);
  const dataDir = mkdtempSync(join(tmpdir(), 'openfluence-bench-'));
  let instance: Instance | null = null;
  try {
    instance = await startInstance({ port: 0, dataDir, env: { RATE_LIMIT_USER: '1000000000', SANDBOX_SEED: 'off' }, output: 'ignore' });
    const { databaseUrl } = instance;
    const ready = (async () => {
      await seedCreators(databaseUrl, { count: options.creators ?? CREATORS, seed: 7, say: options.say });
      await prewarm(databaseUrl);
    })();
    await Promise.race([options.interrupted, ready]);
    return await Promise.race([options.interrupted, measure(instance, join(dataDir, 'postgres.log'), options)]);
  } finally {
    await instance?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(instance: Instance, log: string, { say }: BenchOptions): Promise<Row[]> {
  const owner = await joinAsOwner(new Api(instance.url), {
    email: 'bench@lumen.example',
    password: 'harbour-violet-lamp-2026',
    name: 'Mia Köhler',
    organisation: 'Lumen bench',
    brand: 'Lumen',
  });
  await workedWith(instance.databaseUrl, owner.organisationId);
  const ask = async (search: Search, cursor?: string | null): Promise<{ ms: number; page: Page }> => {
    const query = new URLSearchParams({ ...search, ...(cursor ? { cursor } : {}) });
    const started = performance.now();
    const answer = await fetch(`${instance.url}/api/v1/brands/${owner.brandId}/creators?${query.toString()}`, {
      headers: { authorization: `Bearer ${owner.token}` },
    });
    const page = (await answer.json()) as Page;
    if (!answer.ok) throw new Error(`${query.toString()} answered ${answer.status}: ${JSON.stringify(page)}`);
    return { ms: performance.now() - started, page };
  };
  const all = searches(VARIANTS);
  const first: Record<string, number[]> = {};
  for (const pass of ['warming', 'measured']) {
    say(`${pass} pass: ${Object.keys(all).length} kinds of ${VARIANTS} searches in turn`);
    for (let n = 0; n < VARIANTS; n++)
      for (const [kind, variants] of Object.entries(all)) (first[`${pass} ${kind}`] ??= []).push((await ask(variants[n]!)).ms);
  }
  const rows: Row[] = [];
  const plans: string[] = [];
  const raw: number[] = [];
  for (const [kind, variants] of Object.entries(all)) {
    const figures = first[`measured ${kind}`]!;
    const sql = await statementsOf(instance.databaseUrl, log, variants, (search) => ask(search));
    plans.push(...sql.plans);
    raw.push(...sql.ms);
    rows.push(goal(`network.${kind}.p95`, at(figures, 0.95), at(sql.ms, 0.95), null));
    rows.push(atMost(null, `network.${kind}.p50`, 'ms', at(figures, 0.5), at(sql.ms, 0.5)));
  }
  for (const [kind, variants] of Object.entries(all)) {
    const deep = await deepest(ask, variants);
    if (deep.page === 1) continue;
    const [near = [], far = []] = await inTurn(
      () => ask(deep.search),
      () => ask(deep.search, deep.cursor),
    );
    say(`${kind}: page ${deep.page} reached by walking the cursors`);
    rows.push(atMost(1.5, `network.${kind}.page-${deep.page}`, 'ms', median(far), median(near)));
  }
  const measured = Object.entries(first).flatMap(([name, values]) => (name.startsWith('measured') ? values : []));
  const warming = Object.entries(first).flatMap(([name, values]) => (name.startsWith('warming') ? values : []));
  rows.push(atMost(null, 'network.p50', 'ms', at(measured, 0.5), at(raw, 0.5)));
  rows.push(goal('network.p95', at(measured, 0.95), at(raw, 0.95), GOAL_MS));
  rows.push(atMost(null, 'network.p95-of-the-first-pass', 'ms', at(warming, 0.95), at(measured, 0.95)));
  const sequential = plans.filter((plan) =>
    /Seq Scan on (network|creators|social_accounts|network_words|past_results)\b/.test(plan),
  ).length;
  rows.push({ ...goal('network.sequential-scans', sequential, plans.length, 0), unit: 'statements' });
  return rows;
}

/** What reached PostgreSQL for some searches of a kind: raw times, the same settings, no product; and the plans. */
async function statementsOf(
  databaseUrl: string,
  log: string,
  variants: readonly Search[],
  ask: (search: Search) => Promise<unknown>,
): Promise<{ ms: number[]; plans: string[] }> {
  const ms: number[] = [];
  const plans: string[] = [];
  const client = new Client({
    connectionString: databaseUrl,
    options: '-c enable_seqscan=off -c jit=off -c max_parallel_workers_per_gather=0',
  });
  await client.connect();
  try {
    for (const search of variants.slice(0, 10)) {
      const statements = await captured(databaseUrl, log, /creators\.|"creators"/, () => ask(search));
      const run = async (prefix: string): Promise<string[]> => {
        const found: string[] = [];
        for (const { sql, values } of distinct(statements)) {
          const { rows } = await client.query<Record<string, unknown>>(prefix + sql, values);
          if (prefix !== '') found.push(rows.map((row) => String(row['QUERY PLAN'])).join('\n'));
        }
        return found;
      };
      await run('');
      const started = performance.now();
      await run('');
      ms.push(performance.now() - started);
      plans.push(...(await run('explain ')));
    }
  } finally {
    await client.end();
  }
  return { ms, plans };
}

/** `captured` asks again until the log shows something: one call's worth is enough. */
function distinct(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ sql, values }) => {
    const key = JSON.stringify([sql, values]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The search of the kind that has most pages, and the cursor of its 1,000th page or of its last full one. */
async function deepest(
  ask: (search: Search, cursor?: string | null) => Promise<{ page: Page }>,
  variants: readonly Search[],
): Promise<{ search: Search; cursor: string | null; page: number }> {
  let best: { search: Search; cursor: string | null; page: number } = { search: variants[0]!, cursor: null, page: 1 };
  for (const search of variants.slice(0, 3)) {
    let cursor: string | null = null;
    let page = 1;
    for (;;) {
      const { page: body } = await ask(search, cursor);
      if (page > best.page && body.items.length === 50) best = { search, cursor, page };
      if (!body.nextCursor || page === DEEP_PAGE) break;
      cursor = body.nextCursor;
      page += 1;
    }
    if (best.page === DEEP_PAGE) break;
  }
  return best;
}

async function inTurn(...asks: Array<() => Promise<{ ms: number }>>): Promise<number[][]> {
  const found = asks.map((): number[] => []);
  for (let n = 0; n < REPEATS; n++) for (const [place, ask] of asks.entries()) found[place]!.push((await ask()).ms);
  return found;
}

/** An organisation that has worked with many: five thousand of the seeded creators. */
async function workedWith(databaseUrl: string, organisationId: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into creators.past_results (organisation_id, creator_id, collaborations, counted, fulfilled, contents, median_views, engagements, followers)
       select $1, creator_id, 2 + n % 3, 2 + n % 3, 1 + n % 3 + (n % 2), 4, followers * (1 + n % 7) / 5, followers * (1 + n % 5) / 25, followers * 4::bigint
       from (select creator_id, followers, row_number() over (order by creator_id) as n from (
         select distinct on (creator_id) creator_id, followers from creators.network where hashtext(creator_id::text) % 200 = 0
         order by creator_id, followers desc limit 5000) known) numbered`,
      [organisationId],
    );
    await client.query('vacuum analyze creators.past_results');
  } finally {
    await client.end();
  }
}

/** As after some hours of use: the search's tables and indexes are in memory. */
async function prewarm(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set max_parallel_workers_per_gather = 0');
    await client.query('select sum(followers) from creators.network');
    await client.query('select sum(cardinality(niches)) from creators.creators');
    await client.query('select sum(followers) from creators.social_accounts');
  } finally {
    await client.end();
  }
}

function goal(name: string, value: number, reference: number, limit: number | null): Row {
  const row = atMost(null, name, 'ms', value, reference);
  return limit === null ? row : { ...row, goal: `<= ${limit}`, met: value <= limit };
}

function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { Database, newId, Transactions } from '@app/platform';
import { conditionsOf, wordGroups, type Conditions } from './network-conditions.js';
import type { NetworkFilter, NetworkSort } from './network-filter.dto.js';
import { PLANNING } from './network-search.repository.js';
import { NetworkStatistics } from './network-statistics.js';
import { pageStatement, restStatement, type Statement } from './page-statement.js';
import { choosePath } from './search-path.js';

const CREATORS = 20_000;
const brand = { id: newId(), organisationId: newId() };

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
  await fill();
});
afterAll(() => t.close());

const searches: Array<[string, NetworkFilter, NetworkSort, string[]]> = [
  ['browsing', {}, 'relevance', []],
  ['one country, newest', { country: 'DE' }, '-createdAt', []],
  [
    'five filters',
    { platform: ['instagram'], country: 'DE', language: 'de', niche: ['beauty'], 'followers[gte]': 50_000 },
    '-followers',
    [],
  ],
  ['a rate range, smallest first', { 'engagementRate[gte]': '0.02', 'engagementRate[lt]': '0.03', niche: ['art'] }, 'followers', []],
  ['a name', { country: 'DE' }, 'relevance', ['name4711']],
  ['a common word by rate', { niche: ['beauty'] }, '-engagementRate', ['glow']],
  ['a rare and a common word with filters', { country: 'AT', language: 'de' }, '-followers', ['rare7', 'glow']],
  ['audience and availability', { audienceGender: 'F', audienceGenderShare: '80', availableFrom: '2027-01-01' }, '-engagementRate', []],
  ['a rare niche by rate', { niche: ['jewellery'], 'followers[gte]': 900_000 }, '-engagementRate', []],
  ['a rating, best first', { 'rating[gte]': '4.5', country: 'DE' }, '-rating', []],
  ['everything rare', { niche: ['jewellery'], country: 'CH', audienceGender: 'M', audienceGenderShare: '90' }, 'relevance', []],
];

it.each(searches)('CRE-5 %s: no path reads the table from end to end, and all find the same', async (_, filter, sort, words) => {
  const base = conditionsOf(filter, null, new Date('2026-11-21T12:00:00Z'));
  const conditions: Conditions = { ...base, groups: [...base.groups, ...wordGroups(words.map((word) => [word]))] };
  const statistics = t.app.get(NetworkStatistics, { strict: false });
  const hashes = await statistics.hashesOf(conditions.groups.flatMap(({ terms }) => terms));
  const chosen = choosePath(conditions.groups, await statistics.snapshot(hashes), 51);
  const [row] = await t.sql<{ id: string }>(`select creator_id as id from creators.network offset 10000 limit 1`);
  const paths = [{ ...chosen, walk: 2_000 }, ...(chosen.collectable ? [{ ...chosen, walk: null }] : [])];
  for (const after of [null, { value: 20_000, id: row!.id }]) {
    const found = new Set<string>();
    for (const path of paths) {
      found.add(
        JSON.stringify(
          await rows(pageStatement({ brand, conditions, sort, after, limit: 51, hashes, path: { ...path, walk: path.walk && 1e9 } })),
        ),
      );
      const plan = await explain(pageStatement({ brand, conditions, sort, after, limit: 51, path, hashes }));
      expect(plan).not.toContain('Seq Scan');
      expect(plan).toMatch(path.walk === null ? /network_terms/ : /network_(followers|rate|rating|score|created)/);
    }
    // both paths and the table read from end to end know the same page
    found.add(
      JSON.stringify(await rows(pageStatement({ brand, conditions, sort, after, limit: 51, hashes, path: { walk: null, indexed: [] } }))),
    );
    expect(found.size).toBe(1);
    expect(await explain(restStatement(sort, after, 2_000))).not.toContain('Seq Scan');
  }
});

it('CRE-5 past results start from the organisation’s own rows and look the others up, whatever the order', async () => {
  await t.sql(
    `insert into creators.past_results (organisation_id, creator_id, collaborations, counted, fulfilled, contents, median_views, engagements, followers)
     select $1, creator_id, 1, 1, 1, 1, followers, followers / 20, followers from creators.network where creator_id < $2`,
    [brand.organisationId, 'd0000000-0000-0000-0000-000000000000'],
  );
  await t.sql(`analyze creators.past_results`);
  const filter = { 'pastMedianViews[gte]': 5_000, 'pastEngagementRate[gte]': '0.04', 'pastFulfilment[gte]': '0.9', country: 'DE' };
  const conditions = conditionsOf(filter, null, new Date());
  const hashes = await t.app.get(NetworkStatistics, { strict: false }).hashesOf(conditions.groups.flatMap(({ terms }) => terms));
  for (const sort of ['relevance', '-rating', '-createdAt'] as const) {
    const statement = pageStatement({ brand, conditions, sort, after: null, limit: 51, hashes, path: { walk: null, indexed: [] } });
    const plan = await explain(statement);
    expect(plan).not.toContain('Seq Scan');
    expect(plan).toMatch(/past_results_pk/);
    expect(plan).toMatch(/network_pk/);
    expect(await rows(statement)).toHaveLength(51);
  }
});

it('CRE-5 statistics of the index come from PostgreSQL and are about right', async () => {
  const statistics = t.app.get(NetworkStatistics, { strict: false });
  const hashes = await statistics.hashesOf(['country:DE', 'main', 'rare7']);
  const snapshot = await statistics.snapshot(hashes);
  expect(snapshot.rows).toBeGreaterThan(CREATORS * 0.9);
  expect(snapshot.of({ column: 'facets', terms: ['country:DE'] }).share).toBeCloseTo(1 / 3, 1);
  expect(snapshot.of({ column: 'facets', terms: ['main'] }).share).toBe(1);
  expect(snapshot.of({ column: 'words', terms: ['rare7'] }).share).toBeLessThan(0.001);
});

function rows({ sql, parameters }: Statement): Promise<object[]> {
  return t.app.get(Database).query(sql, parameters);
}

function explain({ sql, parameters }: Statement): Promise<string> {
  return t.app.get(Transactions).run(async () => {
    const database = t.app.get(Database);
    await database.query(PLANNING);
    const rows = await database.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

async function fill(): Promise<void> {
  await t.app.get(Transactions).run(async () => {
    const database = t.app.get(Database);
    await database.execute(`select set_config('openfluence.bulk', 'on', true)`);
    await database.execute(
      `insert into creators.creators (id, user_id, display_name, first_name, last_name, bio, languages, country, niches, version, created_at, updated_at)
       select gen_random_uuid(), gen_random_uuid(), 'Name' || n, '', '', case when n % 4 = 0 then 'glow' else 'x' end || ' rare' || n % 5000, '{de}',
         (array['DE', 'AT', 'CH'])[n % 3 + 1], array[case when n % 50 = 0 then 'jewellery' when n % 10 = 0 then 'art' else 'beauty' end], 1,
         timestamptz '2026-01-01' + n * interval '1 minute', now()
       from generate_series(1, $1::integer) n`,
      [CREATORS],
    );
    await database.execute(
      `insert into creators.social_accounts (id, creator_id, platform, platform_user_id, handle, name, followers, following, media_count,
         engagement_rate, audience, permissions, state, eligibility, linked_at, refreshed_at, version)
       select gen_random_uuid(), id, 'instagram', id, 'h' || n, '', 1000 + n * 51, 1, 1, n % 800 / 10000.0,
         jsonb_build_object('genders', jsonb_build_object('F', n % 100 / 100.0, 'M', 1 - n % 100 / 100.0)), '{}', 'reconnect', 'pass', now(), now(), 1
       from (select id, row_number() over () as n from creators.creators) c`,
    );
    await database.execute(
      `insert into creators.visibility (creator_id, network, away, version, updated_at) select id, true, '[]', 1, now() from creators.creators`,
    );
    await database.execute(
      `insert into creators.records (creator_id, level, rating_hundredths, rating_count, version)
       select id, 'newcomer', 300 + n % 201, 1, 1 from (select id, row_number() over () as n from creators.creators) c where n % 5 = 0`,
    );
    await database.execute(`select creators.rebuild_network()`);
  });
  await t.sql(`analyze creators.network`);
}

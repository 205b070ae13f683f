import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { buildStale } from '../build.ts';
import { child, end, startInstance, type Instance } from '../instance.ts';
import { Api } from '../road/api.ts';
import { fill, type Data } from './data.ts';
import { load, type Sample, type Target } from './load.ts';
import type { ReferenceInput } from './reference.ts';
import { atLeast, atMost, median, type BenchOptions, type Row } from './row.ts';
import { captured } from './statements.ts';

const LIMIT = 50;
const CONNECTIONS = 16;
const WARM_SECONDS = 2;
/** Short and many: neighbours on a shared machine come and go within seconds. */
const ROUND_SECONDS = 0.5;
const ROUNDS = 24;

/** Two authenticated lists of 50 rows against bare node:http and pg with the same SQL and the same bytes (quality.md). */
export async function lists(options: BenchOptions): Promise<Row[]> {
  await buildStale(['server']);
  const dataDir = mkdtempSync(join(tmpdir(), 'openfluence-bench-'));
  const env: Record<string, string> = { RATE_LIMIT_USER: '1000000000' };
  if (options.profile) env['NODE_OPTIONS'] = `--cpu-prof --cpu-prof-dir=${resolve(options.profile)}`;
  let instance: Instance | null = null;
  try {
    instance = await startInstance({
      port: 0,
      dataDir,
      env,
      output: options.profile ? 'inherit' : 'ignore',
    });
    options.say('filling: 500 campaigns, 1,000 applications');
    const data = await fill(new Api(instance.url), instance.databaseUrl);
    return await Promise.race([options.interrupted, compare(instance, data, join(dataDir, 'postgres.log'), options)]);
  } finally {
    await instance?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function compare(instance: Instance, { owner, campaignId }: Data, log: string, { say }: BenchOptions): Promise<Row[]> {
  const answered = { headers: { authorization: `Bearer ${owner.token}` }, pid: instance.child.pid! };
  const product: Record<string, Target> = {
    campaigns: { url: `${instance.url}/api/v1/organisations/${owner.organisationId}/campaigns?limit=${LIMIT}`, ...answered },
    applications: { url: `${instance.url}/api/v1/campaigns/${campaignId}/applications?limit=${LIMIT}`, ...answered },
  };
  const statement = async (name: string, table: RegExp) => {
    const found = await captured(instance.databaseUrl, log, table, () => text(product[name]!));
    if (found.length !== 1) throw new Error(`the list of ${name} took ${found.length} statements`);
    return found[0]!;
  };
  const reference = await startReference({
    databaseUrl: instance.databaseUrl,
    campaigns: await statement('campaigns', /from campaigns\.campaigns c /),
    applications: await statement('applications', /from applications\.applications a /),
    covers: await covers(instance.databaseUrl, await text(product['campaigns']!)),
    limit: LIMIT,
  });
  try {
    const rows: Row[] = [];
    for (const [name, target] of Object.entries(product)) {
      const bare: Target = { url: `${reference.url}/${name}`, pid: reference.pid };
      if ((await text(target)) !== (await text(bare))) throw new Error(`product and reference answer different bytes for ${name}`);
      say(`${name}: ${ROUNDS} rounds of ${ROUND_SECONDS} s each, in turn`);
      rows.push(...figures(`lists.${name}`, await inTurn(target, bare)));
    }
    return rows;
  } finally {
    await reference.stop();
  }
}

async function inTurn(product: Target, reference: Target): Promise<Array<{ product: Sample; reference: Sample }>> {
  for (const target of [product, reference]) await load(target, { connections: CONNECTIONS, seconds: WARM_SECONDS });
  const rounds: Array<{ product: Sample; reference: Sample }> = [];
  const measure = (target: Target) => load(target, { connections: CONNECTIONS, seconds: ROUND_SECONDS });
  for (let round = 0; round < ROUNDS; round++) {
    // each goes first as often as the other
    const first = await measure(round % 2 === 0 ? product : reference);
    const second = await measure(round % 2 === 0 ? reference : product);
    rounds.push(round % 2 === 0 ? { product: first, reference: second } : { product: second, reference: first });
  }
  return rounds;
}

/** Medians over the rounds; ratios are medians of the rounds' own ratios, for neighbours in time share the machine's moods. */
function figures(name: string, rounds: ReadonlyArray<{ product: Sample; reference: Sample }>): Row[] {
  const of = (side: 'product' | 'reference', figure: keyof Sample) => median(rounds.map((round) => round[side][figure]));
  const ratio = (figure: keyof Sample) => median(rounds.map((round) => round.product[figure] / round.reference[figure]));
  const both = (figure: keyof Sample) => [of('product', figure), of('reference', figure), ratio(figure)] as const;
  return [
    atLeast(0.7, `${name}.throughput`, 'requests/s', ...both('requestsPerSecond')),
    atMost(null, `${name}.p50`, 'ms', ...both('p50')),
    atMost(2, `${name}.p99`, 'ms', ...both('p99')),
    ...(Number.isNaN(of('product', 'cpu')) ? [] : [atMost(null, `${name}.cpu`, 'ms/request', ...both('cpu'))]),
  ];
}

async function text({ url, headers }: Target): Promise<string> {
  const answer = await fetch(url, headers ? { headers } : {});
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.text();
}

/** The addresses of the covers that the product's page shows, by the picture's id. */
export async function covers(databaseUrl: string, page: string): Promise<Record<string, string>> {
  const { items } = JSON.parse(page) as { items: Array<{ id: string; coverUrl: string }> };
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; campaign: string }>(
      'select id, campaign_id as campaign from campaigns.images where position = 0 and campaign_id = any($1)',
      [items.map(({ id }) => id)],
    );
    const urls = new Map(items.map(({ id, coverUrl }) => [id, coverUrl]));
    return Object.fromEntries(rows.map(({ id, campaign }) => [id, urls.get(campaign)!]));
  } finally {
    await client.end();
  }
}

export async function startReference(input: ReferenceInput): Promise<{ url: string; pid: number; stop: () => Promise<void> }> {
  const server = child(fileURLToPath(new URL('./reference.ts', import.meta.url)), [JSON.stringify(input)], process.env);
  const exited = once(server, 'exit').then(([code]) => (code as number | null) ?? 1);
  const begun = await Promise.race([once(server, 'message'), exited]);
  if (typeof begun === 'number') throw new Error(`the reference server ended with code ${begun}`);
  const [{ port }] = begun as [{ port: number }];
  return { url: `http://127.0.0.1:${port}`, pid: server.pid!, stop: () => end(server, exited) };
}

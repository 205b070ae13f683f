import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeadlineSweep } from '@app/platform';
import { Caller, type Call } from './caller.js';
import { changed, dump } from './dump.js';
import { certain, onTheWire, variations, type Known, type Variation } from './fuzz/variations.js';
import { fault } from './fuzz/verdict.js';
import { Wire, type WireAnswer } from './fuzz/wire.js';
import { print } from './print.js';
import type { ApiRequest } from './recipes/recipe.js';
import { buildWorld, type World } from './world.js';

const { env } = import.meta as unknown as { env: Record<string, string | undefined> };
/** The same requests every time; another seed finds others. */
const SEED = Number(env['FUZZ_SEED'] ?? 20260401);
/** Generated requests per operation: the short form of every run; by hand with more of them. */
const RUNS = Number(env['FUZZ_RUNS'] ?? 10);

let world: World;
let caller: Caller;
let wire: Wire;
const counts = new Map<string, Map<number, number>>();
const faults: string[] = [];
let samples = 0;

beforeAll(async () => {
  world = await buildWorld();
  caller = await Caller.of(world);
  wire = new Wire(world.app.url);
}, 120_000);
afterAll(async () => {
  wire.close();
  await world.app.close();
});

/** Ids of real objects of the other tenant, and tokens of everybody. */
function known(): Known {
  const { a, b } = world;
  const { campaigns, applications, collaborations, threads, contents, owner, exportId } = b;
  return {
    ids: [campaigns, applications, collaborations, threads, contents]
      .flatMap((ids) => Object.values<string>(ids))
      .concat(owner.organisationId, owner.brandId, exportId),
    tokens: [a.owner.accessToken, a.creator.token, b.owner.accessToken, b.creator.token],
  };
}

async function send({ operation }: Call, variation: Variation): Promise<WireAnswer> {
  const request = onTheWire(operation, variation);
  const answer = await wire.send(request).catch((error: Error): WireAnswer => ({ status: 0, type: '', headers: {}, text: error.message }));
  const byStatus = counts.get(operation.id) ?? new Map<number, number>();
  counts.set(operation.id, byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1));
  const wrong = fault(answer);
  if (wrong) {
    const sent = `${request.method} ${request.target.slice(0, 300)} ${request.payload?.toString().slice(0, 300) ?? ''}`;
    faults.push(`${operation.id} (${variation.what}) ${wrong}: ${sent} → ${answer.text.slice(0, 300)}`);
  }
  return answer;
}

/** Sends it between two dumps; a refusal that changed anything is a fault. */
async function sendWatched(call: Call, variation: Variation): Promise<WireAnswer> {
  const { app } = world;
  const sweep = app.app.get(DeadlineSweep);
  sweep.pause(true);
  await app.settle();
  const before = await dump(app);
  const answer = await send(call, variation);
  if (answer.status >= 400) {
    await app.settle();
    const tables = changed(before, await dump(app));
    samples += 1;
    if (tables.length > 0) faults.push(`${call.operation.id} (${variation.what}): ${answer.status} changed ${tables.join(', ')}`);
  }
  sweep.pause(false);
  return answer;
}

async function fuzz(call: Call, seed: number): Promise<void> {
  const { operation, recipe } = call;
  const fresh = () => caller.valid(call, world.a);
  let valid: ApiRequest = await fresh();
  const { owner, creator } = world.a;
  const always = certain(operation, valid, [owner.accessToken, creator.token]);
  let watched = operation.method === 'GET';
  for (let run = 0, sent = 0; sent < RUNS; run++) {
    const generated = fc.sample(variations(caller.document, operation, valid, known()), { numRuns: 1, seed: seed + run * 7919 });
    const variation = always[run] ?? generated[0];
    if (!variation || recipe.harmful?.(variation.request)) continue;
    sent += 1;
    const answer = watched ? await send(call, variation) : await sendWatched(call, variation);
    watched ||= answer.status >= 400;
    // Used up: the next variation needs an object that is as it was
    if (answer.status < 300) valid = await fresh();
  }
  const last = await send(call, { what: 'valid', request: await fresh() });
  if (last.status > 299)
    faults.push(`${operation.id}: its valid request answers ${last.status} after the others: ${last.text.slice(0, 400)}`);
}

it('no generated request gets a 5xx, tells of the inside or changes anything when refused; every operation answers 2xx and 4xx', async () => {
  for (const [index, call] of caller.calls.entries()) await fuzz(call, SEED + index * 1_000_003);
  const rows = [...counts].map(([id, statuses]) => {
    const cells = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}×${count}`);
    return `${id.padEnd(34)} ${cells.join(' ')}`;
  });
  const calls = [...counts].map(([id, statuses]) => [id, [...statuses.values()].reduce((sum, count) => sum + count, 0)] as const);
  const total = calls.reduce((sum, [, count]) => sum + count, 0);
  print(rows.join('\n'));
  print(
    `fuzz: ${total} requests over ${counts.size} operations with seed ${SEED}, ${samples} refusals with unchanged tables, ${faults.length} faults`,
  );
  const has = (statuses: Map<number, number>, from: number) => [...statuses.keys()].some((status) => status >= from && status < from + 100);
  expect(faults).toEqual([]);
  expect([...counts].filter(([, statuses]) => !has(statuses, 200) || !has(statuses, 400)).map(([id]) => id)).toEqual([]);
  expect(calls.filter(([, count]) => count < RUNS)).toEqual([]);
  expect(samples).toBeGreaterThanOrEqual(20);
  // What was accepted can also be worked off
  await world.app.settle();
  expect(await world.app.sql(`select task_identifier, last_error from jobs.jobs where last_error is not null`)).toEqual([]);
  expect(await world.app.sql(`select kind, failures from platform.deadlines where failures > 0`)).toEqual([]);
}, 600_000);

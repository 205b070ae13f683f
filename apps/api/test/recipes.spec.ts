import { afterAll, beforeAll, expect, it } from 'vitest';
import { Caller } from './caller.js';
import { RECIPES } from './recipes/index.js';
import { buildWorld, type World } from './world.js';

let world: World;
let caller: Caller;
beforeAll(async () => {
  world = await buildWorld();
  caller = await Caller.of(world);
}, 120_000);
afterAll(() => world.app.close());

it('every operation has one recipe and every recipe an operation', () => {
  const operations = caller.document.operations.map(({ id }) => id).sort();
  expect(RECIPES.map(({ operationId }) => operationId).sort()).toEqual(operations);
});

it('every recipe succeeds, again and again, for both tenants', async () => {
  const failed: unknown[] = [];
  for (const tenant of [world.a, world.b, world.a]) {
    for (const call of caller.calls) {
      const answer = await caller.send(call.operation, await caller.valid(call, tenant));
      if (answer.status < 200 || answer.status > 299) failed.push([call.operation.id, answer.status, answer.body]);
    }
  }
  expect(failed).toEqual([]);
}, 120_000);

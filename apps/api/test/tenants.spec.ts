import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeadlineSweep } from '@app/platform';
import { Caller, type Call } from './caller.js';
import { changed, dump } from './dump.js';
import { FOREIGN, idFields, NOBODYS, withId } from './foreign-ids.js';
import { leak, makeOthers, refusedCells, told, type Others } from './matrix.js';
import { print } from './print.js';
import { buildWorld, unknownId, type World } from './world.js';

let world: World;
let caller: Caller;
let others: Others;
beforeAll(async () => {
  world = await buildWorld();
  caller = await Caller.of(world);
  others = await makeOthers(world);
  // What is due of itself would show in the dumps
  world.app.app.get(DeadlineSweep).pause(true);
}, 120_000);
afterAll(() => world.app.close());

const found = (operationId: string): Call => caller.calls.find(({ operation }) => operation.id === operationId)!;

it('ACC-10 every operation refuses everybody else: 401 unknown callers, 403 the wrong side or role, 404 as for ids nobody has; the owner gets 2xx', async () => {
  const leaks: string[] = [];
  let cells = 0;
  for (const call of caller.calls) {
    const request = await caller.valid(call, world.a);
    for (const cell of refusedCells(call, request, world, others)) {
      cells += 1;
      const wrong = await leak(caller, call, request, cell);
      if (wrong) leaks.push(wrong);
    }
    // After all refusals the same request is still good: the object exists, and nobody used it up
    const own = await caller.send(call.operation, request);
    cells += 1;
    if (own.status > 299) leaks.push(`${call.operation.id} as its owner: ${told(own)}`);
  }
  expect(leaks).toEqual([]);
  print(`access matrix: ${cells} cells, ${leaks.length} leaks`);
}, 180_000);

it('every recipe succeeds again, for both tenants', async () => {
  const failed: string[] = [];
  for (const tenant of [world.b, world.a]) {
    for (const call of caller.calls) {
      const answer = await caller.send(call.operation, await caller.valid(call, tenant));
      if (answer.status > 299) failed.push(`${call.operation.id}: ${told(answer)}`);
    }
  }
  expect(failed).toEqual([]);
}, 180_000);

it('ACC-10 an object inside a foreign object is as unknown as both', async () => {
  const call = found('CampaignPictures_remove');
  const [own, foreign] = [await caller.valid(call, world.b), await caller.valid(call, world.a)];
  for (const mixed of [
    { ...own, params: { ...own.params, imageId: foreign.params['imageId']! } },
    { ...own, params: foreign.params },
  ]) {
    expect((await caller.send(call.operation, mixed)).status).toBe(404);
  }
  expect((await caller.send(call.operation, foreign)).status).toBe(200);
});

it('ACC-10 nothing about oneself and no list of the other tenant names private objects of A', async () => {
  const { a, b } = world;
  const secret = [a.applications, a.collaborations, a.threads, a.contents, a.deliverables].flatMap((ids) => Object.values<string>(ids));
  secret.push(a.owner.userId, a.owner.email, a.creator.id, a.creator.userId, a.creator.socialAccountId, a.exportId, a.spare.id);
  let looked = 0;
  for (const { operation, recipe } of caller.calls) {
    if (operation.method !== 'GET' || recipe.foreign === 'path' || operation.access?.public) continue;
    for (const token of [b.owner.accessToken, b.creator.token, others.stranger]) {
      const params = Object.keys((await recipe.request(world, b)).params).length > 0 ? (await recipe.request(world, a)).params : {};
      const answer = await caller.send(operation, { params, token });
      const text = JSON.stringify(answer.body);
      expect([operation.id, secret.filter((id) => text.includes(id))]).toEqual([operation.id, []]);
      looked += 1;
    }
  }
  expect(looked).toBeGreaterThan(30);
});

it('ACC-10 ids of another tenant in bodies and queries do and tell what unknown ids do', async () => {
  const { app, a, b } = world;
  const [notification] = await app.sql<{ id: string }>(`select id from notifications.notifications where user_id = $1 limit 1`, [
    b.owner.userId,
  ]);
  const wrong: string[] = [];
  let fields = 0;
  for (const { operation, pointer } of idFields(caller.document)) {
    const name = `${operation.id} ${pointer}`;
    if (NOBODYS.includes(name)) continue;
    const foreign = FOREIGN[name]?.(b, notification?.id ?? '');
    if (!foreign) {
      wrong.push(`${name} is not in the list of foreign ids`);
      continue;
    }
    fields += 1;
    const request = await caller.valid(found(operation.id), a);
    const nobody = unknownId();
    await app.settle();
    const before = await dump(app);
    const answer = await caller.send(operation, withId(request, pointer, foreign));
    await app.settle();
    const difference = changed(before, await dump(app));
    const unknown = await caller.send(operation, withId(request, pointer, nobody));
    if (told(answer, [foreign]) !== told(unknown, [nobody])) wrong.push(`${name}: ${told(answer)} but unknown ids answer ${told(unknown)}`);
    if (difference.length > 0) wrong.push(`${name}: ${answer.status} changed ${difference.join(', ')}`);
    if (answer.status > 299 && answer.status !== 404 && answer.status !== 422) wrong.push(`${name}: ${told(answer)}`);
  }
  expect(wrong).toEqual([]);
  print(`foreign ids in bodies and queries: ${fields} fields, ${wrong.length} leaks`);
}, 60_000);

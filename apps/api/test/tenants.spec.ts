import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeadlineSweep } from '@app/platform';
import { Caller, type Call } from './caller.js';
import { changed, dump } from './dump.js';
import { FOREIGN, idFields, NOBODYS, withId } from './foreign-ids.js';
import { told } from './matrix.js';
import { makePerson } from './people.js';
import { print } from './print.js';
import { buildWorld, unknownId, type World } from './world.js';

let world: World;
let caller: Caller;
let stranger: string;
beforeAll(async () => {
  world = await buildWorld();
  caller = await Caller.of(world);
  stranger = (await makePerson(world.app)).token;
  // What is due of itself would show in the dumps
  world.app.app.get(DeadlineSweep).pause(true);
}, 120_000);
afterAll(() => world.app.close());

const found = (operationId: string): Call => caller.calls.find(({ operation }) => operation.id === operationId)!;

// for the first tenant the access matrix and the fuzz say so
it('every recipe succeeds for the second tenant, too', async () => {
  const failed: string[] = [];
  for (const call of caller.calls) {
    const answer = await caller.send(call.operation, await caller.valid(call, world.b));
    if (answer.status > 299) failed.push(`${call.operation.id}: ${told(answer)}`);
  }
  expect(failed).toEqual([]);
}, 180_000);

it('ACC-10 an object inside a foreign object is as unknown as both', async () => {
  const wrong: string[] = [];
  let paths = 0;
  for (const call of caller.calls) {
    const { operation } = call;
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const inner = names.at(-1)!;
    if (names.length < 2 || call.recipe.as === 'anonymous') continue;
    paths += 1;
    // the recipes' own signers stand on their side
    const [own, foreign] = [await caller.valid(call, world.b), await caller.valid(call, world.a)];
    const nobodys = { ...own, params: { ...own.params, [inner]: unknownId() } };
    const unknown = told(await caller.send(operation, nobodys));
    for (const mixed of [
      { ...own, params: { ...own.params, [inner]: foreign.params[inner]! } },
      { ...own, params: { ...foreign.params, [inner]: own.params[inner]! } },
      { ...own, params: foreign.params },
    ]) {
      const answer = told(await caller.send(operation, mixed));
      if (answer !== unknown || !answer.startsWith('404')) wrong.push(`${operation.id}: ${answer} but unknown ids answer ${unknown}`);
    }
    const rightful = await caller.send(operation, foreign);
    if (rightful.status > 299) wrong.push(`${operation.id} as its own: ${told(rightful)}`);
  }
  expect(wrong).toEqual([]);
  expect(paths).toBeGreaterThan(10);
  print(`objects inside foreign objects: ${paths} paths, ${wrong.length} leaks`);
}, 180_000);

it('ACC-10 nothing about oneself and no list of the other tenant names private objects of A', async () => {
  const { a, b } = world;
  const secret = [a.applications, a.collaborations, a.threads, a.contents, a.deliverables].flatMap((ids) => Object.values<string>(ids));
  secret.push(a.owner.userId, a.owner.email, a.creator.id, a.creator.userId, a.creator.socialAccountId, a.exportId, a.spare.id);
  let looked = 0;
  for (const { operation, recipe } of caller.calls) {
    if (operation.method !== 'GET' || recipe.foreign === 'path' || operation.access?.public) continue;
    for (const token of [b.owner.accessToken, b.creator.token, stranger]) {
      const params = Object.keys((await recipe.request(world, b)).params).length > 0 ? (await recipe.request(world, a)).params : {};
      const answer = await caller.send(operation, { params, token });
      // without the address that was asked for
      const text = told(answer);
      expect([operation.id, secret.filter((id) => text.includes(id))]).toEqual([operation.id, []]);
      looked += 1;
    }
  }
  expect(looked).toBeGreaterThan(30);
});

it('api.md 1 every list counts its rows when asked, names its next page and refuses unknown filters', async () => {
  const wrong: string[] = [];
  let lists = 0;
  for (const call of caller.calls) {
    const { operation } = call;
    if (!operation.parameters.some(({ in: place, name }) => place === 'query' && name === 'include')) continue;
    lists += 1;
    const request = await caller.valid(call, world.a);
    const { include: _, limit: __, ...own } = request.query ?? {};
    const ask = (query: Record<string, string>) =>
      caller.send<{ items: unknown[]; nextCursor: string | null; total?: number }>(operation, { ...request, query: { ...own, ...query } });
    const plain = await ask({ limit: '200' });
    if (plain.body.total !== undefined) wrong.push(`${operation.id} counts without being asked`);
    if (plain.headers.get('link') !== null && plain.body.nextCursor === null) wrong.push(`${operation.id} names a page after the last`);
    const { body, headers } = await ask({ limit: '1', include: 'total' });
    if (body.total === undefined || (plain.body.nextCursor === null && body.total !== plain.body.items.length))
      wrong.push(`${operation.id} counts ${body.total} of ${plain.body.items.length}`);
    const link = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    if ((link && new URL(link, 'http://x').searchParams.get('cursor')) !== (body.nextCursor ?? undefined))
      wrong.push(`${operation.id} names ${link} after ${body.nextCursor}`);
    const surprised = await ask({ surprise: '1' });
    if (surprised.status !== 422) wrong.push(`${operation.id} takes an unknown filter: ${surprised.status}`);
  }
  expect(wrong).toEqual([]);
  expect(lists).toBeGreaterThan(40);
}, 180_000);

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
    // that something was read may itself be worth a row (ACC-9)
    const read = answer.status < 300 ? ['platform.audit_events'] : [];
    const difference = changed(before, await dump(app)).filter((table) => operation.method !== 'GET' || !read.includes(table));
    const unknown = await caller.send(operation, withId(request, pointer, nobody));
    if (told(answer, [foreign]) !== told(unknown, [nobody])) wrong.push(`${name}: ${told(answer)} but unknown ids answer ${told(unknown)}`);
    if (difference.length > 0) wrong.push(`${name}: ${answer.status} changed ${difference.join(', ')}`);
    if (answer.status > 299 && answer.status !== 404 && answer.status !== 422) wrong.push(`${name}: ${told(answer)}`);
  }
  expect(wrong).toEqual([]);
  print(`foreign ids in bodies and queries: ${fields} fields, ${wrong.length} leaks`);
}, 180_000);

it("ACC-10 a cursor of another tenant's list leads to nothing but one's own rows", async () => {
  const { a, b } = world;
  const wrong: string[] = [];
  let cursors = 0;
  for (const call of caller.calls) {
    const { operation } = call;
    if (operation.access?.public || !operation.parameters.some((each) => each.in === 'query' && each.name === 'cursor')) continue;
    const lists = await Promise.all([a, b].map((tenant) => caller.valid(call, tenant)));
    const [foreign, own] = lists.map((list) => ({ ...list, query: { ...list.query, limit: '1' } }));
    const { body } = await caller.send<{ nextCursor: string | null }>(operation, foreign!);
    if (body.nextCursor === null) continue;
    cursors += 1;
    const all = await caller.send<{ items: unknown[] }>(operation, { ...own!, query: { ...own!.query, limit: '200' } });
    const mine = all.body.items.map((item) => JSON.stringify(item));
    const answer = await caller.send<{ items?: unknown[] }>(operation, { ...own!, query: { ...own!.query, cursor: body.nextCursor } });
    if (answer.status >= 500) wrong.push(`${operation.id}: ${told(answer)}`);
    if (answer.status < 300 && answer.body.items?.some((item) => !mine.includes(JSON.stringify(item)))) {
      wrong.push(`${operation.id} shows rows that are not in the own list`);
    }
  }
  expect(wrong).toEqual([]);
  expect(cursors).toBeGreaterThan(10);
  print(`foreign cursors: ${cursors} lists, ${wrong.length} leaks`);
}, 180_000);

import { afterAll, beforeAll, expect, it } from 'vitest';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { DeadlineSweep } from '@app/platform';
import { Caller } from './caller.js';
import { Callers } from './callers.js';
import { declaredRule } from './document.js';
import { nameOf, readExpectations, type Line } from './expectations.js';
import { Matrix, permissionOf } from './matrix.js';
import { print } from './print.js';
import { SocketMatrix } from './sockets.js';
import { buildWorld, type World } from './world.js';

const lines = readExpectations();
const line = new Map<string, Line>(lines.map((each) => [nameOf(each), each]));
const sockets = lines.filter(({ method }) => method === 'WS' || method === 'HEAR');
const rest = lines.filter(({ method }) => method !== 'WS' && method !== 'HEAR');

let world: World;
let caller: Caller;
let matrix: Matrix;
beforeAll(async () => {
  world = await buildWorld();
  caller = await Caller.of(world);
  const permissions = [...new Set(lines.map(permissionOf))].filter((each) => each !== null);
  matrix = await Matrix.of(caller, await Callers.of(world, permissions));
  // What is due of itself would change objects under the matrix
  world.app.app.get(DeadlineSweep).pause(true);
}, 120_000);
afterAll(() => world.app.close());

it('ACC-10 a line that forgets a caller, names one twice or stands twice is refused', () => {
  const good = 'GET /me | signed in | 2xx OAMRLFNGbgCscdpr12345 | 403 kKx';
  const bad: Array<[string, RegExp]> = [
    [good.replace('OAMR', 'OAR'), /callers "M" forgotten/],
    [good.replace('kKx', 'kKxO'), /caller "O" twice/],
    [good.replace('kKx', 'kKxZ'), /unknown caller "Z"/],
    [`${good} | 500 O`, /unknown group/],
    [`${good}\n${good}`, /more than one line/],
    ['GET /me | public | 2xx O', /public lines/],
  ];
  expect(readExpectations(good)).toHaveLength(1);
  for (const [text, problem] of bad) expect(() => readExpectations(text)).toThrow(problem);
});

it('ACC-10 access-matrix.txt has one line for every operation, none too many, and names the rule that OpenAPI tells callers', () => {
  const { operations } = caller.document;
  expect(rest.map(nameOf).toSorted()).toEqual(operations.map(nameOf).toSorted());
  const rules = operations.map((operation) => `${nameOf(operation)} | ${declaredRule(operation)}`);
  expect(rest.map((each) => `${nameOf(each)} | ${each.rule}`).toSorted()).toEqual(rules.toSorted());
  expect(caller.calls).toHaveLength(operations.length);
});

it('ACC-10 every caller gets from every operation what access-matrix.txt says, and a refusal tells nothing', async () => {
  for (const call of caller.calls) await matrix.rest(call, line.get(nameOf(call.operation))!);
  expect(matrix.leaks).toEqual([]);
}, 300_000);

it('ACC-10 access-matrix.txt has one line for every namespace and every event that a client can send', () => {
  expect(
    lines
      .filter(({ method }) => method === 'WS')
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(clientEvents().toSorted());
});

it('ACC-10 every caller may send and hears on sockets what access-matrix.txt says', async () => {
  const before = matrix.leaks.length;
  const socketMatrix = new SocketMatrix(caller, matrix);
  for (const each of sockets) await socketMatrix.run(each);
  expect(matrix.leaks.slice(before)).toEqual([]);
}, 120_000);

it('ACC-10 prints the size of the matrix', () => {
  print(`access matrix: ${matrix.cells} cells, ${matrix.leaks.length} leaks`);
  expect(matrix.cells).toBeGreaterThan(3000);
});

/** Namespaces and client events of the running product, from the metadata of its gateways. */
function clientEvents(): string[] {
  const { app } = world.app;
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getProviders()
    .flatMap(({ instance, metatype }): string[] => {
      if (!metatype || !Reflect.getMetadata('websockets:is_gateway', metatype)) return [];
      const { namespace } = Reflect.getMetadata('websockets:gateway_options', metatype) as { namespace: string };
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      const handlers = scanner.getAllMethodNames(prototype).map((name) => prototype[name]!);
      const events = handlers.filter((handler) => Reflect.getMetadata('websockets:message_mapping', handler) === true);
      return ['connect', ...events.map((handler) => Reflect.getMetadata('message', handler) as string)].map(
        (event) => `/${namespace} ${event}`,
      );
    });
}

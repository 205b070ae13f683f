import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeadlineSweep } from '@app/platform';
import { Caller } from './caller.js';
import { Callers } from './callers.js';
import { declaredRule } from './document.js';
import { nameOf, readExpectations, type Line } from './expectations.js';
import { Matrix, permissionOf } from './matrix.js';
import { print } from './print.js';
import { buildWorld, type World } from './world.js';

const lines = readExpectations();
const line = new Map<string, Line>(lines.map((each) => [nameOf(each), each]));
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
}, 180_000);

it('ACC-10 prints the size of the matrix', () => {
  print(`access matrix: ${matrix.cells} cells, ${matrix.leaks.length} leaks`);
  expect(matrix.cells).toBeGreaterThan(3000);
});

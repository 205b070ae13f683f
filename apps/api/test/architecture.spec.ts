import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { ApiDocument } from './document.js';
import { RECIPES } from './recipes/index.js';

let t: TestApp;
let source: DataSource;
beforeAll(async () => {
  t = await bootApp();
  source = t.app.get(DataSource);
});
afterAll(() => t.close());

it('no relation of an entity leaves its schema: other modules are referred to by id', () => {
  const leaving = source.entityMetadatas.flatMap((entity) =>
    entity.relations
      .filter((relation) => relation.inverseEntityMetadata.schema !== entity.schema)
      .map((relation) => `${entity.name}.${relation.propertyName} → ${relation.inverseEntityMetadata.name}`),
  );
  expect(source.entityMetadatas.length).toBeGreaterThan(15);
  expect(leaving).toEqual([]);
});

it('every entity lies in a schema named like a module of the product', () => {
  const schemas = new Set(source.entityMetadatas.map((entity) => entity.schema));
  expect([...schemas].sort()).toEqual(
    expect.arrayContaining(['applications', 'campaigns', 'chat', 'collaborations', 'content_sync', 'creators', 'identity', 'shipping']),
  );
  expect(schemas.has(undefined)).toBe(false);
});

it('the migrated database is what the entities say: the schema difference is empty', async () => {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  // Tables without an entity are unknown to TypeORM and stay untouched
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('every operation of the document names its access rule and an operation id of its own', async () => {
  const { operations } = await ApiDocument.of(t);
  const ruled = (access: object | undefined) => Object.values(access ?? {}).some(Boolean);
  expect(operations.length).toBeGreaterThan(100);
  expect(operations.filter(({ access }) => !ruled(access)).map(({ id }) => id)).toEqual([]);
  expect(operations.filter(({ id }, index) => operations.findIndex((other) => other.id === id) !== index).map(({ id }) => id)).toEqual([]);
});

it('every operation has one recipe and every recipe an operation: what is new is fuzzed and tried as a stranger from its first day', async () => {
  const operations = (await ApiDocument.of(t)).operations.map(({ id }) => id).sort();
  expect(RECIPES.map(({ operationId }) => operationId).sort()).toEqual(operations);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

it('is ready, answers unknown paths with a problem and moves the clock', async () => {
  expect((await t.call('GET', '//readyz')).status).toBe(200);
  const missing = await t.call<{ code: string }>('GET', '/nowhere');
  expect([missing.status, missing.body.code]).toEqual([404, 'platform.not-found']);
  const before = t.now();
  const moved = await t.call<{ now: string }>('POST', '/sandbox/clock', { body: { by: 'P2DT1H' } });
  expect(moved.status).toBe(200);
  expect(new Date(moved.body.now).getTime() - before.getTime()).toBeGreaterThanOrEqual(49 * 3_600_000);
  expect((await t.call('POST', '/sandbox/clock', { body: { by: 'P2D', to: '2027-01-01T00:00:00Z' } })).status).toBe(422);
  expect((await t.call('POST', '/sandbox/clock', { body: { nonsense: 1 } })).status).toBe(422);
  expect((await t.call('POST', '/sandbox/clock', { body: '{broken', headers: { 'content-type': 'application/json' } })).status).toBe(400);
});

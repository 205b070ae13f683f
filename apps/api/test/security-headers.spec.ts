import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';

let t: TestApp;
beforeAll(async () => {
  t = await bootApp();
});
afterAll(() => t.close());

describe('headers of every answer', () => {
  it.each([
    ['a health check', '/healthz', 200],
    ['a refusal', '/api/v1/me', 401],
    ['an unknown route', '/api/v1/nowhere', 404],
  ])('%s is not framed, sniffed, or asked without TLS', async (_, url, status) => {
    const answer = await request(t.url).get(url);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
  });

  it('the id of a request is the caller’s own when it is a plain word, else a new one', async () => {
    const idOf = async (given: string) => (await request(t.url).get('/healthz').set('x-request-id', given)).headers['x-request-id'];
    expect(await idOf('order-17')).toBe('order-17');
    expect(await idOf('no spaces, please')).toMatch(/^[0-9a-f]{8}-/);
  });
});

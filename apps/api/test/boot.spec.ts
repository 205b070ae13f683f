import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
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

it('refuses what a route does not take, by name: queries, bodies, bottomless nesting', async () => {
  const query = await t.call('GET', '/documents/current?nonsense=1&x=2');
  expect([query.status, query.body]).toMatchObject([
    422,
    { code: 'platform.invalid', errors: [{ pointer: '?nonsense' }, { pointer: '?x' }] },
  ]);
  const body = await t.call('POST', '/auth/sign-out', { body: { 'a/b': 1 } });
  expect([body.status, body.body]).toMatchObject([422, { errors: [{ pointer: '/a~1b', code: 'unknown' }] }]);
  expect((await t.call('POST', '/auth/sign-out', { body: [] })).status).toBe(422);
  expect((await t.call('POST', '/auth/sign-out', { body: {} })).status).toBe(204);
  const nested = (depth: number) => `{"email":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  const headers = { 'content-type': 'application/json' };
  expect((await t.call('POST', '/auth/password-reset', { body: nested(30), headers })).status).toBe(422);
  for (const depth of [33, 2_000, 400_000]) {
    const answer = await t.call('POST', '/auth/password-reset', { body: nested(depth), headers });
    expect([answer.status, answer.body['code']]).toEqual([400, 'platform.malformed']);
  }
});

it('answers what HTTP itself refuses as a problem, too', async () => {
  const { hostname, port } = new URL(t.url);
  const ask = (path: string) =>
    new Promise<{ status: number; type: string; text: string; id: string }>((resolve, reject) => {
      request({ hostname, port, path }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const { 'content-type': type = '', 'x-request-id': id } = answer.headers;
          resolve({ status: answer.statusCode ?? 0, type, text: Buffer.concat(chunks).toString(), id: String(id) });
        });
      })
        .on('error', reject)
        .end();
    });
  for (const [path, status, code] of [
    [`/api/v1/documents/${'x'.repeat(20_000)}`, 431, 'platform.head-too-large'],
    ['/api/v1/documents/%ff', 400, 'platform.malformed'],
  ] as const) {
    const answer = await ask(path);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(answer.text)).toMatchObject({ status, code, requestId: answer.id });
  }
});

it('ends as soon as the last answer is out, whatever connections browsers keep open', async () => {
  const ending = await bootApp();
  const { hostname, port } = new URL(ending.url);
  const open = async () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  const inAdvance = await open();
  const asking = await open();
  const body = JSON.stringify({ email: 'nobody@example.org', password: 'a long enough sentence' });
  asking.write(
    `POST /api/v1/auth/sign-in HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 9)}`,
  );
  let answer = '';
  asking.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const gone = Promise.all([once(inAdvance, 'close'), once(asking, 'close')]);
  // the server has read the first half
  await expect.poll(() => asking.bytesWritten).toBeGreaterThan(0);
  await ending.call('GET', '//healthz');
  const started = performance.now();
  const closed = ending.close();
  await once(inAdvance, 'close');
  asking.write(body.slice(9));
  await Promise.all([closed, gone]);
  expect(answer).toContain('HTTP/1.1 401');
  expect(performance.now() - started, 'ms until it ended').toBeLessThan(10_000);
}, 30_000);

import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { Principals } from '@app/platform';

let t: TestApp;
let owner: TestOwner;
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(() => t.close());

it('ACC-2 a session that ends between a handshake’s check and its connection leaves no socket open', async () => {
  const { body } = await t.call<{ items: Array<{ id: string; current: boolean }> }>('GET', '/me/sessions', { token: owner.accessToken });
  const sessionId = body.items.find(({ current }) => current)?.id ?? '';
  const slow = holdFirst(t.app.get(Principals));
  const socket = io(`${t.url}/live`, {
    auth: { token: owner.accessToken },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  const closed = new Promise((resolve) => socket.once('disconnect', resolve));
  await slow.held;
  expect((await t.call('DELETE', `/me/sessions/${sessionId}`, { token: owner.accessToken })).status).toBe(204);
  slow.release();
  expect(await closed).toBe('io server disconnect');
}, 30_000);

/** The next caller is found at once, but handed out only when told to: a handshake on a busy machine. */
function holdFirst(principals: Principals): { held: Promise<void>; release: () => void } {
  const { promise: held, resolve: arrived } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const read = principals.actorOf.bind(principals);
  principals.actorOf = async (token) => {
    principals.actorOf = read;
    const actor = await read(token);
    arrived();
    await released;
    return actor;
  };
  return { held, release };
}

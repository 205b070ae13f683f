import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';

let t: TestApp;
let owner: TestOwner;
const open: Socket[] = [];
beforeAll(async () => {
  t = await bootApp();
  owner = await makeOwner(t);
});
afterAll(async () => {
  for (const socket of open) socket.disconnect();
  await t.close();
});

it('ACC-2 a session that ends while its sockets connect leaves none of them open', async () => {
  const sockets = Array.from({ length: 60 }, (_, index) => {
    const socket = io(`${t.url}/${index % 2 ? 'chat' : 'live'}`, {
      auth: { token: owner.accessToken },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      autoConnect: false,
    });
    open.push(socket);
    return socket;
  });
  const [first, ...others] = sockets;
  first?.connect();
  await once(first!, 'connect');
  for (const socket of others) socket.connect();
  await once(others[0]!, 'connect');
  const ended = await t.call('DELETE', '/me/sessions/' + (await sessionId()), { token: owner.accessToken });
  expect(ended.status).toBe(204);
  await expect.poll(() => sockets.filter(({ active, connected }) => active || connected).length, { timeout: 5_000 }).toBe(0);
}, 30_000);

async function sessionId(): Promise<string> {
  const { body } = await t.call<{ items: Array<{ id: string; current: boolean }> }>('GET', '/me/sessions', { token: owner.accessToken });
  return body.items.find(({ current }) => current)?.id ?? '';
}

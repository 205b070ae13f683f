import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { campaignInput } from '@app/applications/testing';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { Live, newId, Principals, rooms } from '@app/platform';

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

it('ACC-10 a page hears on connecting what changed while its socket was on its way; others hear nothing of it', async () => {
  const began = performance.now();
  const [reader, stranger] = [await makeOwner(t), await makeOwner(t)];
  const made = await t.call<{ id: string }>('POST', `/brands/${reader.brandId}/campaigns`, {
    token: reader.accessToken,
    body: campaignInput(),
  });
  const change = { event: 'campaign:changed', data: { entity: 'campaign', id: made.body.id } };
  expect(await heardOnConnecting(reader, performance.now() - began)).toContainEqual(change);
  expect(await heardOnConnecting(stranger, performance.now() - began)).not.toContainEqual(change);
  // a page opened later has read it; one that does not say how old it is asks for nothing
  expect(await heardOnConnecting(reader, 0)).toEqual([]);
  expect(await heardOnConnecting(reader, undefined)).toEqual([]);
  expect(await heardOnConnecting(reader, 'long')).toEqual([]);
  // longer ago than anything kept: read all again
  expect(await heardOnConnecting(reader, 86_400_000)).toEqual([{ event: 'live:missed' }]);
}, 30_000);

/** What arrives before the first thing told to an open socket: all that is sent on connecting. */
async function heardOnConnecting({ accessToken, userId }: TestOwner, age: unknown): Promise<unknown[]> {
  const socket = io(`${t.url}/live`, { auth: { token: accessToken, age }, transports: ['websocket'], forceNew: true, reconnection: false });
  const heard: unknown[] = [];
  const end = newId();
  let ended = false;
  socket.onAny((event: string, data?: { id: string; entity: string }) => {
    if (data?.entity !== 'spec') heard.push({ event, ...(data ? { data } : {}) });
    ended ||= data?.id === end;
  });
  await vi.waitUntil(
    () => {
      t.app.get(Live).tell([rooms.user(userId)], 'notification:new', { entity: 'spec', id: end });
      return ended;
    },
    { timeout: 10_000 },
  );
  socket.disconnect();
  return heard;
}

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

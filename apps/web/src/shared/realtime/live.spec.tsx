import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { QueryClient } from '@tanstack/react-query';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '../api/current-session.js';
import { connectLive } from './live.js';
import { onLiveChange } from './registry.js';

onLiveChange('spec-thing', (id) => [['things', id]]);

/** The server's side of a page: what the page says on connecting, and what it is told then. */
async function serverThatTells(events: Array<[event: string, data?: object]>) {
  const http = createServer();
  const io = new Server(http);
  const ages: unknown[] = [];
  io.of('/live').on('connection', (socket) => {
    ages.push(socket.handshake.auth['age']);
    for (const [event, ...data] of events) socket.emit(event, ...data);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  vi.stubGlobal('location', new URL(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`));
  return { ages, close: () => io.close() };
}

/** A page that read three things before its socket; each counts how often it was asked for. */
async function pageWith(...ids: string[]) {
  const client = new QueryClient();
  const reads = new Map<string, number>();
  for (const id of ids) {
    await client.fetchQuery({ queryKey: ['things', id], queryFn: () => reads.set(id, (reads.get(id) ?? 0) + 1).size });
  }
  return { client, stale: () => ids.filter((id) => client.getQueryState(['things', id])?.isInvalidated) };
}

describe('live changes', () => {
  const closing: Array<() => unknown> = [];
  beforeEach(() => {
    session.start({ accessToken: 'token', expiresAt: '2099-01-01T00:00:00Z' }, null);
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    vi.unstubAllGlobals();
    session.end();
  });

  async function open(events: Array<[event: string, data?: object]>) {
    const server = await serverThatTells(events);
    const page = await pageWith('a', 'b', 'c');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const disconnect = connectLive(page.client, { onCut: () => undefined });
    await vi.advanceTimersByTimeAsync(1500);
    vi.useRealTimers();
    closing.push(disconnect, server.close);
    return { server, page };
  }

  it('api.md 4 what changed between the first reading and the socket is read again, and nothing else', async () => {
    const { server, page } = await open([['campaign:changed', { entity: 'spec-thing', id: 'b' }]]);
    await vi.waitFor(() => expect(page.stale()).toEqual(['b']), 10_000);
    // since before the page's first requests, and not since ever
    expect(server.ages).toEqual([expect.any(Number)]);
    expect(server.ages[0]).toBeGreaterThan(5_000);
    expect(server.ages[0]).toBeLessThan(30_000);
  });

  it('api.md 4 a page whose beginning the server has forgotten reads all of it again', async () => {
    const { page } = await open([['live:missed']]);
    await vi.waitFor(() => expect(page.stale()).toEqual(['a', 'b', 'c']), 10_000);
  });
});

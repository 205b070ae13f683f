import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bootApp, type TestApp } from '@app/harness';
import { makeOwner, type TestOwner } from '@app/identity/testing';
import { socketFile } from '../../../scripts/postgres.ts';

/** The way to the database, which a test can cut: like a server that restarts, it drops what stands and takes nobody in. */
class Way {
  /** Names of the applications that came while it was cut (their first message says it). */
  readonly refused: string[] = [];
  private cut = false;
  private readonly standing = new Set<Socket>();
  private server!: Server;

  async open(target: { hostname: string; port: string }): Promise<number> {
    this.server = createServer((socket) => {
      socket.on('error', () => undefined);
      if (this.cut) {
        socket.once('data', (hello) => {
          this.refused.push(/application_name\0([^\0]*)/.exec(hello.toString('latin1'))?.[1] ?? '');
          socket.destroy();
        });
        return;
      }
      const folder = decodeURIComponent(target.hostname);
      const onward = folder.startsWith('/') ? connect(socketFile(folder, Number(target.port))) : connect(Number(target.port), folder);
      onward.on('error', () => undefined);
      socket.pipe(onward).pipe(socket);
      for (const [one, other] of [
        [socket, onward],
        [onward, socket],
      ] as const) {
        this.standing.add(one);
        one.once('close', () => {
          this.standing.delete(one);
          other.destroy();
        });
      }
    });
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as { port: number }).port;
  }

  drop(): void {
    this.cut = true;
    for (const socket of this.standing) socket.destroy();
  }

  restore(): void {
    this.cut = false;
  }

  close(): void {
    this.server.close();
    for (const socket of this.standing) socket.destroy();
  }
}

describe('the database restarts (quality.md, outside faults)', () => {
  const way = new Way();
  let t: TestApp;
  let owner: TestOwner;

  beforeAll(async () => {
    let port = 0;
    const address = { hostname: '', port: '' };
    port = await way.open(address);
    t = await bootApp((databaseUrl) => {
      Object.assign(address, { hostname: databaseUrl.hostname, port: databaseUrl.port });
      const through = new URL(databaseUrl);
      through.hostname = '127.0.0.1';
      through.port = String(port);
      return { DATABASE_URL: through.href, LOG_LEVEL: 'fatal' };
    });
    owner = await makeOwner(t);
  });
  afterAll(async () => {
    way.restore();
    await t.close();
    way.close();
  });

  it('callers hear 503 with a time to wait, nothing is half done, and it goes on by itself', async () => {
    const brands = `/organisations/${owner.organisationId}/brands`;
    const call = (headers: Record<string, string> = {}) =>
      t.call<{ code: string }>('POST', brands, { token: owner.accessToken, headers, body: { name: 'Nach dem Neustart' } });
    way.drop();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const refusals = [await call(key), await t.call<{ code: string }>('GET', brands, { token: owner.accessToken })];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [503, 'platform.unavailable'],
      [503, 'platform.unavailable'],
    ]);
    expect(refusals.map(({ headers }) => headers.get('retry-after'))).toEqual(['5', '5']);
    expect((await t.call<Record<string, string>>('GET', '//readyz')).body).toMatchObject({
      database: 'failed',
      jobs: 'failed',
      storage: 'ok',
    });
    way.restore();
    await vi.waitFor(async () => expect((await call(key)).status).toBe(201), { timeout: 10_000, interval: 200 });
    const made = await t.call<{ items: { name: string }[] }>('GET', brands, { token: owner.accessToken });
    expect(made.body.items.filter(({ name }) => name === 'Nach dem Neustart')).toHaveLength(1);
    await t.settle();
  });

  it('while it is away each process knocks at its pace: attempts do not multiply', async () => {
    way.refused.length = 0;
    way.drop();
    const listening = () => way.refused.filter((name) => name === 'openfluence-listen').length;
    await vi.waitFor(() => expect(listening()).toBeGreaterThanOrEqual(6), { timeout: 10_000, interval: 20 });
    const before = { at: performance.now(), attempts: listening() };
    await vi.waitFor(() => expect(listening()).toBeGreaterThanOrEqual(before.attempts + 3), { timeout: 10_000, interval: 20 });
    // three more attempts of one knocker, half a second apart
    expect(performance.now() - before.at).toBeGreaterThan(900);
    way.restore();
    await vi.waitFor(
      async () => {
        const [row] = await t.sql<{ count: number }>(
          `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'openfluence-listen'`,
        );
        expect(row?.count).toBe(1);
      },
      { timeout: 10_000, interval: 200 },
    );
    // jobs are worked off again: the mail of a sign-up comes
    expect((await makeOwner(t)).brandId).toBeTruthy();
    await t.settle();
  });
});

import { describe, expect, it } from 'vitest';
import { Session, type SessionEnvironment } from './session.js';

const DATE = 'Sat, 21 Nov 2026 10:00:00 GMT';
const EXPIRES = '2026-11-21T10:15:00Z';

/** One browser: tabs share storage, lock and channel; the server counts refreshes. */
function browser(answers: (call: number) => Response) {
  const stored = new Map<string, string>();
  const channels: { onmessage: ((event: MessageEvent) => void) | null }[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const state = { refreshes: 0, elapsed: 0 };

  function tab(): Session {
    const channel = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (data: unknown) => {
        for (const other of channels) if (other !== channel) other.onmessage?.({ data } as MessageEvent);
      },
    };
    channels.push(channel);
    const env: SessionEnvironment = {
      fetch: async () => answers(state.refreshes++),
      exclusively: (work) => {
        const next = queue.then(work);
        queue = next.catch(() => undefined);
        return next;
      },
      channel,
      storage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
        removeItem: (key) => void stored.delete(key),
      },
      elapsed: () => state.elapsed,
    };
    return new Session(env);
  }
  return { tab, state, stored };
}

function token(name: string): Response {
  return new Response(JSON.stringify({ accessToken: name, expiresAt: EXPIRES }), { status: 200, headers: { date: DATE } });
}

describe('Session', () => {
  it('ACC-2 refreshes once although many requests of one tab need a token', async () => {
    const { tab, state, stored } = browser((call) => token(`t${call}`));
    stored.set('of.session', '1');
    const one = tab();
    const tokens = await Promise.all([one.current(), one.current(), one.refresh(null)]);
    expect(tokens).toEqual(['t0', 't0', 't0']);
    expect(state.refreshes).toBe(1);
  });

  it('ACC-2 refreshes in one tab only; the other takes the token over', async () => {
    const { tab, state, stored } = browser((call) => token(`t${call}`));
    stored.set('of.session', '1');
    const [one, two] = [tab(), tab()];
    expect(await Promise.all([one.current(), two.current()])).toEqual(['t0', 't0']);
    expect(state.refreshes).toBe(1);
  });

  it('ACC-2 refreshes shortly before the token ends, measured by the server and not by the wall clock', async () => {
    const { tab, state } = browser((call) => token(`t${call}`));
    const one = tab();
    one.start({ accessToken: 'first', expiresAt: EXPIRES }, DATE);
    state.elapsed = 14 * 60_000;
    expect(await one.current()).toBe('first');
    state.elapsed = 14.6 * 60_000;
    expect(await one.current()).toBe('t0');
  });

  it('asks nothing of the server for a stranger', async () => {
    const { tab, state } = browser(() => token('never'));
    expect(await tab().current()).toBeNull();
    expect(state.refreshes).toBe(0);
  });

  it('ACC-2 a refused refresh ends the session in every tab', async () => {
    const { tab } = browser(() => new Response(null, { status: 401 }));
    const [one, two] = [tab(), tab()];
    const events: string[] = [];
    two.subscribe((event) => events.push(event));
    two.start({ accessToken: 'old', expiresAt: EXPIRES }, DATE);
    one.start({ accessToken: 'old', expiresAt: EXPIRES }, DATE);
    expect(await one.refresh('old')).toBeNull();
    expect(one.likely).toBe(false);
    expect(two.likely).toBe(false);
    expect(events).toEqual(['started-elsewhere', 'ended']);
  });

  it('ACC-2 renews a token that has not run out, for rights that have changed', async () => {
    const { tab, state } = browser((call) => token(`t${call}`));
    const one = tab();
    one.start({ accessToken: 'first', expiresAt: EXPIRES }, DATE);
    expect(await one.renew()).toBe('t0');
    expect(await one.current()).toBe('t0');
    expect(state.refreshes).toBe(1);
  });

  it('an unreachable server keeps the session', async () => {
    const { tab } = browser(() => new Response(null, { status: 503 }));
    const one = tab();
    one.start({ accessToken: 'old', expiresAt: EXPIRES }, DATE);
    await expect(one.refresh('old')).rejects.toThrow('503');
    expect(one.likely).toBe(true);
  });
});

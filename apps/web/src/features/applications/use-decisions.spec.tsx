import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '../../shared/api/current-session.js';
import { loadTexts } from '../../shared/i18n/i18n.js';
import { applicationsQuery, selectionQuery } from './applications.queries.js';
import type { ApplicationCard, ApplicationState, Decision } from './applications.types.js';
import { shownRows, stateAfter } from './decisions.js';
import { useDecisions, usePending, useSelection, type Decisions } from './use-decisions.js';

const card = (id: string, state: ApplicationState): ApplicationCard => ({
  id,
  state,
  stateReason: null,
  creator: { id, name: id, handle: null, pictureUrl: null, followers: 1, engagementRate: null, country: null, city: null },
  variant: null,
  appliedAt: '2026-11-21T10:00:00Z',
  decidedAt: null,
  waitlistPosition: null,
  orderPosition: null,
  offer: null,
  cashState: null,
  version: 1,
});

/** The server of one campaign behind `fetch`; answers to decisions are held back until `release`. */
class Server {
  rows = [card('a', 'applied'), card('b', 'applied'), card('c', 'accepted')];
  refuse = new Set<string>();
  calls: string[] = [];
  private held: (() => void)[] = [];

  readonly fetch = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address, 'http://x');
    if (init.method === 'POST') {
      this.calls.push(url.pathname.replace('/api/v1/', ''));
      await new Promise<void>((resolve) => this.held.push(resolve));
      return this.decide(url, JSON.parse(init.body as string) as { decisions?: { id: string; decision: Decision }[] });
    }
    if (url.pathname.endsWith('/selection')) return json(this.selection());
    const wanted = url.searchParams.get('state')?.split(',');
    return json({ items: this.rows.filter(({ state }) => wanted === undefined || wanted.includes(state)), nextCursor: null });
  };

  /** Lets every decision that waits for its answer have it. */
  release(): void {
    for (const go of this.held.splice(0)) go();
  }

  private decide(url: URL, body: { decisions?: { id: string; decision: Decision }[] }): Response {
    const single = /applications\/(\w+)\/(accept|decline|reset)$/.exec(url.pathname);
    if (single) {
      const [, id = '', decision] = single;
      if (this.refuse.has(id)) return json({ code: 'applications.decisions-closed', detail: 'closed' }, 409);
      return json(this.move(id, decision as Decision));
    }
    const results = (body.decisions ?? []).map(({ id, decision }) =>
      this.refuse.has(id)
        ? { id, ok: false, state: null, error: { code: 'x.y', detail: 'closed' } }
        : { id, ok: true, state: this.move(id, decision).state, error: null },
    );
    return json({ results });
  }

  private move(id: string, decision: Decision): ApplicationCard {
    const row = this.rows.find((each) => each.id === id)!;
    row.state = stateAfter(row.state, decision)!;
    return row;
  }

  private selection() {
    const count = (state: ApplicationState) => this.rows.filter((row) => row.state === state).length;
    return {
      undecided: count('applied'),
      accepted: count('accepted'),
      declined: count('declined'),
      waitlisted: 0,
      confirmed: 0,
      can: { decide: true },
    };
  }
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

interface Seen {
  text: string;
  decisions: Decisions;
}

describe('useDecisions', () => {
  let server: Server;
  let client: QueryClient;
  let root: Root;
  let seen: Seen | null = null;
  /** What was on the screen, one entry per change. */
  let screen: string[] = [];

  beforeAll(() => loadTexts('applications'));

  function Probe() {
    const query = useInfiniteQuery(applicationsQuery('k', { states: ['applied'] }));
    const pending = usePending('k');
    const { selection } = useSelection('k');
    const decisions = useDecisions('k');
    const rows = shownRows(query.data?.pages.flatMap((page) => page.items) ?? [], pending, ['applied']).map(({ id }) => id);
    const shown = `${rows.join()}|${selection?.accepted}`;
    useLayoutEffect(() => {
      seen = { text: shown, decisions };
      if (screen.at(-1) !== shown) screen.push(shown);
    });
    return null;
  }

  beforeEach(async () => {
    server = new Server();
    screen = [];
    seen = null;
    vi.stubGlobal('fetch', server.fetch);
    session.start({ accessToken: 'a', expiresAt: '2026-11-21T10:15:00Z' }, 'Sat, 21 Nov 2026 10:00:00 GMT');
    client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    root = createRoot(document.createElement('div'));
    root.render(
      <QueryClientProvider client={client}>
        <Probe />
      </QueryClientProvider>,
    );
    await vi.waitUntil(() => text() === 'a,b|1');
  });

  afterEach(() => {
    root.unmount();
    vi.unstubAllGlobals();
    session.end();
  });

  const text = (): string | undefined => seen?.text;
  const selectionReads = (): number => client.getQueryState(selectionQuery('k').queryKey)?.dataUpdateCount ?? 0;

  const decide = (ids: string[], decision: Decision): Promise<void> => {
    const rows = server.rows.filter(({ id }) => ids.includes(id)).map((row) => ({ ...row }));
    return seen!.decisions.decide(rows, decision, decision === 'decline' ? 'timing' : undefined);
  };

  it('APP-2 shows the decision before the server answers, and never flickers back when it does', async () => {
    const reads = selectionReads();
    const done = decide(['a'], 'accept');
    await expect.poll(text).toBe('b|2');
    expect(server.rows[0]?.state).toBe('applied');
    screen = [];
    server.release();
    await done;
    // Once written by us, once read from the server.
    await vi.waitFor(() => expect(selectionReads()).toBe(reads + 2));
    await expect.poll(text).toBe('b|2');
    expect(screen.filter((each) => each !== 'b|2')).toEqual([]);
    expect(server.rows[0]?.state).toBe('accepted');
  });

  it('APP-2 brings the row back when the server refuses', async () => {
    server.refuse.add('a');
    const done = decide(['a'], 'accept');
    await expect.poll(text).toBe('b|2');
    server.release();
    await done;
    await expect.poll(text).toBe('a,b|1');
  });

  it('APP-2 in bulk keeps the good rows and brings only refused ones back', async () => {
    server.refuse.add('b');
    const done = decide(['a', 'b'], 'accept');
    await expect.poll(text).toBe('|3');
    server.release();
    await done;
    await expect.poll(text).toBe('b|2');
    expect(server.calls).toEqual(['campaigns/k/applications/bulk-decisions']);
  });

  it('APP-2 undo waits for the decision it takes back; an accepted one is accepted again', async () => {
    const done = decide(['c'], 'decline');
    seen!.decisions.undoLast();
    await vi.waitFor(() => expect(server.calls).toEqual(['applications/c/decline']));
    server.release();
    await done;
    await vi.waitFor(() => {
      server.release();
      expect(server.calls).toEqual(['applications/c/decline', 'applications/c/reset', 'applications/c/accept']);
      expect(server.rows[2]?.state).toBe('accepted');
    });
  });

  it('APP-2 leaves rows alone that the decision does not fit', async () => {
    await decide(['c'], 'accept');
    expect(server.calls).toEqual([]);
  });
});

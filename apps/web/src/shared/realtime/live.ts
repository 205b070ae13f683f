import type { QueryClient } from '@tanstack/react-query';
import type { Socket } from 'socket.io-client';
import { session } from '../api/current-session.js';
import { keysFor, type LiveChange } from './registry.js';

const EVENTS = { 'notification:new': 'notification', 'campaign:changed': 'campaign', 'report:changed': 'report' } as const;
/** After the page is drawn; the socket's code must not compete with the first view. */
const FIRST_VIEW_MS = 1500;
/** What the shell found read when it was drawn had been asked for a little earlier. */
const MARGIN_MS = 5000;
const RETURN_MS = [300, 1000, 3000, 10_000, 30_000] as const;

interface LiveOptions {
  /** The server closed the socket on purpose: rights have changed or the token ran out. A fresh token is there already. */
  onCut: () => Promise<void> | void;
}

/**
 * Connects to the `/live` sockets while somebody is signed in and invalidates what changed.
 * socket.io is loaded only when the browser has nothing else to do; what changed until then the server tells on connecting.
 * @returns disconnects
 */
export function connectLive(queryClient: QueryClient, { onCut }: LiveOptions): () => void {
  let stopped = false;
  /** Since when changes may have passed unheard, of `performance.now()`. */
  let unheardSince = performance.now() - MARGIN_MS;
  let socket: Socket | undefined;
  let timer = setTimeout(() => void open(), FIRST_VIEW_MS);

  const open = async (): Promise<void> => {
    const { io } = await import('socket.io-client');
    if (stopped) return;
    const live = io('/live', {
      transports: ['websocket'],
      reconnectionDelay: 1000,
      reconnectionDelayMax: 30_000,
      auth: (give) => {
        session.current().then(
          (token) => give({ token, age: performance.now() - unheardSince }),
          () => give({ token: null }),
        );
      },
    });
    socket = live;
    let attempt = 0;
    /** socket.io comes back by itself unless the server closed or refused; then only with a fresh token. */
    const comeBack = (): void => {
      timer = setTimeout(() => void renew(), RETURN_MS[Math.min(attempt, RETURN_MS.length - 1)]);
      attempt += 1;
    };
    const renew = async (): Promise<void> => {
      try {
        if ((await session.renew()) === null || stopped) return;
        await onCut();
      } catch {
        // No network: the next attempt asks again.
        if (!stopped) comeBack();
        return;
      }
      if (!stopped) live.connect();
    };
    for (const [event, entity] of Object.entries(EVENTS)) {
      live.on(event, (change: Partial<LiveChange> | undefined) => {
        for (const queryKey of keysFor({ entity: change?.entity ?? entity, id: change?.id ?? '' }))
          void queryClient.invalidateQueries({ queryKey });
      });
    }
    // Longer ago than the server remembers.
    live.on('live:missed', () => void queryClient.invalidateQueries());
    live.on('connect', () => {
      attempt = 0;
    });
    live.on('disconnect', (reason) => {
      unheardSince = performance.now() - MARGIN_MS;
      if (reason === 'io server disconnect') comeBack();
    });
    live.on('connect_error', () => {
      if (!live.active) comeBack();
    });
    // After a gap anything may have changed.
    live.io.on('reconnect', () => void queryClient.invalidateQueries());
  };

  return () => {
    stopped = true;
    clearTimeout(timer);
    socket?.disconnect();
  };
}

import type { QueryClient } from '@tanstack/react-query';
import { session } from '../api/current-session.js';
import { keysFor, type LiveChange } from './registry.js';

const EVENTS = { 'notification:new': 'notification', 'campaign:changed': 'campaign', 'report:changed': 'report' } as const;

/**
 * Connects to the `/live` sockets while somebody is signed in and invalidates what changed.
 * socket.io is loaded only now, so that it costs nothing before the first page is drawn.
 * @returns disconnects
 */
export function connectLive(queryClient: QueryClient): () => void {
  let stopped = false;
  let stop = (): void => {
    stopped = true;
  };
  void import('socket.io-client').then(({ io }) => {
    if (stopped) return;
    const socket = io('/live', {
      transports: ['websocket'],
      reconnectionDelay: 1000,
      reconnectionDelayMax: 30_000,
      auth: (give) => {
        session.current().then(
          (token) => give({ token }),
          () => give({ token: null }),
        );
      },
    });
    for (const [event, entity] of Object.entries(EVENTS)) {
      socket.on(event, (change: Partial<LiveChange> | undefined) => {
        for (const queryKey of keysFor({ entity: change?.entity ?? entity, id: change?.id ?? '' }))
          void queryClient.invalidateQueries({ queryKey });
      });
    }
    // After a gap anything may have changed.
    socket.io.on('reconnect', () => void queryClient.invalidateQueries());
    stop = () => socket.disconnect();
  });
  return () => stop();
}

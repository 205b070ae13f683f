import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { chatKeys } from './chat.queries.js';
import { chatSocket } from './chat-socket.js';
import type { Thread } from './chat.types.js';
import { ConversationStore } from './conversation-store.js';

const POLL_MS = 10_000;

/**
 * The live conversation of a thread. The store lives in the query cache, so that unsent messages survive leaving the page and
 * end with the session.
 */
export function useConversation(thread: Thread) {
  const queryClient = useQueryClient();
  const key = chatKeys.conversation(thread.id);
  const { data: store } = useQuery({
    queryKey: key,
    // The same store for ever: it keeps itself up to date.
    queryFn: () => queryClient.getQueryData<ConversationStore>(key) ?? new ConversationStore(thread.id, chatSocket),
    initialData: () => new ConversationStore(thread.id, chatSocket),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const state = useSyncExternalStore(store.subscribe, store.snapshot);

  useEffect(() => store.adopt(thread), [store, thread]);

  useEffect(() => {
    const release = chatSocket.hold();
    const stop = store.listen();
    // Where sockets are blocked, the conversation goes on by asking now and then.
    const timer = setInterval(() => {
      if (!chatSocket.connected && document.visibilityState === 'visible') void store.resume();
    }, POLL_MS);
    return () => {
      clearInterval(timer);
      stop();
      release();
    };
  }, [store]);

  const first = useQuery({
    queryKey: [...key, 'first'],
    queryFn: () => store.load().then(() => true),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  return { store, state, first };
}

/** Tells the server what was seen as long as the window is looked at, and lets the lists count anew. */
export function useReading(store: ConversationStore, newest: number, atEnd: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!atEnd || newest === 0) return;
    const read = (): void => {
      if (document.visibilityState !== 'visible') return;
      void store.markRead().then((moved) => {
        if (!moved) return;
        void queryClient.invalidateQueries({ queryKey: chatKeys.lists() });
        void queryClient.invalidateQueries({ queryKey: chatKeys.unread() });
      });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [store, newest, atEnd, queryClient]);
}

import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { isProblem } from '../../shared/api/problem.js';
import { request, send } from '../../shared/api/client.js';
import { session } from '../../shared/api/current-session.js';
import type { AccessToken } from '../../shared/api/session.js';
import { setBusinessTime } from '../../shared/clock/clock.js';

export interface DemoPerson {
  role: string;
  name: string;
  email: string;
  password: string;
  kind: 'brand' | 'creator' | 'staff';
}

export interface OutboxMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  createdAt: string;
}

/** How far to move business time (DEM-1). */
export type ClockMove = { by: string } | { to: string } | { toNextDeadline: true };

const ABSENT = 'of.no-sandbox';

/** Virtual time; null where this is no sandbox (asked once per tab). */
export const sandboxClockQuery = () =>
  queryOptions({
    queryKey: ['sandbox', 'clock'],
    queryFn: async ({ signal }) => {
      if (sessionStorage.getItem(ABSENT) !== null) return null;
      try {
        const clock = await request<{ now: string }>('GET', '/sandbox/clock', { signal, anonymous: true });
        setBusinessTime(clock.now);
        return clock;
      } catch (error) {
        if (!isProblem(error) || error.status !== 404) throw error;
        sessionStorage.setItem(ABSENT, '1');
        return null;
      }
    },
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  });

export const demoPeopleQuery = () =>
  queryOptions({
    queryKey: ['sandbox', 'people'],
    queryFn: ({ signal }) => request<{ items: DemoPerson[] }>('GET', '/sandbox/people', { signal, anonymous: true }),
    select: (answer) => answer.items,
    staleTime: 5 * 60_000,
  });

/** Everything the instance mailed, newest first; read again every few seconds while the drawer is open. */
export const outboxQuery = () =>
  queryOptions({
    queryKey: ['sandbox', 'outbox'],
    queryFn: ({ signal }) => request<{ items: OutboxMail[] }>('GET', '/sandbox/outbox', { signal, anonymous: true }),
    select: (answer) => answer.items.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    refetchInterval: 4000,
    staleTime: 0,
  });

export const moveClockMutation = () =>
  mutationOptions({
    mutationFn: async (move: ClockMove) => {
      const clock = await request<{ now: string }>('POST', '/sandbox/clock', { body: move, anonymous: true });
      setBusinessTime(clock.now);
      return clock;
    },
  });

export const signInAsMutation = () =>
  mutationOptions({
    mutationFn: async (person: DemoPerson) => {
      const response = await send('POST', '/auth/sign-in', { body: { email: person.email, password: person.password }, anonymous: true });
      session.start((await response.json()) as AccessToken, response.headers.get('date'));
    },
  });

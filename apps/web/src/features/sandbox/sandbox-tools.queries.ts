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
  /** What their authenticator app shows now, and next; empty without one. */
  codes: readonly string[];
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

export const demoPeopleQuery = () =>
  queryOptions({
    queryKey: ['sandbox', 'people'],
    queryFn: ({ signal }) => request<{ items: DemoPerson[] }>('GET', '/sandbox/people', { signal, anonymous: true }),
    select: (answer) => answer.items,
    // codes of authenticator apps last half a minute
    staleTime: 0,
    refetchInterval: 10_000,
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
      const response = await opened(person);
      session.start((await response.json()) as AccessToken, response.headers.get('date'));
    },
    meta: { showsError: true },
  });

/** Signs in as everybody does; whoever has a second factor gives the code that the sandbox knows of their app. */
async function opened({ email, password }: DemoPerson): Promise<Response> {
  try {
    return await send('POST', '/auth/sign-in', { body: { email, password }, anonymous: true });
  } catch (error) {
    const challenge = isProblem(error, 'identity.second-factor-needed') ? error.facts['challenge'] : null;
    if (typeof challenge !== 'string') throw error;
    const people = await request<{ items: DemoPerson[] }>('GET', '/sandbox/people', { anonymous: true });
    const [now, next] = people.items.find((each) => each.email === email)?.codes ?? [];
    if (now === undefined || next === undefined) throw error;
    const prove = (code: string): Promise<Response> => send('POST', '/auth/totp', { body: { challenge, code }, anonymous: true });
    // a code counts once: whoever signed in half a minute ago takes the next one
    return prove(now).catch((wrong: unknown) => {
      if (!isProblem(wrong, 'identity.code-wrong')) throw wrong;
      return prove(next);
    });
  }
}

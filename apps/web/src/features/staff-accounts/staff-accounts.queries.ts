import { infiniteQueryOptions, mutationOptions, type QueryClient } from '@tanstack/react-query';
import { request, send, type Page } from '../../shared/api/client.js';
import { session } from '../../shared/api/current-session.js';
import { nextCursor } from '../../shared/api/query-client.js';
import type { AccessToken } from '../../shared/api/session.js';

export const STAFF_ROLES = ['support', 'verifier', 'influencer_manager', 'finance', 'admin'] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

/** One of the operator's people (rules.md 7). */
export interface StaffAccount {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  /** Has set a password. */
  welcomed: boolean;
  /** Has set up an authenticator app; nothing is allowed before. */
  twoFactor: boolean;
  version: number;
  createdAt: string;
}

const KEY = ['staff-accounts'];

export const staffAccountsQuery = () =>
  infiniteQueryOptions({
    queryKey: KEY,
    queryFn: ({ signal, pageParam }) =>
      request<Page<StaffAccount>>('GET', '/staff/accounts', { params: { query: { cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

/** Sends the person a link to a password of their own. */
export const inviteStaffMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: { email: string; role: StaffRole }) => request<StaffAccount>('POST', '/staff/accounts', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
    meta: { showsError: true },
  });

export const changeStaffRoleMutation = (client: QueryClient, account: StaffAccount) =>
  mutationOptions({
    mutationFn: (role: StaffRole) =>
      request<StaffAccount>('PATCH', '/staff/accounts/{id}', {
        params: { path: { id: account.id } },
        body: { role },
        ifMatch: tag(account),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });

/** Ends the account: every session of it ends at once. */
export const endStaffMutation = (client: QueryClient, account: StaffAccount) =>
  mutationOptions({
    mutationFn: () => request<void>('DELETE', '/staff/accounts/{id}', { params: { path: { id: account.id } }, ifMatch: tag(account) }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
    meta: { showsError: true },
  });

/** The link of the invitation: sets name and password and signs in. */
export const welcomeMutation = () =>
  mutationOptions({
    mutationFn: async (body: { token: string; name: string; password: string }) => {
      const response = await send('POST', '/auth/staff-welcome', { body, anonymous: true });
      session.start((await response.json()) as AccessToken, response.headers.get('date'));
    },
    meta: { showsError: true },
  });

function tag({ version }: StaffAccount): string {
  return `"${version}"`;
}

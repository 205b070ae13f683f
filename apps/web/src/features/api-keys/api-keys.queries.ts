import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, type Page } from '../../shared/api/client.js';
import { nextCursor } from '../../shared/api/query-client.js';

/** A key by which programs use the API (ACC-8). */
export interface ApiKey {
  id: string;
  name: string;
  /** The first characters of the secret. */
  start: string;
  state: 'active' | 'expired' | 'revoked';
  permissions: string[];
  /** Null: every brand. */
  brandIds: string[] | null;
  createdBy: { userId: string; name: string | null; member: boolean };
  createdAt: string;
  /** Exact to a minute. */
  lastUsedAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
  /** Until then the secret before the last rotation works, too. */
  oldSecretUntil: string | null;
  version: number;
  can: { change: boolean; rotate: boolean; revoke: boolean };
}

/** The only answer that carries the secret. */
export interface ApiKeyWithSecret extends ApiKey {
  secret: string;
}

export interface NewApiKey {
  name: string;
  permissions: string[];
  brandIds: string[] | null;
  expiresAt: string | null;
}

/** What is left out stays as it is. */
export type ApiKeyChange = Partial<NewApiKey>;

/** What a permission is called and allows, in the reader's language. */
export interface PermissionText {
  permission: string;
  group: string;
  label: string;
  description: string;
}

const keysOf = (organisationId: string) => ['api-keys', organisationId];

export const apiKeysQuery = (organisationId: string, ended: boolean) =>
  infiniteQueryOptions({
    queryKey: [...keysOf(organisationId), ended],
    queryFn: ({ signal, pageParam }) =>
      request<Page<ApiKey>>('GET', '/organisations/{id}/api-keys', {
        params: { path: { id: organisationId }, query: { state: ended ? ['expired', 'revoked'] : ['active'], cursor: pageParam } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });

/** Words for permissions; who may not read them sees the bare codes. */
export const permissionTextsQuery = (organisationId: string, language: string) =>
  queryOptions({
    queryKey: ['api-keys', 'permissions', organisationId, language],
    queryFn: ({ signal }) =>
      request<{ items: PermissionText[] }>('GET', '/organisations/{id}/permissions', { params: { path: { id: organisationId } }, signal }),
    select: (answer) => answer.items,
    staleTime: 60 * 60_000,
  });

export const createKeyMutation = (client: QueryClient, organisationId: string) =>
  mutationOptions({
    mutationFn: (body: NewApiKey) =>
      request<ApiKeyWithSecret>('POST', '/organisations/{id}/api-keys', { params: { path: { id: organisationId } }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keysOf(organisationId) }),
    meta: { showsError: true },
  });

/** The secret stays; what the key may counts from its next request on. */
export const changeKeyMutation = (client: QueryClient, organisationId: string, key: ApiKey) =>
  mutationOptions({
    mutationFn: (body: ApiKeyChange) =>
      request<ApiKey>('PATCH', '/organisations/{id}/api-keys/{keyId}', {
        params: { path: { id: organisationId, keyId: key.id } },
        body,
        ifMatch: `"${key.version}"`,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keysOf(organisationId) }),
    meta: { showsError: true },
  });

/** A new secret; the old one works for some hours more. */
export const rotateKeyMutation = (client: QueryClient, organisationId: string, key: ApiKey) =>
  mutationOptions({
    mutationFn: (graceHours: number) =>
      request<ApiKeyWithSecret>('POST', '/organisations/{id}/api-keys/{keyId}/rotate', {
        params: { path: { id: organisationId, keyId: key.id } },
        body: { graceHours },
        ifMatch: `"${key.version}"`,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keysOf(organisationId) }),
    meta: { showsError: true },
  });

/** Ends the key at once, for good. */
export const revokeKeyMutation = (client: QueryClient, organisationId: string, key: ApiKey) =>
  mutationOptions({
    mutationFn: () =>
      request<void>('DELETE', '/organisations/{id}/api-keys/{keyId}', {
        params: { path: { id: organisationId, keyId: key.id } },
        ifMatch: `"${key.version}"`,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keysOf(organisationId) }),
    meta: { showsError: true },
  });

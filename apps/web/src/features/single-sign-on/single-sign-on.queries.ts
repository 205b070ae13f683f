import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { buildUrl, request } from '../../shared/api/client.js';
import { isProblem } from '../../shared/api/problem.js';

export const DEFAULT_ROLES = ['campaign_manager', 'reviewer', 'logistics', 'finance', 'analyst', 'admin'] as const;

export type DefaultRole = (typeof DEFAULT_ROLES)[number];

/** The organisation's own sign-in by OpenID Connect (ACC-11). */
export interface SingleSignOn {
  issuer: string;
  clientId: string;
  emailDomains: string[];
  defaultRole: DefaultRole;
  enabled: boolean;
  enforced: boolean;
  /** First successful sign-in with this issuer and client; until then it cannot be enforced. */
  provenAt: string | null;
  signInUrl: string;
  callbackUrl: string;
  version: number;
}

export interface SetSingleSignOn extends Pick<
  SingleSignOn,
  'issuer' | 'clientId' | 'emailDomains' | 'defaultRole' | 'enabled' | 'enforced'
> {
  /** Left out: stays as it is. */
  clientSecret?: string;
}

const path = (organisationId: string) => ({ path: { id: organisationId } });
const key = (organisationId: string) => ['single-sign-on', organisationId];

/** Null while nothing is set. */
export const singleSignOnQuery = (organisationId: string) =>
  queryOptions({
    queryKey: key(organisationId),
    queryFn: async ({ signal }): Promise<SingleSignOn | null> => {
      try {
        return await request<SingleSignOn>('GET', '/organisations/{id}/single-sign-on', { params: path(organisationId), signal });
      } catch (error) {
        if (isProblem(error) && error.status === 404) return null;
        throw error;
      }
    },
  });

export const setSingleSignOnMutation = (client: QueryClient, organisationId: string, before: SingleSignOn | null) =>
  mutationOptions({
    mutationFn: (body: SetSingleSignOn) =>
      request<SingleSignOn>('PUT', '/organisations/{id}/single-sign-on', {
        params: path(organisationId),
        body,
        ifMatch: before && `"${before.version}"`,
      }),
    onSuccess: (settings) => client.setQueryData(key(organisationId), settings),
    meta: { showsError: true },
  });

/** Passwords work again, and sessions of the company's sign-in end. */
export const removeSingleSignOnMutation = (client: QueryClient, organisationId: string, before: SingleSignOn) =>
  mutationOptions({
    mutationFn: () =>
      request<void>('DELETE', '/organisations/{id}/single-sign-on', { params: path(organisationId), ifMatch: `"${before.version}"` }),
    onSettled: () => client.invalidateQueries({ queryKey: key(organisationId) }),
    meta: { showsError: true },
  });

/** What to register at the provider, before anything is set here. */
export function callbackUrlOf(organisationId: string): string {
  return `${window.location.origin}${buildUrl('/auth/oidc/{organisationId}/callback', { path: { organisationId } })}`;
}

import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

export interface BrandRef {
  id: string;
  name: string;
  logoUrl: string | null;
}

export interface OrganisationAccess {
  id: string;
  name: string;
  kind: 'brand' | 'agency';
  role: string;
  permissions: readonly string[];
  /** RFC 3339 instant. */
  trialEndsAt: string;
  brands: readonly BrandRef[];
}

/** Who is signed in and what this person may see (ACC-4: several organisations, also a creator). */
export interface Me {
  user: { id: string; name: string; email: string; emailConfirmed: boolean; locale: 'en' | 'de' };
  organisations: readonly OrganisationAccess[];
  creator: { id: string } | null;
}

/** `GET /me`; kept until a sign-in, a sign-out or a change of membership. */
export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => request<Me>('GET', '/me', { signal }),
    staleTime: 5 * 60_000,
  });

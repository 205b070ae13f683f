import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/client.js';

export interface BrandRef {
  id: string;
  name: string;
  logoUrl: string | null;
}

/** What a session must still prove before an organisation, or the staff console, lets it in (ACC-3, ACC-11). */
export type MissingProof = 'second-factor' | 'single-sign-on';

export interface OrganisationAccess {
  id: string;
  name: string;
  kind: 'brand' | 'agency';
  role: string;
  /** Empty while a proof is missing. */
  permissions: readonly string[];
  missing: MissingProof | null;
  /** RFC 3339 instant. */
  trialEndsAt: string;
  brands: readonly BrandRef[];
}

/** One of the operator's people (rules.md 7). */
export interface StaffAccess {
  role: string;
  permissions: readonly string[];
  missing: 'second-factor' | null;
}

/** Who is signed in and what this person may see (ACC-4: several organisations, also a creator). */
export interface Me {
  user: {
    id: string;
    name: string;
    email: string;
    emailConfirmed: boolean;
    /** Signing in asks for a code (ACC-3). */
    twoFactor: boolean;
    locale: 'en' | 'de';
  };
  organisations: readonly OrganisationAccess[];
  creator: { id: string } | null;
  staff: StaffAccess | null;
}

/** `GET /me`; kept until a sign-in, a sign-out or a change of membership. */
export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => request<Me>('GET', '/me', { signal }),
    staleTime: 5 * 60_000,
  });

import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { buildUrl, request, send } from '../../shared/api/client.js';
import { session } from '../../shared/api/current-session.js';
import { isProblem } from '../../shared/api/problem.js';
import type { AccessToken } from '../../shared/api/session.js';

export type AccountKind = 'brand' | 'agency' | 'creator';

/** A legal document in force (TER-1). */
export interface CurrentDocument {
  id: string;
  kind: string;
  version: number;
  title: string;
  url: string;
  /** Kinds of accounts that must accept it. */
  requiredFor: readonly AccountKind[];
}

export interface SignUp {
  kind: AccountKind;
  email: string;
  password: string;
  name: string;
  organisationName?: string;
  /** Name of the first brand; that of the organisation when left out. */
  brandName?: string;
  locale: string;
  acceptedDocumentIds: string[];
  referralCode?: string;
}

/** The documents to accept at sign-up, titled in this language. */
export const currentDocumentsQuery = (language: string) =>
  queryOptions({
    queryKey: ['documents', 'current', language],
    queryFn: ({ signal }) => request<{ items: CurrentDocument[] }>('GET', '/documents/current', { signal, anonymous: true }),
    select: (answer) => answer.items,
    staleTime: 10 * 60_000,
  });

/** ACC-1: answers the same for known and unknown addresses; what happens next is in the e-mail. */
export const signUpMutation = () =>
  mutationOptions({
    mutationFn: (body: SignUp) => request<unknown>('POST', '/auth/sign-up', { body, anonymous: true }),
    meta: { showsError: true },
  });

/** What everybody may know of a brand by its code (CRE-10). */
export interface ReferralPreview {
  /** The code in force, whichever of the brand's codes was asked for. */
  code: string;
  brandName: string;
  logoUrl: string | null;
  /** The brand's own words; empty: it has written none. */
  text: string;
}

export const referralPreviewQuery = (code: string) =>
  queryOptions({
    queryKey: ['referral-preview', code],
    queryFn: ({ signal }) => request<ReferralPreview>('GET', '/referrals/{code}', { params: { path: { code } }, signal, anonymous: true }),
    staleTime: 60_000,
  });

export const signInMutation = () =>
  mutationOptions({
    mutationFn: (body: { email: string; password: string }) => startSession('/auth/sign-in', body),
    meta: { showsError: true },
  });

/** What stands between a right password, or a mailed link, and the session (ACC-3). */
export interface Challenge {
  challenge: string;
  /** RFC 3339 instant. */
  expiresAt: string;
}

/** The second step that this refusal asks for, or null when it is another refusal. */
export function challengeOf(error: unknown): Challenge | null {
  if (!isProblem(error, 'identity.second-factor-needed')) return null;
  const { challenge, expiresAt } = error.facts;
  return typeof challenge === 'string' && typeof expiresAt === 'string' ? { challenge, expiresAt } : null;
}

/** The code of the authenticator app, or a recovery code. */
export type SecondStep = { challenge: string } & ({ code: string } | { recoveryCode: string });

export const secondStepMutation = () =>
  mutationOptions({
    mutationFn: (body: SecondStep) => startSession('/auth/totp', body),
    meta: { showsError: true },
  });

/** An organisation whose members sign in with their company (ACC-11). */
export interface SignInOrganisation {
  id: string;
  name: string;
}

/** Where the address's domain signs in; the same answer for every address of the domain. */
export const companyLookupMutation = () =>
  mutationOptions({
    mutationFn: (email: string) =>
      request<{ organisations: SignInOrganisation[] }>('POST', '/auth/oidc/lookup', { body: { email }, anonymous: true }),
    meta: { showsError: true },
  });

/** Leaves for the organisation's own sign-in, which leads back here. */
export function goToCompanySignIn(organisationId: string): void {
  session.expect();
  window.location.assign(buildUrl('/auth/oidc/{organisationId}', { path: { organisationId } }));
}

/** Answers the same for known and unknown addresses (ACC-1). */
export const askPasswordResetMutation = () =>
  mutationOptions({
    mutationFn: (email: string) => request<unknown>('POST', '/auth/password-reset', { body: { email }, anonymous: true }),
    meta: { showsError: true },
  });

/** Sets the new password, ends every session and signs in. */
export const resetPasswordMutation = () =>
  mutationOptions({
    mutationFn: (body: { token: string; password: string }) => startSession('/auth/password-reset/confirmation', body),
    meta: { showsError: true },
  });

/** Confirms the address and signs in. */
export const confirmEmailMutation = () =>
  mutationOptions({
    mutationFn: (token: string) => startSession('/auth/email-confirmation', { token }),
    meta: { showsError: true },
  });

/** Sends the confirmation mail again; answers the same for unknown addresses. */
export const resendConfirmationMutation = () =>
  mutationOptions({
    mutationFn: (email: string) => request<unknown>('POST', '/auth/email-confirmation/resend', { body: { email }, anonymous: true }),
  });

export const createBrandMutation = (organisationId: string) =>
  mutationOptions({
    mutationFn: (body: { name: string }) =>
      request<{ id: string }>('POST', '/organisations/{organisationId}/brands', { params: { path: { organisationId } }, body }),
    meta: { showsError: true },
  });

async function startSession(path: string, body: unknown): Promise<void> {
  const response = await send('POST', path, { body, anonymous: true });
  session.start((await response.json()) as AccessToken, response.headers.get('date'));
}

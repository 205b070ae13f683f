import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { request, send } from '../../shared/api/client.js';
import { session } from '../../shared/api/current-session.js';
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

export const signInMutation = () =>
  mutationOptions({
    mutationFn: (body: { email: string; password: string }) => startSession('/auth/sign-in', body),
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

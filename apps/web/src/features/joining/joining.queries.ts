import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@app/api-client';
import { request, send } from '../../shared/api/client.js';
import { session } from '../../shared/api/current-session.js';
import { isProblem } from '../../shared/api/problem.js';
import type { AccessToken } from '../../shared/api/session.js';

type Schemas = components['schemas'];

export type InvitationPreview = Schemas['InvitationPreviewDto'];

/** What the link of an invitation says to whoever has it (ACC-5); 410 when it is used, withdrawn or too old. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      request<InvitationPreview>('GET', '/member-invitations/{token}', { params: { path: { token } }, signal, anonymous: true }),
    retry: false,
  });

/** Joins with the account that is signed in. */
export const acceptInvitationMutation = (token: string) =>
  mutationOptions({
    mutationFn: (acceptedDocumentIds: string[]) =>
      request<Schemas['JoinedDto']>('POST', '/member-invitations/{token}/accept', {
        params: { path: { token } },
        body: { acceptedDocumentIds },
      }),
    meta: { showsError: true },
  });

/** Joins as somebody new and signs in. */
export const signUpByInvitationMutation = (token: string) =>
  mutationOptions({
    mutationFn: async (body: Schemas['SignUpByInvitationDto']): Promise<void> => {
      const response = await send('POST', '/member-invitations/{token}/sign-up', { params: { path: { token } }, body, anonymous: true });
      session.start((await response.json()) as AccessToken, response.headers.get('date'));
    },
    meta: { showsError: true },
  });

/** Refusals that another sign-in answers: the address has an account, or the invitation went to another one. */
export function wantsOtherAccount(error: unknown): boolean {
  return isProblem(error, 'identity.sign-in-to-accept') || isProblem(error, 'identity.invitation-for-another-address');
}

/** The invitation asks for documents that this account has not accepted yet. */
export function wantsDocuments(error: unknown): boolean {
  return isProblem(error, 'identity.documents-not-accepted');
}

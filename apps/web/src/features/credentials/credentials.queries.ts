import { mutationOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';

/** Another password: every other session ends (ACC-1). */
export const changePasswordMutation = () =>
  mutationOptions({
    mutationFn: (body: { currentPassword: string; password: string }) => request<void>('POST', '/me/password', { body }),
    meta: { showsError: true },
  });

/** Asks for another address; it counts once the link in its mailbox is opened. Answers the same for taken addresses. */
export const changeEmailMutation = () =>
  mutationOptions({
    mutationFn: (body: { email: string; password: string }) => request<unknown>('PUT', '/me/email', { body }),
    meta: { showsError: true },
  });

/** The link in the new mailbox. */
export const confirmEmailChangeMutation = () =>
  mutationOptions({
    mutationFn: (token: string) => request<void>('POST', '/auth/email-change', { body: { token }, anonymous: true }),
    meta: { showsError: true },
  });

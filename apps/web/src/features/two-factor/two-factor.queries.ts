import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';

/** The second factor of one's own account (ACC-3). */
export interface TwoFactor {
  state: 'off' | 'on';
  /** RFC 3339 instant. */
  since: string | null;
  /** This session has proven it. */
  inThisSession: boolean;
  recoveryCodesLeft: number;
  /** Who requires it of this person. */
  requiredBy: 'staff' | 'organisation' | null;
  can: { remove: boolean };
}

/** Shown once: what goes into an authenticator app. */
export interface SetUp {
  /** Base32. */
  secret: string;
  /** `otpauth:` address for the QR code. */
  uri: string;
}

export type FactorProof = { code: string } | { recoveryCode: string };

const KEY = ['two-factor'];

export const twoFactorQuery = () =>
  queryOptions({ queryKey: KEY, queryFn: ({ signal }) => request<TwoFactor>('GET', '/me/totp', { signal }) });

/** A new secret, which counts from its first code on. */
export const startMutation = () =>
  mutationOptions({
    mutationFn: (password: string | undefined) => request<SetUp>('POST', '/me/totp', { body: password === undefined ? {} : { password } }),
    meta: { showsError: true },
  });

/** The first code of the app switches it on. */
export const confirmMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (code: string) => request<{ recoveryCodes: string[] }>('POST', '/me/totp/confirmation', { body: { code } }),
    onSuccess: () => changed(client),
    meta: { showsError: true },
  });

/** Gives this session the proof that it lacks. */
export const verifyMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (proof: FactorProof) => request<void>('POST', '/me/totp/verification', { body: proof }),
    onSuccess: () => changed(client),
    meta: { showsError: true },
  });

export const renewCodesMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (code: string) => request<{ recoveryCodes: string[] }>('POST', '/me/totp/recovery-codes', { body: { code } }),
    onSuccess: () => changed(client),
    meta: { showsError: true },
  });

export const removeMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: FactorProof & { password: string }) => request<void>('DELETE', '/me/totp', { body }),
    onSuccess: () => changed(client),
    meta: { showsError: true },
  });

async function changed(client: QueryClient): Promise<void> {
  await Promise.all([client.invalidateQueries({ queryKey: KEY }), client.invalidateQueries({ queryKey: ['sessions'] })]);
}

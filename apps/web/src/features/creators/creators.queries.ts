import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, requestTagged } from '../../shared/api/client.js';
import { onLiveChange } from '../../shared/realtime/registry.js';
import type { AccountEligibility, Address, LinkedAccounts, Profile, SocialAccount } from './creators.types.js';

export const creatorKeys = {
  profile: () => ['creators', 'profile'] as const,
  address: () => ['creators', 'address'] as const,
  accounts: () => ['creators', 'accounts'] as const,
  eligibility: () => ['creators', 'eligibility'] as const,
};

onLiveChange('social-account', () => [creatorKeys.accounts(), creatorKeys.eligibility()]);

export const profileQuery = () =>
  queryOptions({
    queryKey: creatorKeys.profile(),
    queryFn: ({ signal }) => requestTagged<Profile>('/creator/profile', { signal }),
  });

export const addressQuery = () =>
  queryOptions({
    queryKey: creatorKeys.address(),
    queryFn: ({ signal }) => requestTagged<Address>('/creator/address', { signal }),
  });

/** The check of a new account takes seconds and nothing announces its end: ask again while it runs. */
const whileChecked = (pending: boolean | undefined): number | false => (pending ? 2000 : false);

export const socialAccountsQuery = () =>
  queryOptions({
    queryKey: creatorKeys.accounts(),
    queryFn: ({ signal }) => request<LinkedAccounts>('GET', '/creator/social-accounts', { signal }),
    refetchInterval: ({ state }) => whileChecked(state.data?.items.some(({ eligibility }) => eligibility === 'pending')),
  });

export const eligibilityQuery = () =>
  queryOptions({
    queryKey: creatorKeys.eligibility(),
    queryFn: ({ signal }) => request<{ accounts: AccountEligibility[] }>('GET', '/creator/eligibility', { signal }),
    select: (answer) => answer.accounts,
    refetchInterval: ({ state }) => whileChecked(state.data?.accounts.some(({ result }) => result === 'pending')),
  });

/** What applying is judged by may have changed with the profile, the address or an account. */
function judgeAnew(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['creator-applications'] });
  void client.invalidateQueries({ queryKey: ['creator-campaigns'] });
}

export const saveProfileMutation = (client: QueryClient, etag: string | null) =>
  mutationOptions({
    mutationFn: (body: Record<string, unknown>) => request<Profile>('PATCH', '/creator/profile', { body, ifMatch: etag }),
    onSuccess: () => {
      judgeAnew(client);
      return client.invalidateQueries({ queryKey: creatorKeys.profile() });
    },
    meta: { showsError: true },
  });

export const saveAddressMutation = (client: QueryClient, etag: string | null) =>
  mutationOptions({
    mutationFn: (body: Omit<Address, 'version'>) => request<Address>('PUT', '/creator/address', { body, ifMatch: etag }),
    onSuccess: () => {
      judgeAnew(client);
      return client.invalidateQueries({ queryKey: creatorKeys.address() });
    },
    meta: { showsError: true },
  });

/** Replaces the picture of the profile; null takes it away. */
export const avatarMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (picture: Blob | null) =>
      picture === null ? request<Profile>('DELETE', '/creator/avatar') : request<Profile>('POST', '/creator/avatar', { body: picture }),
    onSuccess: () => client.invalidateQueries({ queryKey: creatorKeys.profile() }),
  });

/** Where the platform asks for consent; the page is left for it and comes back to the profile (CRE-2). */
export const connectMutation = (platform: SocialAccount['platform']) =>
  mutationOptions({
    mutationFn: async () => {
      const { url } = await request<{ url: string }>('POST', '/creator/social-accounts/{platform}/connect', {
        params: { path: { platform } },
      });
      window.location.assign(url);
    },
  });

export const refreshAccountMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: () => request<SocialAccount>('POST', '/creator/social-accounts/{id}/refresh', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['creators'] }),
  });

export const unlinkAccountMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: () => request<void>('DELETE', '/creator/social-accounts/{id}', { params: { path: { id } } }),
    onSettled: () => {
      judgeAnew(client);
      return client.invalidateQueries({ queryKey: ['creators'] });
    },
    meta: { showsError: true },
  });

export const secondLookMutation = (client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: () => request<SocialAccount>('POST', '/creator/social-accounts/{id}/second-look', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['creators'] }),
    meta: { showsError: true },
  });

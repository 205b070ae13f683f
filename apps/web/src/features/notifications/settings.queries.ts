import type { components } from '@app/api-client';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/client.js';

type Settings = components['schemas']['NotificationSettingsDto'];
export type NotificationSetting = components['schemas']['NotificationSettingDto'];
export type NotificationSettingKind = NotificationSetting['kind'];
export type EmailChoice = components['schemas']['ChooseSettingDto'];

const KEY = ['notification-settings'] as const;

/** What comes by e-mail (NOT-1); in the app everything appears. */
export const notificationSettingsQuery = () =>
  queryOptions({
    queryKey: KEY,
    queryFn: ({ signal }) => request<Settings>('GET', '/me/notification-settings', { signal }),
    select: ({ items }) => items,
  });

/** Shown at once and sent one after the other; a refused choice goes back to what it was. */
export const chooseEmailsMutation = (client: QueryClient) => {
  const show = (choices: readonly EmailChoice[]): void => {
    const email = new Map(choices.map((choice) => [choice.kind, choice.email]));
    client.setQueryData<Settings>(
      KEY,
      (now) => now && { items: now.items.map((item) => ({ ...item, email: email.get(item.kind) ?? item.email })) },
    );
  };
  return mutationOptions({
    mutationKey: KEY,
    scope: { id: KEY[0] },
    mutationFn: (items: readonly EmailChoice[]) => request<Settings>('PUT', '/me/notification-settings', { body: { items } }),
    onMutate: async (choices) => {
      await client.cancelQueries({ queryKey: KEY });
      const chosen = new Set(choices.map(({ kind }) => kind));
      const before = client.getQueryData<Settings>(KEY)?.items.filter(({ kind }) => chosen.has(kind)) ?? [];
      show(choices);
      return before.map(({ kind, email }) => ({ kind, email }));
    },
    onError: (_error, _choices, before) => show(before ?? []),
    // while others are under way the server does not know them yet
    onSettled: (answer, error) => {
      if (client.isMutating({ mutationKey: KEY }) > 1) return undefined;
      if (error === null && answer) return void client.setQueryData(KEY, answer);
      return client.invalidateQueries({ queryKey: KEY });
    },
  });
};

import { useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../../shared/access/me.queries.js';
import { request } from '../../shared/api/client.js';
import { changeLanguage, type Language } from '../../shared/i18n/i18n.js';

/** Switches the language of the screens and, when signed in, of the mails; texts made by the server are read again. */
export function useChooseLanguage(): (language: Language) => Promise<void> {
  const queryClient = useQueryClient();
  return async (language) => {
    await changeLanguage(language);
    if (queryClient.getQueryData(meQuery().queryKey) === undefined) return;
    // The screens have the language already; a refused change only keeps the mails as they were.
    await request<unknown>('PATCH', '/me', { body: { locale: language } }).catch(() => undefined);
    await queryClient.invalidateQueries();
  };
}

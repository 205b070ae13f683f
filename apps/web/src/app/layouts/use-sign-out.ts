import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { request } from '../../shared/api/client.js';
import { session } from '../../shared/api/current-session.js';

/** Ends the session on the server and in every tab, then shows the sign-in page. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    // The cookie is the server's to delete; without an answer the session still ends here and runs out there.
    await request<unknown>('POST', '/auth/sign-out').catch(() => undefined);
    session.end();
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
}

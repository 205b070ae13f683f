import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../shared/access/me.queries.js';
import { session } from '../shared/api/current-session.js';
import { isProblem } from '../shared/api/problem.js';
import { createQueryClient } from '../shared/api/query-client.js';
import { problemText } from '../shared/i18n/problem-text.js';
import { notify } from '../shared/ui/notify.js';
import type { AppRouter } from './router.js';

/** Query client whose failed mutations are told as notifications unless the screen shows them. */
export function createAppQueryClient(): QueryClient {
  return createQueryClient((error) => void notify({ color: 'red', message: problemText(error) }));
}

/** Leaves the workspace when the session ends, and starts anew when another tab signed somebody in. */
export function watchSession(queryClient: QueryClient, router: AppRouter): void {
  session.subscribe((event) => {
    queryClient.clear();
    if (event === 'started-elsewhere') window.location.reload();
    else void router.navigate({ to: '/sign-in', search: { ended: true } });
  });
}

/**
 * An organisation may begin to ask for a second factor or its own sign-in while somebody works in it (ACC-3, ACC-11): then the guards
 * decide anew, which leads to the page that helps.
 */
export function watchProofs(queryClient: QueryClient, router: AppRouter): void {
  let asking = false;
  const look = (error: unknown): void => {
    if (asking || !(isProblem(error, 'identity.second-factor-required') || isProblem(error, 'identity.single-sign-on-required'))) return;
    asking = true;
    void queryClient
      .fetchQuery({ ...meQuery(), staleTime: 0 })
      .then(() => router.invalidate())
      .catch(() => undefined)
      .finally(() => {
        asking = false;
      });
  };
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
  });
  queryClient.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') look(event.action.error);
  });
}

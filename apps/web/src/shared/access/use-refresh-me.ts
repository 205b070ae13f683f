import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meQuery } from './me.queries.js';

/** After a change of what this person or session may do: reads `GET /me` again and lets the guards decide anew. */
export function useRefreshMe(): () => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async () => {
    await client.fetchQuery({ ...meQuery(), staleTime: 0 });
    await router.invalidate();
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { meQuery } from '../../shared/access/me.queries.js';

/** After the missing proof: reads again what this session may, and goes where the person wanted to. */
export function useLetIn(target: string | undefined): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await client.fetchQuery({ ...meQuery(), staleTime: 0 });
    // Only paths of this site: an address elsewhere in the link must not lead away.
    await navigate({ to: target?.startsWith('/') && !target.startsWith('//') ? target : '/', replace: true });
  };
}

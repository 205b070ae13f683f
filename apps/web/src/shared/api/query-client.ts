import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Page } from './client.js';
import { isProblem, ProblemError } from './problem.js';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Error;
    mutationMeta: {
      /** The screen shows the error itself (forms do); no notification. */
      showsError?: boolean;
    };
  }
}

/**
 * Query defaults: data counts as fresh for 30 s (sockets invalidate sooner), only transient failures are tried again.
 * @param onMutationError told about every failed mutation whose screen does not show the error itself
 */
export function createQueryClient(onMutationError: (error: Error) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache(),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (mutation.meta?.showsError !== true) onMutationError(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // 429 was waited for by the client already.
        retry: (count, error) => count < 2 && error instanceof ProblemError && error.transient && error.status !== 429,
        throwOnError: false,
      },
      mutations: { retry: false },
    },
  });
}

/** For `infiniteQueryOptions`: where the next page of a keyset list starts. */
export function nextCursor<T>(page: Page<T>): string | undefined {
  return page.nextCursor ?? undefined;
}

/** True when the thing does not exist or belongs to someone else (ACC-10 answers both the same). */
export function isNotFound(error: unknown): boolean {
  return isProblem(error) && error.status === 404;
}

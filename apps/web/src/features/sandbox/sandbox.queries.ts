import { queryOptions } from '@tanstack/react-query';
import { isProblem } from '../../shared/api/problem.js';
import { request } from '../../shared/api/client.js';
import { setBusinessTime } from '../../shared/clock/clock.js';

const ABSENT = 'of.no-sandbox';

/** Virtual time; null where this is no sandbox (asked once per tab). */
export const sandboxClockQuery = () =>
  queryOptions({
    queryKey: ['sandbox', 'clock'],
    queryFn: async ({ signal }) => {
      if (sessionStorage.getItem(ABSENT) !== null) return null;
      try {
        const clock = await request<{ now: string }>('GET', '/sandbox/clock', { signal, anonymous: true });
        setBusinessTime(clock.now);
        return clock;
      } catch (error) {
        if (!isProblem(error) || error.status !== 404) throw error;
        sessionStorage.setItem(ABSENT, '1');
        return null;
      }
    },
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  });

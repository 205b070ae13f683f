import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { applicationKeys, changesQuery } from './applications.queries.js';

const QUIET_MS = 1000;

/** Reads lists and selections again one quiet second after the last change that the sockets told of. */
export function useFreshLists(): void {
  const client = useQueryClient();
  const { data: changes } = useQuery(changesQuery());
  const seen = useRef(changes);
  useEffect(() => {
    if (seen.current === undefined || seen.current === changes) {
      seen.current = changes;
      return;
    }
    const timer = setTimeout(() => {
      seen.current = changes;
      void client.invalidateQueries({ queryKey: applicationKeys.lists() });
      void client.invalidateQueries({ queryKey: applicationKeys.selections() });
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [client, changes]);
}

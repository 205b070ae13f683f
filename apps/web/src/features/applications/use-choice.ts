import { useDebouncedCallback } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';

const WRITE_MS = 250;

interface Choice {
  chosenId: string | undefined;
  choose: (id: string | undefined) => void;
  /** Moves on by key: many steps may follow each other. */
  step: (id: string) => void;
  /** Forgets a choice that is not in the address yet; for a new filter. */
  drop: () => void;
}

/**
 * The chosen row: on the screen at once; in the address at once too when it was picked, a moment after the last of many steps by key,
 * because writing it renders the whole page.
 * @param inAddress what the address says now; changes from outside (back, a link) win
 */
export function useChoice(inAddress: string | undefined, write: (id: string | undefined) => void): Choice {
  const [chosenId, setChosenId] = useState(inAddress);
  const written = useRef(inAddress);
  const put = (id: string | undefined): void => {
    written.current = id;
    write(id);
  };
  const later = useDebouncedCallback(put, WRITE_MS);
  const latest = useRef(put);
  useEffect(() => {
    latest.current = put;
  });

  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    setChosenId(inAddress);
  }, [inAddress]);

  const choose = useCallback(
    (id: string | undefined) => {
      later.cancel();
      setChosenId(id);
      latest.current(id);
    },
    [later],
  );
  const step = useCallback(
    (id: string) => {
      setChosenId(id);
      later(id);
    },
    [later],
  );
  const drop = useCallback(() => {
    later.cancel();
    setChosenId(undefined);
  }, [later]);
  return { chosenId, choose, step, drop };
}

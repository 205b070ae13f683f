import { useDebouncedCallback } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';

const WRITE_MS = 250;

interface Choice {
  chosenId: string | undefined;
  choose: (id: string | undefined) => void;
  /** Forgets a choice that is not in the address yet; for a new filter. */
  drop: () => void;
}

/**
 * The chosen row: on the screen at once, in the address a moment after the last step, because writing it renders the whole page.
 * @param inAddress what the address says now; changes from outside (back, a link) win
 */
export function useChoice(inAddress: string | undefined, write: (id: string | undefined) => void): Choice {
  const [chosenId, setChosenId] = useState(inAddress);
  const written = useRef(inAddress);
  const later = useDebouncedCallback((id: string | undefined) => {
    written.current = id;
    write(id);
  }, WRITE_MS);

  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    setChosenId(inAddress);
  }, [inAddress]);

  const choose = useCallback(
    (id: string | undefined) => {
      setChosenId(id);
      later(id);
    },
    [later],
  );
  const drop = useCallback(() => {
    later.cancel();
    setChosenId(undefined);
  }, [later]);
  return { chosenId, choose, drop };
}

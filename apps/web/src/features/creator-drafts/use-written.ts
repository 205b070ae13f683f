import { useState } from 'react';
import { writtenFrom, type Written } from './creator-drafts.format.js';

/** What is written and not sent yet, kept in this browser under `key`; null forgets it. */
export function useWritten(key: string, start: Written): [Written, (written: Written | null) => void] {
  const [written, setWritten] = useState(() => writtenFrom(localStorage.getItem(key)) ?? start);
  const write = (next: Written | null): void => {
    if (next === null) localStorage.removeItem(key);
    else {
      localStorage.setItem(key, JSON.stringify(next));
      setWritten(next);
    }
  };
  return [written, write];
}

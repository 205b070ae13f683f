import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { padFrom, type Pad } from './drafts.format.js';

/** What is written about one round and not sent yet; this browser keeps it, so that looking elsewhere loses nothing. */
export function usePad(draftId: string, round: number): [Pad, Dispatch<SetStateAction<Pad>>] {
  const key = `of.draft-pad.${draftId}.${round}`;
  const [pad, setPad] = useState(() => padFrom(localStorage.getItem(key)));
  useEffect(() => {
    if (pad.feedback === '' && pad.comments.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(pad));
  }, [key, pad]);
  return [pad, setPad];
}

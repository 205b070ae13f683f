import { useState } from 'react';

const STORED = 'of.review-keys';

/** Whether single keys decide; remembered on this device, on by default. */
export function useKeySetting(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(STORED) !== 'off');
  const change = (next: boolean): void => {
    setOn(next);
    localStorage.setItem(STORED, next ? 'on' : 'off');
  };
  return [on, change];
}

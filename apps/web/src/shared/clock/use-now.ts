import { useEffect, useState } from 'react';
import { now, onTimeJump } from './clock.js';

/**
 * Business time that ticks, in epoch milliseconds.
 * @param everyMs how often to render again; 30 s is enough for anything shown in minutes
 */
export function useNow(everyMs = 30_000): number {
  const [value, setValue] = useState(now);
  useEffect(() => {
    const tick = (): void => setValue(now());
    const timer = setInterval(tick, everyMs);
    const stop = onTimeJump(tick);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [everyMs]);
  return value;
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '../api/problem.js';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

interface AutosaveInput<V> {
  /** Values as they are now; compared by content. */
  values: V;
  save: (values: V) => Promise<unknown>;
  /** Pause after the last change in ms. */
  delay?: number;
  enabled?: boolean;
}

/** What could not reach the server is tried again that often, and at once when the browser is online again. */
const AGAIN_MS = 5000;

/**
 * Saves a draft a moment after the last change. Never two saves at once: changes made meanwhile follow after.
 * A lost connection is tried again by itself; a refusal waits for the next change.
 * `flush` saves now (before "Continue"); it throws what `save` throws.
 */
export function useAutosave<V>({ values, save, delay = 800, enabled = true }: AutosaveInput<V>): {
  state: SaveState;
  flush: () => Promise<void>;
} {
  const text = JSON.stringify(values);
  const latest = useRef({ values, text, save });
  const stored = useRef(text);
  const running = useRef<Promise<void> | null>(null);
  const [state, setState] = useState<SaveState>('saved');
  // counts up with each lost attempt, so that the next one is planned; 0: the server answered
  const [lost, setLost] = useState(0);

  useEffect(() => {
    latest.current = { values, text, save };
  });

  const flush = useCallback(async (): Promise<void> => {
    while (running.current !== null) await running.current.catch(() => undefined);
    if (latest.current.text === stored.current) return;
    const sent = latest.current;
    setState('saving');
    running.current = sent
      .save(sent.values)
      .then(() => {
        stored.current = sent.text;
        setState(latest.current.text === sent.text ? 'saved' : 'unsaved');
      })
      .catch((error: unknown) => {
        setLost((before) => (isProblem(error, 'platform.unreachable') ? before + 1 : 0));
        setState('failed');
        throw error;
      })
      .finally(() => {
        running.current = null;
      });
    await running.current;
  }, []);

  useEffect(() => {
    if (!enabled) return;
    if (text === stored.current) {
      if (running.current === null) setState('saved');
      return;
    }
    setState((previous) => (previous === 'saving' ? previous : 'unsaved'));
    const timer = setTimeout(() => void flush().catch(() => undefined), delay);
    return () => clearTimeout(timer);
  }, [text, delay, enabled, flush]);

  useEffect(() => {
    if (!enabled || state !== 'failed' || lost === 0) return;
    const again = (): void => void flush().catch(() => undefined);
    const timer = setTimeout(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [state, lost, enabled, flush]);

  return { state, flush };
}

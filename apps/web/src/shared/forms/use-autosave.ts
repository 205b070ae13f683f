import { useCallback, useEffect, useRef, useState } from 'react';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

interface AutosaveInput<V> {
  /** Values as they are now; compared by content. */
  values: V;
  save: (values: V) => Promise<unknown>;
  /** Pause after the last change in ms. */
  delay?: number;
  enabled?: boolean;
}

/**
 * Saves a draft a moment after the last change. Never two saves at once: changes made meanwhile follow after.
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

  return { state, flush };
}

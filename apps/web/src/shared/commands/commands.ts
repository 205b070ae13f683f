import { useEffect, useSyncExternalStore } from 'react';
import type { Icon } from '../ui/icons.js';

/** One line of the command palette (Ctrl-K). */
export interface Command {
  id: string;
  label: string;
  /** Heading under which it is listed. */
  group: string;
  icon?: Icon;
  /** Further words that find it. */
  keywords?: readonly string[];
  run: () => void;
}

const sources = new Map<symbol, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function publish(): void {
  all = [...sources.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers commands while the calling component is shown. Keep the list stable with `useMemo`. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const key = Symbol('commands');
    sources.set(key, commands);
    publish();
    return () => {
      sources.delete(key);
      publish();
    };
  }, [commands]);
}

/** Every command on offer now. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
  );
}

import { useEffect, useRef, type RefObject } from 'react';

/** For forms that take the place of the button that opened them: the focus goes to their first field instead of being lost. */
export function useFocusOnShow<T extends HTMLElement>(again?: unknown): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => ref.current?.focus(), [again]);
  return ref;
}

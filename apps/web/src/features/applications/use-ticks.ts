import { useCallback, useMemo, useState } from 'react';

/** Ticked rows; ids of rows that are no longer there do not count. */
export function useTicks<T extends { id: string }>(rows: readonly T[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => {
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const ticked = useMemo(() => (ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id))), [rows, ids]);
  const clear = useCallback(() => setIds(new Set()), []);
  const tickAll = useCallback(() => setIds(new Set(rows.map(({ id }) => id))), [rows]);
  return { ids, ticked, toggle, clear, tickAll };
}

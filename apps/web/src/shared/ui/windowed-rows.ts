import { useLayoutEffect, useState, type RefObject } from 'react';

export interface RowWindow {
  /** First row to draw. */
  first: number;
  /** One after the last row to draw. */
  last: number;
}

/**
 * Which rows of a list of equal height are on the screen.
 * @param top distance of the first row from the top of the view in px (negative once scrolled past)
 * @param overscan rows drawn beyond each edge, so that fast scrolling shows no gaps
 */
export function rowWindow(top: number, viewHeight: number, rowHeight: number, count: number, overscan = 8): RowWindow {
  const first = Math.max(0, Math.floor(-top / rowHeight) - overscan);
  const last = Math.min(count, Math.ceil((viewHeight - top) / rowHeight) + overscan);
  return first >= last ? { first: Math.min(first, count), last: Math.min(first, count) } : { first, last };
}

/** Follows the window's scrolling and tells which rows to draw. */
export function useRowWindow(body: RefObject<HTMLElement | null>, rowHeight: number, count: number, overscan = 8): RowWindow {
  const [view, setView] = useState<RowWindow>({ first: 0, last: Math.min(count, 40) });
  useLayoutEffect(() => {
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      const element = body.current;
      if (element === null) return;
      const next = rowWindow(element.getBoundingClientRect().top, window.innerHeight, rowHeight, count, overscan);
      setView((previous) => (previous.first === next.first && previous.last === next.last ? previous : next));
    };
    const schedule = (): void => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    window.addEventListener('scroll', schedule, { passive: true, capture: true });
    window.addEventListener('resize', schedule, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', schedule, { capture: true });
      window.removeEventListener('resize', schedule);
    };
  }, [body, rowHeight, count, overscan]);
  return view;
}

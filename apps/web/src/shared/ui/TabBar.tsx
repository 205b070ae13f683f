import { useEffect, useRef, type ReactNode } from 'react';
import classes from './TabBar.module.css';

/** Class for the links of a tab bar; the link itself is written where its address is typed. */
export const tabLink = classes.tab;

/** Links between the pages of one thing; scrolls sideways on phones. */
export function TabBar({ label, children }: { label: string; children: ReactNode }) {
  const bar = useRef<HTMLElement>(null);
  // the open tab can be read on a phone; only the bar scrolls, not the page
  useEffect(() => {
    const nav = bar.current;
    const active = nav?.querySelector<HTMLElement>('[data-status=active]');
    if (!nav || !active) return;
    const [outer, inner] = [nav.getBoundingClientRect(), active.getBoundingClientRect()];
    nav.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
  });
  return (
    <nav ref={bar} aria-label={label} className={classes.bar}>
      <ul className={classes.list}>{children}</ul>
    </nav>
  );
}
